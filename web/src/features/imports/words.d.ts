declare module '@/lib/i18n/strings' {
  interface Strings {
    imports: typeof import('./strings/en.json');
  }
}

export {};
