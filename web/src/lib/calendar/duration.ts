const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
] as const;

/** `1 hr 20 min`, `45 sec`, `0 sec`: the largest units that matter, two unless told otherwise, as short as the language has it. */
export function duration(milliseconds: number, language: string, most = 2): string {
  let rest = Math.abs(milliseconds);
  const first = UNITS.findIndex(([, size]) => rest >= size);
  if (first === -1) {
    return write(0, 'second', language);
  }
  const parts: string[] = [];
  for (const [unit, size] of UNITS.slice(first, first + most)) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) {
      parts.push(write(count, unit, language));
    }
  }
  return parts.join(' ');
}

function write(count: number, unit: string, language: string): string {
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(count);
}
