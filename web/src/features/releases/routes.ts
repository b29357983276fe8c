import { createRoute, notFound } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { frameRoute, lazyPage } from '@/ui/routing';

const numbers = z.catch(z.optional(z.array(z.number())), undefined);

/** What a new release begins with: a list or a delivery leads here. */
const newSearch = z.object({ contents: numbers, deliveries: numbers });
const bundlesSearch = z.object({ part: z.catch(z.optional(z.enum(['made'])), undefined) });

const numbered = ({ params }: { params: { id: string } }) => {
  if (!/^\d{1,15}$/.test(params.id)) {
    throw notFound();
  }
};

export const releaseRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/releases',
    component: lazyPage('releases', () => import('./ReleasesPage'), 'ReleasesPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/releases/new',
    validateSearch: (given) => newSearch.parse(given),
    component: lazyPage('releases', () => import('./NewReleasePage'), 'NewReleasePage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/releases/$id',
    beforeLoad: numbered,
    component: lazyPage('releases', () => import('./ReleasePage'), 'ReleasePage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/bundles',
    validateSearch: (given) => bundlesSearch.parse(given),
    component: lazyPage('releases', () => import('./BundlesPage'), 'BundlesPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/bundles/$id',
    beforeLoad: numbered,
    component: lazyPage('releases', () => import('./BundlePage'), 'BundlePage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/bundles/templates/new',
    component: lazyPage('releases', () => import('./TemplatePage'), 'NewTemplatePage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/bundles/templates/$id',
    beforeLoad: numbered,
    component: lazyPage('releases', () => import('./TemplatePage'), 'TemplatePage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/bundles/templates/$id/make',
    beforeLoad: numbered,
    component: lazyPage('releases', () => import('./MakePage'), 'MakePage'),
  }),
] as const;
