import { createRoute } from '@tanstack/react-router';
import { frameRoute, lazyPage } from '@/ui/routing';

export const homeRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/',
    component: lazyPage('home', () => import('./HomePage'), 'HomePage'),
  }),
] as const;
