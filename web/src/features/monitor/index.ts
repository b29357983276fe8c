import { IconActivity } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

/** What is happening, as it happens. */
export const monitoring: Feature = {
  id: 'monitor',
  nav: [{ to: '/monitor', label: 'nav', icon: IconActivity, order: 100, needs: 'schedule.read' }],
  commands: [
    {
      id: 'monitor.open',
      label: 'open',
      to: '/monitor',
      keys: 'g w',
      icon: IconActivity,
      needs: 'schedule.read',
    },
  ],
};
