declare module '@/lib/i18n/strings' {
  interface Strings {
    account: typeof import('./strings/en.json');
  }
}

export {};
