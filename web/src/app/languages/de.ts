/** What every page of this language shows: ui, app, and each feature's lines in navigation and palette (vite.config.ts). */
export const files = {
  ...import.meta.glob<Record<string, string>>(['../../ui/strings/de.json', '../../app/strings/de.json'], {
    eager: true,
    import: 'default',
  }),
  ...import.meta.glob<Record<string, string>>('../../features/*/strings/de.json', {
    eager: true,
    import: 'default',
    query: '?labels',
  }),
};
