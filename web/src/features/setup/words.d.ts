declare module '@/lib/i18n/strings' {
  interface Strings {
    setup: typeof import('./strings/en.json');
  }
}

export {};
