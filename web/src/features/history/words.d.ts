declare module '@/lib/i18n/strings' {
  interface Strings {
    history: typeof import('./strings/en.json');
  }
}

export {};
