declare module '@/lib/i18n/strings' {
  interface Strings {
    ui: typeof import('./strings/en.json');
  }
}

export {};
