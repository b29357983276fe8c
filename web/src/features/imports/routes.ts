import { createRoute } from '@tanstack/react-router';
import { frameRoute, lazyPage } from '@/ui/routing';

export const importRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/import',
    component: lazyPage('imports', () => import('./ImportPage'), 'ImportPage'),
  }),
] as const;
