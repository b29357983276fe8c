declare module '@/lib/i18n/strings' {
  interface Strings {
    releases: typeof import('./strings/en.json');
  }
}

export {};
