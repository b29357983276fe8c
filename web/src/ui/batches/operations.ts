import type { BatchRequest } from '@/api/batches';

/** What can be done to many deliveries at once. */
export type Kind =
  | 'move'
  | 'shift'
  | 'spread'
  | 'publish-now'
  | 'retry'
  | 'hold'
  | 'release'
  | 'skip'
  | 'cancel';

/** What goes out at once: people want to see how it goes on. */
export const GOES_OUT: ReadonlySet<string> = new Set(['publish-now', 'retry', 'release']);

/** Which of them ask something first. */
export const ASKS: Record<Kind, 'time' | 'by' | 'period' | 'note' | null> = {
  move: 'time',
  shift: 'by',
  spread: 'period',
  'publish-now': null,
  retry: null,
  hold: 'note',
  release: null,
  skip: 'note',
  cancel: 'note',
};

/** What a person has said so far, as the form has it. */
export interface Answers {
  /** For a move: one moment for all, or a day on which each keeps its time. */
  to: 'moment' | 'day';
  at: string;
  date: string;
  amount: number;
  unit: 'minutes' | 'hours' | 'days' | 'weeks';
  earlier: boolean;
  from: string;
  until: string;
  slotsOnly: boolean;
  timeZone: string;
  note: string;
}

export function noAnswers(timeZone: string): Answers {
  return {
    to: 'moment',
    at: '',
    date: '',
    amount: 1,
    unit: 'days',
    earlier: false,
    from: '',
    until: '',
    slotsOnly: false,
    timeZone,
    note: '',
  };
}

/** ISO 8601: on the wall clock, `-P2D`, `PT90M`. */
export function period({ amount, unit, earlier }: Pick<Answers, 'amount' | 'unit' | 'earlier'>): string {
  const sign = earlier ? '-' : '';
  const count = String(Math.trunc(amount));
  switch (unit) {
    case 'minutes':
      return `${sign}PT${count}M`;
    case 'hours':
      return `${sign}PT${count}H`;
    case 'days':
      return `${sign}P${count}D`;
    case 'weeks':
      return `${sign}P${count}W`;
  }
}

/** The request without what it is about; null while something is missing. */
export function request(kind: Kind, answers: Answers): BatchRequest | null {
  const { timeZone } = answers;
  switch (kind) {
    case 'move':
      if (answers.to === 'day') {
        return answers.date === '' ? null : { operation: 'move', date: answers.date };
      }
      return answers.at === '' ? null : { operation: 'move', at: answers.at, timeZone };
    case 'shift':
      return answers.amount >= 1 ? { operation: 'shift', by: period(answers) } : null;
    case 'spread':
      return answers.from === '' || answers.until === ''
        ? null
        : {
            operation: 'spread',
            from: answers.from,
            to: answers.until,
            timeZone,
            ...(answers.slotsOnly ? { slotsOnly: true } : {}),
          };
    case 'hold':
    case 'skip':
    case 'cancel': {
      const note = answers.note.trim();
      return { operation: kind, ...(note === '' ? {} : { note }) };
    }
    default:
      return { operation: kind };
  }
}
