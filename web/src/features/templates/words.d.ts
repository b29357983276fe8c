declare module '@/lib/i18n/strings' {
  interface Strings {
    templates: typeof import('./strings/en.json');
  }
}

export {};
