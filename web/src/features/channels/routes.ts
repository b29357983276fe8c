import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { frameRoute } from '@/ui/routing';

export const channelRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/channels',
    component: lazyRouteComponent(() => import('./ChannelsPage'), 'ChannelsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/channels/connect',
    component: lazyRouteComponent(() => import('./ConnectPage'), 'ConnectPage'),
  }),
] as const;
