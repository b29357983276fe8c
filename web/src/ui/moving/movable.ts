import type { Delivery } from '@/api/deliveries';

const WAITS = new Set<string>(['scheduled', 'held', 'failed', 'missed', 'unconfirmed']);

/** Whether a delivery can be given another time. */
export function movable(delivery: Delivery): boolean {
  return WAITS.has(delivery.state) && !delivery.publishing;
}

/** Whether a move is nothing but another time; otherwise it also sends out what would not have gone. */
export function simple(delivery: Delivery): boolean {
  return delivery.state === 'scheduled';
}
