/** One chunk with all strings of this language. */
export const files = import.meta.glob<Record<string, string>>(
  ['../../features/*/strings/ar.json', '../../ui/strings/ar.json', '../../app/strings/ar.json'],
  { eager: true, import: 'default' },
);
