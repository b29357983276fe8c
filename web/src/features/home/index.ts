import { IconHome } from '@tabler/icons-react';
import type { Feature } from '@/lib/feature';

/** Where one begins: what goes out next. */
export const home: Feature = {
  id: 'home',
  nav: [{ to: '/', label: 'nav', icon: IconHome, order: 0 }],
  commands: [{ id: 'home.open', label: 'open', to: '/', keys: 'g h', icon: IconHome }],
};
