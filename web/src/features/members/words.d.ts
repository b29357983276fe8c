declare module '@/lib/i18n/strings' {
  interface Strings {
    members: typeof import('./strings/en.json');
  }
}

export {};
