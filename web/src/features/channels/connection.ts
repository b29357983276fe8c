import type { PlatformField } from '@/api/channels';
import type { Problem } from '@/api/problem';

/** What was entered, parted into settings and secrets; what is empty is left out. */
export function split(
  fields: readonly PlatformField[],
  values: Readonly<Record<string, string>>,
): { settings: Record<string, string>; secrets: Record<string, string> } {
  const settings: Record<string, string> = {};
  const secrets: Record<string, string> = {};
  for (const field of fields) {
    const value = values[field.name] ?? '';
    if (value !== '') {
      (field.kind === 'secret' ? secrets : settings)[field.name] = value;
    }
  }
  return { settings, secrets };
}

/** A refusal's errors by the form's field names: `settings.url` is the form's `url`. */
export function fieldErrors(problem: Problem): Record<string, string> {
  return Object.fromEntries(
    Object.entries(problem.fields()).map(([field, detail]) => [
      field.replace(/^(settings|secrets)\./, ''),
      detail,
    ]),
  );
}

/** What differs from what is kept: settings that changed (null where emptied), and the secrets entered anew. */
export function changes(
  fields: readonly PlatformField[],
  kept: Readonly<Record<string, string>>,
  values: Readonly<Record<string, string>>,
): { settings: Record<string, string | null>; secrets: Record<string, string> } {
  const settings: Record<string, string | null> = {};
  const secrets: Record<string, string> = {};
  for (const field of fields) {
    const value = values[field.name];
    if (value === undefined) {
      continue;
    }
    if (field.kind === 'secret') {
      if (value !== '') {
        secrets[field.name] = value;
      }
    } else if (value !== (kept[field.name] ?? '')) {
      settings[field.name] = value === '' ? null : value;
    }
  }
  return { settings, secrets };
}
