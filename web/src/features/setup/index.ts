import { IconRocket } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

/** From nothing to the first published article. */
export const setup: Feature = {
  id: 'setup',
  commands: [
    {
      id: 'setup.first',
      label: 'first.command',
      to: '/first-steps',
      icon: IconRocket,
      needs: 'schedule.write',
    },
  ],
};
