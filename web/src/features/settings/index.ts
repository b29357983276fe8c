import { IconArrowsSplit2, IconKey, IconSettings } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

/** The workspace's settings: moderation, keys for programs, and oneself. */
export const settings: Feature = {
  id: 'settings',
  nav: [{ to: '/settings', label: 'nav', icon: IconSettings, order: 290 }],
  commands: [
    { id: 'settings.open', label: 'open', to: '/settings', keys: 'g s', icon: IconSettings },
    {
      id: 'settings.moderation',
      label: 'moderation.command',
      to: '/settings/moderation',
      icon: IconArrowsSplit2,
      needs: 'content.read',
    },
    {
      id: 'settings.keys',
      label: 'keys.command',
      to: '/settings/keys',
      icon: IconKey,
      needs: 'key.write',
    },
  ],
};
