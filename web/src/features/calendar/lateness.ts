import type { Delivery } from '@/api/deliveries';

/** How late it went out, or is by now, in milliseconds; 0 when it is not late by a minute. */
export function lateness(delivery: Delivery, now: number): number {
  const waiting = delivery.startedAt === null || delivery.startedAt === undefined;
  const over = ['cancelled', 'withdrawn'].includes(delivery.state);
  const late = delivery.latenessMs ?? (waiting && !over ? now - Date.parse(delivery.dueAt) : 0);
  return late >= 60_000 ? late : 0;
}
