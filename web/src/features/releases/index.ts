import { IconBox, IconPackages } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

/** What goes together, or not at all, and bundles that are made of templates. */
export const releases: Feature = {
  id: 'releases',
  nav: [
    { to: '/releases', label: 'nav', icon: IconPackages, order: 16, needs: 'schedule.read' },
    { to: '/bundles', label: 'nav.bundles', icon: IconBox, order: 17, needs: 'schedule.read' },
  ],
  commands: [
    {
      id: 'releases.open',
      label: 'open',
      to: '/releases',
      keys: 'g l',
      icon: IconPackages,
      needs: 'schedule.read',
    },
    {
      id: 'releases.new',
      label: 'new.command',
      to: '/releases/new',
      icon: IconPackages,
      needs: 'schedule.write',
    },
    {
      id: 'releases.bundles',
      label: 'open.bundles',
      to: '/bundles',
      keys: 'g u',
      icon: IconBox,
      needs: 'schedule.read',
    },
  ],
};
