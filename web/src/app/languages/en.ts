/** One chunk with all strings of this language. */
export const files = import.meta.glob<Record<string, string>>(
  ['../../features/*/strings/en.json', '../../ui/strings/en.json', '../../app/strings/en.json'],
  { eager: true, import: 'default' },
);
