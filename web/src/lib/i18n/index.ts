import i18next from 'i18next';
import { useCallback, useSyncExternalStore } from 'react';
import { initReactI18next } from 'react-i18next';
import { choose, direction, LANGUAGES, type Language } from './languages';

export { direction, LANGUAGES, type Language } from './languages';

/** All strings of one language, by namespace. */
export type Bundle = Record<string, Record<string, string>>;

const KEPT = 'presstime.language';

let load: (language: Language) => Promise<Bundle> = () => Promise.resolve({});

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
  loader: (language: Language) => Promise<Bundle>,
  language: Language = choose([...kept(), ...navigator.languages]),
): Promise<void> {
  load = loader;
  const bundle = await load(language);
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

/** Changes the language at once, and for the next visits. */
export async function speak(language: Language): Promise<void> {
  const bundle = await load(language);
  for (const [namespace, strings] of Object.entries(bundle)) {
    i18next.addResourceBundle(language, namespace, strings, true, true);
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
