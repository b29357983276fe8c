declare module '@/lib/i18n/strings' {
  interface Strings {
    settings: typeof import('./strings/en.json');
  }
}

export {};
