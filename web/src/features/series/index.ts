import { IconCalendarRepeat, IconRepeat } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

/** What goes out again and again. */
export const series: Feature = {
  id: 'series',
  nav: [{ to: '/series', label: 'nav', icon: IconCalendarRepeat, order: 19, needs: 'schedule.read' }],
  commands: [
    {
      id: 'series.open',
      label: 'open',
      to: '/series',
      keys: 'g o',
      icon: IconCalendarRepeat,
      needs: 'schedule.read',
    },
    {
      id: 'series.new',
      label: 'new.command',
      to: '/series/new',
      icon: IconRepeat,
      needs: 'schedule.write',
    },
  ],
};
