import { IconCalendarPlus } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

/** Plans of a campaign, to be laid over contents. */
export const templates: Feature = {
  id: 'templates',
  nav: [{ to: '/templates', label: 'nav', icon: IconCalendarPlus, order: 18, needs: 'schedule.read' }],
  commands: [
    {
      id: 'templates.open',
      label: 'open',
      to: '/templates',
      keys: 'g p',
      icon: IconCalendarPlus,
      needs: 'schedule.read',
    },
  ],
};
