import { IconChecklist } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

/** What waits for somebody to look at it before it goes out. */
export const reviews: Feature = {
  id: 'reviews',
  nav: [{ to: '/reviews', label: 'nav', icon: IconChecklist, order: 14, needs: 'content.read' }],
  commands: [
    {
      id: 'reviews.open',
      label: 'open',
      to: '/reviews',
      keys: 'g r',
      icon: IconChecklist,
      needs: 'content.read',
    },
  ],
};
