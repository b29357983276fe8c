import type { Bundle, Language } from '@/lib/i18n';

type Files = Record<string, Record<string, string>>;

const LOADERS: Record<Language, () => Promise<{ files: Files }>> = {
  en: () => import('./languages/en'),
  de: () => import('./languages/de'),
  ar: () => import('./languages/ar'),
};

/** All strings of a language: `ui`, `app`, and each feature's under its folder's name. */
export async function loadStrings(language: Language): Promise<Bundle> {
  const { files } = await LOADERS[language]();
  return Object.fromEntries(
    Object.entries(files).map(([path, strings]) => [/([^/]+)\/strings\//.exec(path)?.[1] ?? '', strings]),
  );
}
