import { createRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { GROUPS, ZOOMS } from '@/lib/timeline/zooms';
import { frameRoute, lazyPage } from '@/ui/routing';

/** What is left out has its usual value, so that a link says only what differs. */
const search = z.object({
  zoom: z.catch(z.optional(z.enum(ZOOMS)), undefined),
  date: z.catch(z.optional(z.iso.date()), undefined),
  group: z.catch(z.optional(z.enum(GROUPS)), undefined),
  view: z.catch(z.optional(z.enum(['chart', 'table'])), undefined),
});

export type TimelineSearch = z.infer<typeof search>;

export const timelineRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/timeline',
    validateSearch: search,
    component: lazyPage('timeline', () => import('./TimelinePage'), 'TimelinePage'),
  }),
] as const;
