import type { Bundle, Language } from '@/lib/i18n';

type Files = Record<string, Record<string, string>>;

const LOADERS: Record<Language, () => Promise<{ files: Files }>> = {
  en: () => import('./languages/en'),
  de: () => import('./languages/de'),
  ar: () => import('./languages/ar'),
};

/** `../../features/home/strings/en.json` is `home`, `../../ui/…` is `ui`; the app's own come without a folder. */
function namespace(path: string): string {
  return /([^./]+)\/strings\//.exec(path)?.[1] ?? 'app';
}

/** All strings of a language: `ui`, `app`, and each feature's under its folder's name. */
export async function loadStrings(language: Language): Promise<Bundle> {
  const { files } = await LOADERS[language]();
  return Object.fromEntries(Object.entries(files).map(([path, strings]) => [namespace(path), strings]));
}
