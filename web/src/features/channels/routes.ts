import { createRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { frameRoute, lazyPage } from '@/ui/routing';
import { TABS } from './tabs';

const search = z.object({ part: z.catch(z.optional(z.enum(TABS)), undefined) });

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
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/channels/$id',
    validateSearch: (given) => search.parse(given),
    component: lazyPage('channels', () => import('./ChannelPage'), 'ChannelPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/conflicts',
    component: lazyPage('channels', () => import('./ConflictRulesPage'), 'ConflictRulesPage'),
  }),
] as const;
