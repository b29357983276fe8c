declare module '@/lib/i18n/strings' {
  interface Strings {
    channels: typeof import('./strings/en.json');
  }
}

export {};
