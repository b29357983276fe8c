import { IconAt } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

/** Where one was addressed by name. */
export const mentions: Feature = {
  id: 'mentions',
  nav: [{ to: '/mentions', label: 'nav', icon: IconAt, order: 35, needs: 'content.read' }],
  commands: [
    { id: 'mentions.open', label: 'open', to: '/mentions', keys: 'g n', icon: IconAt, needs: 'content.read' },
  ],
};
