declare module '@/lib/i18n/strings' {
  interface Strings {
    freshness: typeof import('./strings/en.json');
  }
}

export {};
