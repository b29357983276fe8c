/** What each step of the form asks for. */
export const FIELDS_OF_STEP = [
  ['name', 'email', 'password'],
  ['workspaceName', 'timeZone'],
] as const;

/** The first step with a field that was refused. */
export function stepOf(fields: readonly string[]): number | undefined {
  const step = FIELDS_OF_STEP.findIndex((of) => of.some((field) => fields.includes(field)));
  return step === -1 ? undefined : step;
}

interface Values {
  name: string;
  email: string;
  password: string;
  workspaceName: string;
  timeZone: string;
}

/** What can be told before the server is asked; the server's rules are the ones that count. */
export function firstFaults(
  step: number,
  values: Values,
  words: { needed: string; email: string; password: string },
): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const field of FIELDS_OF_STEP[step] ?? []) {
    if (values[field].trim() === '') {
      faults[field] = words.needed;
    }
  }
  if (step === 0 && faults.email === undefined && !/^[^\s@]+@[^\s@]+$/.test(values.email.trim())) {
    faults.email = words.email;
  }
  if (step === 0 && faults.password === undefined && Array.from(values.password).length < 12) {
    faults.password = words.password;
  }
  return faults;
}
