/** The region of a language tag, when it names one: `GB` of `en-GB`. */
function regionOf(tag: string): string | undefined {
  try {
    return new Intl.Locale(tag).region;
  } catch {
    return undefined;
  }
}

/**
 * The first day of the week, 1 Monday to 7 Sunday, where this person is: by the region of their language, else by that of
 * the first language they prefer that names one. A language alone is spoken in regions that differ: then it is Monday.
 */
export function firstDayOfWeek(language: string, preferred: readonly string[] = navigator.languages): number {
  const same = preferred.filter((tag) => tag.split('-')[0] === language.split('-')[0]);
  const region = [language, ...same, ...preferred].map(regionOf).find((one) => one !== undefined);
  if (region === undefined) {
    return 1;
  }
  const locale = new Intl.Locale('und', { region }) as Intl.Locale & {
    getWeekInfo?: () => { firstDay: number };
    weekInfo?: { firstDay: number };
  };
  return (locale.getWeekInfo?.() ?? locale.weekInfo)?.firstDay ?? 1;
}
