import { IconArticle } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

/** Everything that has been written. */
export const content: Feature = {
  id: 'content',
  nav: [{ to: '/content', label: 'nav', icon: IconArticle, order: 8, needs: 'content.read' }],
  commands: [
    {
      id: 'content.open',
      label: 'open',
      to: '/content',
      keys: 'g a',
      icon: IconArticle,
      needs: 'content.read',
    },
  ],
};
