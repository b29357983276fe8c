import { createRoute } from '@tanstack/react-router';
import { frameRoute, lazyPage } from '@/ui/routing';

export const typeRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/types',
    component: lazyPage('types', () => import('./TypesPage'), 'TypesPage'),
  }),
] as const;
