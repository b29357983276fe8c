import { IconUserCircle, IconWorld } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

/** Oneself, and the workspace one is in. */
export const account: Feature = {
  id: 'account',
  commands: [
    { id: 'account.open', label: 'open', to: '/account', icon: IconUserCircle },
    {
      id: 'account.workspace',
      label: 'workspace.command',
      to: '/settings/workspace',
      icon: IconWorld,
      needs: 'content.read',
    },
  ],
};
