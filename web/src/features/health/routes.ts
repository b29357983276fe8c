import { createRoute } from '@tanstack/react-router';
import { frameRoute, lazyPage } from '@/ui/routing';

export const healthRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/health',
    component: lazyPage('health', () => import('./HealthPage'), 'HealthPage'),
  }),
] as const;
