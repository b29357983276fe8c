import { createRoute } from '@tanstack/react-router';
import { frameRoute, lazyPage } from '@/ui/routing';

export const memberRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/members',
    component: lazyPage('members', () => import('./MembersPage'), 'MembersPage'),
  }),
] as const;
