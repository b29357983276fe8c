import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod/mini';
import { frameRoute, rootRoute } from '@/ui/routing';

export const setupRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/setup',
    validateSearch: z.object({ token: z.catch(z.string(), '') }),
    component: lazyRouteComponent(() => import('./SetupPage'), 'SetupPage'),
  }),
] as const;

export const firstStepsRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/first-steps',
    component: lazyRouteComponent(() => import('./FirstStepsPage'), 'FirstStepsPage'),
  }),
] as const;
