import { createRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { frameRoute, lazyPage } from '@/ui/routing';

/** What is left out has its usual value: what is overdue or soon will be, the most urgent first. */
const search = z.object({
  state: z.catch(z.optional(z.enum(['overdue', 'due-soon', 'fresh', 'never', 'not-live', 'all'])), undefined),
  type: z.catch(z.optional(z.string()), undefined),
  channel: z.catch(z.optional(z.number()), undefined),
  q: z.catch(z.optional(z.string()), undefined),
  sort: z.catch(z.optional(z.enum(['-due', 'reviewed', '-reviewed'])), undefined),
});

export const freshnessRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/freshness',
    validateSearch: (given) => search.parse(given),
    component: lazyPage(['freshness', 'reviews'], () => import('./FreshnessPage'), 'FreshnessPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/freshness/settings',
    component: lazyPage(['freshness', 'reviews'], () => import('./SettingsPage'), 'SettingsPage'),
  }),
] as const;
