declare module '@/lib/i18n/strings' {
  interface Strings {
    types: typeof import('./strings/en.json');
  }
}

export {};
