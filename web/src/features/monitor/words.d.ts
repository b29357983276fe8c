declare module '@/lib/i18n/strings' {
  interface Strings {
    monitor: typeof import('./strings/en.json');
  }
}

export {};
