import { IconRecycle } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

/** What is live and grows old. */
export const freshness: Feature = {
  id: 'freshness',
  nav: [{ to: '/freshness', label: 'nav', icon: IconRecycle, order: 125, needs: 'content.read' }],
  commands: [
    {
      id: 'freshness.open',
      label: 'open',
      to: '/freshness',
      keys: 'g f',
      icon: IconRecycle,
      needs: 'content.read',
    },
    {
      id: 'freshness.settings',
      label: 'open.settings',
      to: '/freshness/settings',
      icon: IconRecycle,
      needs: 'settings.write',
    },
  ],
};
