import { createRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { frameRoute, lazyPage } from '@/ui/routing';

const day = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));

/** Days are of the workspace's zone, both inclusive. */
const search = z.object({
  outcome: z.catch(
    z.optional(z.enum(['published', 'withdrawn', 'failed', 'missed', 'unconfirmed'])),
    undefined,
  ),
  origin: z.catch(z.optional(z.enum(['member', 'api-key', 'series', 'batch', 'assignment'])), undefined),
  channel: z.catch(z.optional(z.number()), undefined),
  content: z.catch(z.optional(z.number()), undefined),
  from: z.catch(z.optional(day), undefined),
  to: z.catch(z.optional(day), undefined),
  decisions: z.catch(z.optional(z.boolean()), undefined),
});

export const historyRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/history',
    validateSearch: (given) => search.parse(given),
    component: lazyPage(['history', 'reviews'], () => import('./HistoryPage'), 'HistoryPage'),
  }),
] as const;
