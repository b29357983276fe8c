import { createRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { frameRoute, lazyPage } from '@/ui/routing';

/** What is left out has its usual value: those that are unread. */
const search = z.object({ show: z.catch(z.optional(z.enum(['all'])), undefined) });

export const mentionRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/mentions',
    validateSearch: (given) => search.parse(given),
    component: lazyPage('mentions', () => import('./MentionsPage'), 'MentionsPage'),
  }),
] as const;
