declare module '@/lib/i18n/strings' {
  interface Strings {
    session: typeof import('./strings/en.json');
  }
}

export {};
