import { calendar } from '@/features/calendar';
import { channels } from '@/features/channels';
import { composer } from '@/features/composer';
import { content } from '@/features/content';
import { freshness } from '@/features/freshness';
import { history } from '@/features/history';
import { home } from '@/features/home';
import { reviews } from '@/features/reviews';
import { setup } from '@/features/setup';
import type { Feature } from '@/lib/feature';

/** What the navigation, the command palette and the keyboard are made of. One line per feature. */
export const features: readonly Feature[] = [
  home,
  calendar,
  content,
  composer,
  reviews,
  freshness,
  history,
  channels,
  setup,
];
