import { IconHeartbeat } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

/** How channels and servers are. */
export const health: Feature = {
  id: 'health',
  nav: [{ to: '/health', label: 'nav', icon: IconHeartbeat, order: 110, needs: 'channel.read' }],
  commands: [
    {
      id: 'health.open',
      label: 'open',
      to: '/health',
      keys: 'g e',
      icon: IconHeartbeat,
      needs: 'channel.read',
    },
  ],
};
