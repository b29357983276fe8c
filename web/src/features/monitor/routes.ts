import { createRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { frameRoute, lazyPage } from '@/ui/routing';

export const HOURS = [1, 6, 24, 168] as const;

const STATES = [
  'scheduled',
  'held',
  'missed',
  'published',
  'withdrawn',
  'failed',
  'unconfirmed',
  'cancelled',
] as const;

/** What is left out is not filtered; the last six hours. */
const search = z.object({
  hours: z.catch(z.optional(z.literal(HOURS)), undefined),
  date: z.catch(z.optional(z.iso.date()), undefined),
  state: z.catch(z.optional(z.array(z.enum(STATES))), undefined),
  platform: z.catch(z.optional(z.string()), undefined),
  action: z.catch(z.optional(z.enum(['publish', 'update', 'unpublish', 'delete'])), undefined),
});

export type MonitorSearch = z.infer<typeof search>;

export const monitorRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/monitor',
    validateSearch: search,
    component: lazyPage('monitor', () => import('./MonitorPage'), 'MonitorPage'),
  }),
] as const;
