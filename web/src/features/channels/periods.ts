/** Units in which people say how long: an ISO 8601 duration of the server is one number of one of them. */
export const UNITS = ['minutes', 'hours', 'days'] as const;
export type Unit = (typeof UNITS)[number];

const MINUTES: Record<Unit, number> = { minutes: 1, hours: 60, days: 1_440 };

/**
 * `PT90M` is 90 minutes, `PT24H` is 1 day; the largest unit that it is a whole number of, or the one given. Seconds are
 * cut.
 */
export function read(duration: string, given?: Unit): { amount: number; unit: Unit } {
  const parts = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:[\d.]+S)?)?$/.exec(duration);
  const minutes = Number(parts?.[1] ?? 0) * 1_440 + Number(parts?.[2] ?? 0) * 60 + Number(parts?.[3] ?? 0);
  const unit = given ?? UNITS.findLast((one) => minutes > 0 && minutes % MINUTES[one] === 0) ?? 'minutes';
  return { amount: minutes / MINUTES[unit], unit };
}

/** As the server reads it. */
export function write(amount: number, unit: Unit): string {
  return unit === 'days' ? `P${String(amount)}D` : `PT${String(amount)}${unit === 'hours' ? 'H' : 'M'}`;
}
