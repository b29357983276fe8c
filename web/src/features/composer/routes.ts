import { createRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { frameRoute, lazyPage } from '@/ui/routing';

/** `at` and `channel` are what a new content begins with: a click into a calendar leads here. */
const search = z.object({
  tab: z.catch(
    z.optional(z.enum(['details', 'preview', 'review', 'schedule', 'clients', 'history'])),
    undefined,
  ),
  view: z.catch(z.optional(z.enum(['channels'])), undefined),
  at: z.catch(z.optional(z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d/))), undefined),
  channel: z.catch(z.optional(z.number()), undefined),
});

export const composerRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/content/$id',
    validateSearch: (given) => search.parse(given),
    component: lazyPage(['composer', 'reviews', 'releases'], () => import('./ComposerPage'), 'ComposerPage'),
  }),
] as const;
