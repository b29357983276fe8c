/**
 * The strings of all folders, by namespace. Each adds its own, so that keys are checked by the compiler:
 *
 *     declare module '@/lib/i18n/strings' {
 *       interface Strings { channels: typeof import('./strings/en.json') }
 *     }
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- filled by those who have strings
export interface Strings {}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    keySeparator: false;
    nsSeparator: ':';
    resources: Strings;
  }
}
