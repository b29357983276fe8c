declare module '@/lib/i18n/strings' {
  interface Strings {
    composer: typeof import('./strings/en.json');
  }
}

export {};
