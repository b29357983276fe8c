import { account } from '@/features/account';
import { calendar } from '@/features/calendar';
import { channels } from '@/features/channels';
import { composer } from '@/features/composer';
import { content } from '@/features/content';
import { freshness } from '@/features/freshness';
import { health } from '@/features/health';
import { history } from '@/features/history';
import { home } from '@/features/home';
import { imports } from '@/features/imports';
import { members } from '@/features/members';
import { mentions } from '@/features/mentions';
import { monitoring } from '@/features/monitor';
import { queue } from '@/features/queue';
import { releases } from '@/features/releases';
import { reviews } from '@/features/reviews';
import { series } from '@/features/series';
import { settings } from '@/features/settings';
import { setup } from '@/features/setup';
import { templates } from '@/features/templates';
import { timeline } from '@/features/timeline';
import { types } from '@/features/types';
import type { Feature } from '@/lib/feature';

/** What the navigation, the command palette and the keyboard are made of. One line per feature. */
export const features: readonly Feature[] = [
  home,
  calendar,
  timeline,
  releases,
  templates,
  queue,
  content,
  composer,
  reviews,
  mentions,
  freshness,
  imports,
  series,
  channels,
  monitoring,
  health,
  history,
  settings,
  members,
  types,
  account,
  setup,
];
