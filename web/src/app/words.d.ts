declare module '@/lib/i18n/strings' {
  interface Strings {
    app: typeof import('./strings/en.json');
  }
}

export {};
