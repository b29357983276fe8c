import { createRoute, notFound } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { frameRoute, lazyPage } from '@/ui/routing';

const states = z.catch(z.optional(z.array(z.string())), undefined);
const channels = z.catch(z.optional(z.array(z.number())), undefined);

/** What is left out has its usual value, so that a link says only what differs. */
const search = z.object({
  view: z.catch(z.optional(z.enum(['upcoming', 'past-due'])), undefined),
  state: states,
  channel: channels,
  platform: z.catch(z.optional(z.string()), undefined),
  q: z.catch(z.optional(z.string()), undefined),
  from: z.catch(z.optional(z.iso.date()), undefined),
  to: z.catch(z.optional(z.iso.date()), undefined),
  sort: z.catch(z.optional(z.enum(['due', '-due', 'changed', '-changed'])), undefined),
  columns: z.catch(z.optional(z.array(z.string())), undefined),
});

export type QueueSearch = z.infer<typeof search>;

const missed = z.object({ state: states, channel: channels });

export const queueRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/deliveries',
    validateSearch: (given) => search.parse(given),
    component: lazyPage('queue', () => import('./QueuePage'), 'QueuePage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/missed',
    validateSearch: (given) => missed.parse(given),
    component: lazyPage('queue', () => import('./MissedPage'), 'MissedPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/batches',
    component: lazyPage('queue', () => import('./BatchesPage'), 'BatchesPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/batches/$id',
    beforeLoad: ({ params }) => {
      if (!/^\d{1,15}$/.test(params.id)) {
        throw notFound();
      }
    },
    component: lazyPage('queue', () => import('./BatchPage'), 'BatchPage'),
  }),
] as const;
