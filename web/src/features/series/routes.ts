import { createRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { frameRoute, lazyPage } from '@/ui/routing';

const listSearch = z.object({
  series: z.catch(z.optional(z.enum(['active', 'paused', 'ended'])), undefined),
});
const editSearch = z.object({ following: z.catch(z.optional(z.string()), undefined) });

export const seriesRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/series',
    validateSearch: (given) => listSearch.parse(given),
    component: lazyPage('series', () => import('./SeriesListPage'), 'SeriesListPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/series/new',
    component: lazyPage('series', () => import('./SeriesFormPage'), 'NewSeriesPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/series/$id',
    component: lazyPage('series', () => import('./SeriesPage'), 'SeriesPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/series/$id/edit',
    validateSearch: (given) => editSearch.parse(given),
    component: lazyPage('series', () => import('./SeriesFormPage'), 'EditSeriesPage'),
  }),
] as const;
