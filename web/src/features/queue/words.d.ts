declare module '@/lib/i18n/strings' {
  interface Strings {
    queue: typeof import('./strings/en.json');
  }
}

export {};
