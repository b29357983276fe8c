declare module '@/lib/i18n/strings' {
  interface Strings {
    series: typeof import('./strings/en.json');
  }
}

export {};
