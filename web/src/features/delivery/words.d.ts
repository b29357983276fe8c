declare module '@/lib/i18n/strings' {
  interface Strings {
    delivery: typeof import('./strings/en.json');
  }
}

export {};
