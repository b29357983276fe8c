import { IconHistory } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

/** What was carried out, and the proof that nothing of it was changed. */
export const history: Feature = {
  id: 'history',
  nav: [{ to: '/history', label: 'nav', icon: IconHistory, order: 130, needs: 'schedule.read' }],
  commands: [
    {
      id: 'history.open',
      label: 'open',
      to: '/history',
      keys: 'g y',
      icon: IconHistory,
      needs: 'schedule.read',
    },
  ],
};
