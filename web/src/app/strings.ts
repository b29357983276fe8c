import type { Language, Loader, Words } from '@/lib/i18n';

const SHARED: Record<Language, () => Promise<{ files: Record<string, Words> }>> = {
  en: () => import('./languages/en'),
  de: () => import('./languages/de'),
  ar: () => import('./languages/ar'),
};

const OWN = import.meta.glob<Words>('../features/*/strings/*.json', { import: 'default' });

/** `../../features/home/strings/en.json` is `home`, `../../ui/…` is `ui`; the app's own come without a folder. */
function namespace(path: string): string {
  return /([^./]+)\/strings\//.exec(path)?.[1] ?? 'app';
}

/** Where the strings are: what every page shows in one file per language, the rest beside its feature. */
export const loader: Loader = {
  shared: async (language) => {
    const { files } = await SHARED[language]();
    return Object.fromEntries(Object.entries(files).map(([path, words]) => [namespace(path), words]));
  },
  own: (feature, language) => {
    const load = OWN[`../features/${feature}/strings/${language}.json`];
    if (load === undefined) {
      throw new Error(`features/${feature} has no strings/${language}.json`);
    }
    return load();
  },
};
