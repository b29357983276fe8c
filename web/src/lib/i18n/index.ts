import i18next from 'i18next';
import { useCallback, useSyncExternalStore } from 'react';
import { initReactI18next } from 'react-i18next';
import { choose, direction, LANGUAGES, type Language } from './languages';
import type { Strings } from './strings';

export { direction, LANGUAGES, type Language } from './languages';

/** Strings by key. */
export type Words = Record<string, string>;

/** Where strings come from. */
export interface Loader {
  /** What every page shows, by namespace. */
  shared(language: Language): Promise<Record<string, Words>>;
  /** What the pages of one feature show. */
  own(feature: string, language: Language): Promise<Words>;
}

const KEPT = 'presstime.language';

let load: Loader = { shared: () => Promise.resolve({}), own: () => Promise.resolve({}) };

/** Features whose pages were opened: another language has to have them too. */
const opened = new Set<string>();

function kept(): string[] {
  try {
    const language = localStorage.getItem(KEPT);
    return language === null ? [] : [language];
  } catch {
    return [];
  }
}

/** Starts with the language this person chose before, or else the browser's. */
export async function startI18n(
  loader: Loader,
  language: Language = choose([...kept(), ...navigator.languages]),
): Promise<void> {
  load = loader;
  opened.clear();
  const bundle = await load.shared(language);
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: false,
    resources: { [language]: bundle },
    defaultNS: 'ui',
    keySeparator: false,
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  turn(language);
}

function turn(language: Language): void {
  document.documentElement.lang = language;
  document.documentElement.dir = direction(language);
}

async function learn(feature: string, language: Language): Promise<void> {
  i18next.addResourceBundle(language, feature, await load.own(feature, language), true, true);
}

/** The strings of a feature's pages, in the language now. Asked for twice, loaded once. */
export async function haveStrings(feature: keyof Strings): Promise<void> {
  if (!opened.has(feature)) {
    await learn(feature, currentLanguage());
    opened.add(feature);
  }
}

/** Changes the language at once, and for the next visits. */
export async function speak(language: Language): Promise<void> {
  const [bundle] = await Promise.all([
    load.shared(language),
    ...[...opened].map((feature) => learn(feature, language)),
  ]);
  for (const [namespace, words] of Object.entries(bundle)) {
    // What a page has already learned stays.
    i18next.addResourceBundle(language, namespace, words, true, true);
  }
  turn(language);
  await i18next.changeLanguage(language);
  try {
    localStorage.setItem(KEPT, language);
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

/** The language now, and its direction. */
export function useLanguage(): { language: Language; dir: 'ltr' | 'rtl' } {
  const subscribe = useCallback((changed: () => void) => {
    i18next.on('languageChanged', changed);
    return () => i18next.off('languageChanged', changed);
  }, []);
  const language = useSyncExternalStore(subscribe, currentLanguage);
  return { language, dir: direction(language) };
}

/** Outside React. */
export function currentLanguage(): Language {
  const language = i18next.resolvedLanguage ?? i18next.language;
  return language in LANGUAGES ? (language as Language) : 'en';
}
