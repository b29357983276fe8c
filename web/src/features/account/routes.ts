import { createRoute } from '@tanstack/react-router';
import { frameRoute, lazyPage } from '@/ui/routing';

export const accountRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/account',
    component: lazyPage('account', () => import('./AccountPage'), 'AccountPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/workspace',
    component: lazyPage('account', () => import('./WorkspacePage'), 'WorkspacePage'),
  }),
] as const;
