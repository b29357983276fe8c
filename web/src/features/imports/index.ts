import { IconFileImport } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

/** Contents and their schedules out of a file. */
export const imports: Feature = {
  id: 'imports',
  nav: [{ to: '/import', label: 'nav', icon: IconFileImport, order: 30, needs: 'content.write' }],
  commands: [
    {
      id: 'imports.open',
      label: 'open',
      to: '/import',
      keys: 'g i',
      icon: IconFileImport,
      needs: 'content.write',
    },
  ],
};
