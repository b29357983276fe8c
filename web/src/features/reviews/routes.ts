import { createRoute, notFound } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { frameRoute, lazyPage } from '@/ui/routing';

/** What is left out has its usual value. */
const queue = z.object({
  for: z.catch(z.optional(z.enum(['us', 'me', 'unassigned', 'anybody'])), undefined),
  state: z.catch(z.optional(z.string()), undefined),
});

const page = z.object({
  view: z.catch(z.optional(z.enum(['text', 'changes'])), undefined),
  since: z.catch(z.optional(z.number()), undefined),
});

export const reviewRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/reviews',
    validateSearch: (given) => queue.parse(given),
    component: lazyPage('reviews', () => import('./ReviewsPage'), 'ReviewsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/reviews/$id',
    validateSearch: (given) => page.parse(given),
    beforeLoad: ({ params }) => {
      if (!/^\d{1,15}$/.test(params.id)) {
        throw notFound();
      }
    },
    component: lazyPage('reviews', () => import('./ReviewPage'), 'ReviewPage'),
  }),
] as const;
