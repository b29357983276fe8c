import { IconCalendar } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

/** What goes out when: month, week, day, agenda. */
export const calendar: Feature = {
  id: 'calendar',
  nav: [{ to: '/calendar', label: 'nav', icon: IconCalendar, order: 10, needs: 'schedule.read' }],
  commands: [
    {
      id: 'calendar.open',
      label: 'open',
      to: '/calendar',
      keys: 'g k',
      icon: IconCalendar,
      needs: 'schedule.read',
    },
  ],
};
