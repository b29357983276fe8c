declare module '@/lib/i18n/strings' {
  interface Strings {
    reviews: typeof import('./strings/en.json');
  }
}

export {};
