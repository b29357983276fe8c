declare module '@/lib/i18n/strings' {
  interface Strings {
    health: typeof import('./strings/en.json');
  }
}

export {};
