import { IconClockExclamation, IconListDetails, IconStack2 } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

/** Deliveries as a list, what waits for a person's word, and what was done to many at once. */
export const queue: Feature = {
  id: 'queue',
  nav: [
    { to: '/deliveries', label: 'nav', icon: IconListDetails, order: 12, needs: 'schedule.read' },
    { to: '/missed', label: 'nav.missed', icon: IconClockExclamation, order: 105, needs: 'schedule.read' },
    { to: '/batches', label: 'nav.batches', icon: IconStack2, order: 120, needs: 'schedule.read' },
  ],
  commands: [
    {
      id: 'queue.open',
      label: 'open',
      to: '/deliveries',
      keys: 'g d',
      icon: IconListDetails,
      needs: 'schedule.read',
    },
    {
      id: 'queue.missed',
      label: 'open.missed',
      to: '/missed',
      keys: 'g m',
      icon: IconClockExclamation,
      needs: 'schedule.read',
    },
    {
      id: 'queue.batches',
      label: 'open.batches',
      to: '/batches',
      keys: 'g b',
      icon: IconStack2,
      needs: 'schedule.read',
    },
  ],
};
