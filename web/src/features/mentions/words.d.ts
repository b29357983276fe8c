declare module '@/lib/i18n/strings' {
  interface Strings {
    mentions: typeof import('./strings/en.json');
  }
}

export {};
