import { createRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { frameRoute, lazyPage, rootRoute } from '@/ui/routing';

export const setupRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/setup',
    validateSearch: z.object({ token: z.catch(z.string(), '') }),
    component: lazyPage('setup', () => import('./SetupPage'), 'SetupPage'),
  }),
] as const;

export const firstStepsRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/first-steps',
    component: lazyPage('setup', () => import('./FirstStepsPage'), 'FirstStepsPage'),
  }),
] as const;
