import type { DeliveryDetail } from '@/api/deliveries';

export type Entry = DeliveryDetail['timeline'][number];

/** A call to a platform and its answer, credentials struck out by the server. */
export interface Exchange {
  method: string;
  uri: string;
  status: number;
  failure: string | null;
  duration: string | number | null;
  requestHeaders: Record<string, string>;
  requestBody: string;
  responseHeaders: Record<string, string>;
  responseBody: string;
}

interface Problem {
  title: string;
  cause: string;
  solution: string;
}

/** What an entry carries beside its sentence. */
export interface Facts {
  number?: number;
  outcome?: string | null;
  startedAt?: string;
  endedAt?: string | null;
  problem?: Problem | null;
  exchanges?: Exchange[] | null;
  dueAt?: string;
  from?: string;
  runAt?: string;
  timeZone?: string;
  note?: string;
  why?: string;
  published?: boolean;
  release?: string;
  /** Where the second one is, of what may be there twice. */
  url?: string | null;
  externalId?: string | null;
}

export function facts(entry: Entry): Facts {
  return entry.data as unknown as Facts;
}

export function isAttempt(entry: Entry): boolean {
  return entry.kind === 'send' || entry.kind === 'ask';
}

const KINDS = new Set([
  'scheduled',
  'rescheduled',
  'cancelled',
  'skipped',
  'held-by-person',
  'undone',
  'retried',
  'released',
  'resolved-published',
  'resolved-not-published',
  'paced',
  'waits-for-limit',
  'waits-for-earlier',
  'waits-for-predecessor',
  'waits-for-link',
  'waits-for-release',
  'joined-release',
  'left-release',
  'revision',
  'revision-kept',
  'internal-fault',
  'published-besides',
  'held',
  'missed',
  'failed',
  'unconfirmed',
  'restored',
]);

const OUTCOMES = new Set([
  'published',
  'withdrawn',
  'retryable',
  'rejected',
  'unknown',
  'lost',
  'present',
  'partial',
  'absent',
  'unclear',
]);

/** The key of an entry's sentence in the strings; null where only the server's own sentence tells it. */
export function sentence(entry: Entry): string | null {
  const { outcome, published } = facts(entry);
  if (isAttempt(entry)) {
    if (outcome === null || outcome === undefined) {
      return `story.${entry.kind}`;
    }
    return OUTCOMES.has(outcome) ? `outcome.${outcome}` : null;
  }
  const kind =
    entry.kind === 'resolved' ? `resolved-${published === true ? 'published' : 'not-published'}` : entry.kind;
  return KINDS.has(kind) ? `story.${kind}` : null;
}

/** Milliseconds of what is written as ISO 8601 (`PT0.5S`, `PT1M2S`) or as seconds. */
export function took(duration: string | number | null): number | null {
  if (typeof duration === 'number') {
    return Math.round(duration * 1000);
  }
  const found = /^PT(?:(\d+)H)?(?:(\d+)M)?(?:([\d.]+)S)?$/.exec(duration ?? '');
  if (found === null) {
    return null;
  }
  const [, hours = '0', minutes = '0', seconds = '0'] = found;
  return Math.round(((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000);
}
