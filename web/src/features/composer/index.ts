import { IconPencilPlus } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

/** Where content is written, looked at, and given its time. */
export const composer: Feature = {
  id: 'composer',
  commands: [
    {
      id: 'composer.new',
      label: 'new.command',
      to: '/content/new',
      keys: 'c',
      icon: IconPencilPlus,
      needs: 'content.write',
    },
  ],
};
