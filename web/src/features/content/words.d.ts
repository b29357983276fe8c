declare module '@/lib/i18n/strings' {
  interface Strings {
    content: typeof import('./strings/en.json');
  }
}

export {};
