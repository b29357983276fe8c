declare module '@/lib/i18n/strings' {
  interface Strings {
    home: typeof import('./strings/en.json');
  }
}

export {};
