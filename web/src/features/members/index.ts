import { IconUsers } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

/** Who works here, and who is invited to. */
export const members: Feature = {
  id: 'members',
  commands: [
    {
      id: 'members.open',
      label: 'open',
      to: '/settings/members',
      icon: IconUsers,
      needs: 'content.read',
    },
  ],
};
