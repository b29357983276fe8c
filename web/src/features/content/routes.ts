import { createRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { frameRoute, lazyPage } from '@/ui/routing';

const search = z.object({
  status: z.catch(z.optional(z.enum(['draft', 'review', 'approved'])), undefined),
  q: z.catch(z.optional(z.string()), undefined),
});

export const contentRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/content',
    validateSearch: (given) => search.parse(given),
    component: lazyPage('content', () => import('./ContentPage'), 'ContentPage'),
  }),
] as const;
