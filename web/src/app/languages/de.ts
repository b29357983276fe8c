/** One chunk with all strings of this language. */
export const files = import.meta.glob<Record<string, string>>(
  ['../../features/*/strings/de.json', '../../ui/strings/de.json', '../../app/strings/de.json'],
  { eager: true, import: 'default' },
);
