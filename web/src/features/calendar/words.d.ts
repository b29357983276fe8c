declare module '@/lib/i18n/strings' {
  interface Strings {
    calendar: typeof import('./strings/en.json');
  }
}

export {};
