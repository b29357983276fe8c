/** The languages there are, each by its own name. */
export const LANGUAGES = { en: 'English', de: 'Deutsch', ar: 'العربية' } as const;

export type Language = keyof typeof LANGUAGES;

/** Which way a language is written. */
export function direction(language: Language): 'ltr' | 'rtl' {
  return language === 'ar' ? 'rtl' : 'ltr';
}

/** The first language that we have of those a person prefers; English otherwise. */
export function choose(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const language = tag.split('-')[0]?.toLowerCase();
    if (language !== undefined && language in LANGUAGES) {
      return language as Language;
    }
  }
  return 'en';
}
