import type { Delivery } from '@/api/deliveries';

/** What a person can do about a delivery, the likeliest first. */
export type Action =
  | 'retry'
  | 'reschedule'
  | 'publish-now'
  | 'release'
  | 'hold'
  | 'skip'
  | 'cancel'
  | 'published'
  | 'not-published';

/** What the law of states allows now; the server has the last word. */
export function possible(delivery: Delivery, now: number): Action[] {
  if (delivery.publishing) {
    return [];
  }
  const passed = Date.parse(delivery.dueAt) <= now;
  switch (delivery.state) {
    case 'scheduled':
      return [
        ...(delivery.attempts > 0 ? (['retry'] as const) : []),
        'reschedule',
        'publish-now',
        'hold',
        ...(passed ? (['skip'] as const) : []),
        'cancel',
      ];
    case 'held':
      return ['release', 'reschedule', 'publish-now', ...(passed ? (['skip'] as const) : []), 'cancel'];
    case 'missed':
    case 'failed':
      return ['retry', 'reschedule', 'skip'];
    case 'unconfirmed':
      return ['published', 'not-published', 'retry'];
    default:
      return [];
  }
}

/** What happens next, and why not now: a key of the strings. */
export type Next =
  | 'publishing'
  | 'waits'
  | 'again'
  | 'paced'
  | 'soon'
  | 'held'
  | 'missed'
  | 'failed'
  | 'unconfirmed'
  | 'published'
  | 'withdrawn'
  | 'cancelled';

export function next(delivery: Delivery, now: number): Next {
  if (delivery.publishing) {
    return 'publishing';
  }
  if (delivery.state !== 'scheduled') {
    return delivery.state;
  }
  const runs = Date.parse(delivery.runAt) > now;
  if (Date.parse(delivery.dueAt) > now && delivery.attempts === 0) {
    return 'waits';
  }
  if (runs) {
    return delivery.attempts > 0 ? 'again' : 'paced';
  }
  return 'soon';
}
