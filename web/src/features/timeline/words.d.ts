declare module '@/lib/i18n/strings' {
  interface Strings {
    timeline: typeof import('./strings/en.json');
  }
}

export {};
