import { IconCategory } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

/** What kinds of content there are. */
export const types: Feature = {
  id: 'types',
  commands: [
    { id: 'types.open', label: 'open', to: '/settings/types', icon: IconCategory, needs: 'content.read' },
  ],
};
