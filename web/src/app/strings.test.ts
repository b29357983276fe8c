import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language, type Words } from '@/lib/i18n';
import { features } from './features';
import { loader } from './strings';

const SUFFIX = /_(zero|one|two|few|many|other)$/;
const PLACES = /\{\{\s*(\w+)\s*\}\}/g;

/** `key` for each text, and for a plural `key_` with the forms a language needs. */
function wanted(english: Record<string, string>, language: Language): string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  const keys = Object.keys(english);
  const plurals = new Set(keys.filter((key) => SUFFIX.test(key)).map((key) => key.replace(SUFFIX, '')));
  return [
    ...keys.filter((key) => !SUFFIX.test(key)),
    ...[...plurals].flatMap((key) => forms.map((form) => `${key}_${form}`)),
  ].sort();
}

/** Every string of a language, by namespace. */
async function all(language: Language): Promise<Record<string, Words>> {
  const shared = await loader.shared(language);
  const own = await Promise.all(
    Object.keys(shared)
      .filter((name) => name !== 'app' && name !== 'ui')
      .map(async (name) => [name, await loader.own(name, language)] as const),
  );
  return { ...shared, ...Object.fromEntries(own) };
}

describe.each(Object.keys(LANGUAGES) as Language[])('the strings in %s', (language) => {
  test('are complete, and none is left over', async () => {
    const [english, own] = await Promise.all([all('en'), all(language)]);
    expect(Object.keys(own).sort()).toEqual(Object.keys(english).sort());
    expect(Object.keys(own)).toEqual(
      expect.arrayContaining(['app', 'ui', ...features.map((feature) => feature.id)]),
    );
    for (const [namespace, strings] of Object.entries(english)) {
      expect(Object.keys(own[namespace] ?? {}).sort(), namespace).toEqual(wanted(strings, language));
    }
  });

  test('say something, with the same places to fill in', async () => {
    const [english, own] = await Promise.all([all('en'), all(language)]);
    for (const [namespace, strings] of Object.entries(own)) {
      for (const [key, text] of Object.entries(strings)) {
        expect(text.trim(), `${namespace}:${key}`).not.toBe('');
        const model = english[namespace]?.[key];
        if (model !== undefined && !SUFFIX.test(key)) {
          const places = (of: string) => [...of.matchAll(PLACES)].map((place) => place[1]).sort();
          expect(places(text), `${namespace}:${key}`).toEqual(places(model));
        }
      }
    }
  });

  test('name every line of the navigation and every command, before a page is opened', async () => {
    const own = await loader.shared(language);
    for (const feature of features) {
      for (const { label } of [...(feature.nav ?? []), ...(feature.commands ?? [])]) {
        expect(own[feature.id]?.[label], `${feature.id}:${label}`).toBeTruthy();
      }
    }
  });
});
