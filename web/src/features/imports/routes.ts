import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '@/ui/routing';

export const importRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/import',
    component: lazyRouteComponent(() => import('./ImportPage'), 'ImportPage'),
  }),
] as const;
