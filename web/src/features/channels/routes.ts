import { createRoute } from '@tanstack/react-router';
import { frameRoute, lazyPage } from '@/ui/routing';

export const channelRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/channels',
    component: lazyPage('channels', () => import('./ChannelsPage'), 'ChannelsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/channels/connect',
    component: lazyPage('channels', () => import('./ConnectPage'), 'ConnectPage'),
  }),
] as const;
