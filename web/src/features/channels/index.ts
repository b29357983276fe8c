import { IconBroadcast, IconPlugConnected } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

/** Where content goes: the connected accounts. */
export const channels: Feature = {
  id: 'channels',
  nav: [{ to: '/channels', label: 'nav', icon: IconBroadcast, order: 200, needs: 'channel.read' }],
  commands: [
    {
      id: 'channels.open',
      label: 'open',
      to: '/channels',
      keys: 'g c',
      icon: IconBroadcast,
      needs: 'channel.read',
    },
    {
      id: 'channels.connect',
      label: 'connect.command',
      to: '/channels/connect',
      icon: IconPlugConnected,
      needs: 'channel.write',
    },
  ],
};
