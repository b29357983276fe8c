import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { frameRoute } from '@/ui/routing';
import { TABS } from './tabs';

const search = z.object({ tab: z.catch(z.optional(z.enum(TABS)), undefined) });

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
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/channels/$id',
    validateSearch: (given) => search.parse(given),
    component: lazyRouteComponent(() => import('./ChannelPage'), 'ChannelPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/conflicts',
    component: lazyRouteComponent(() => import('./ConflictRulesPage'), 'ConflictRulesPage'),
  }),
] as const;
