import { createRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { frameRoute, lazyPage } from '@/ui/routing';

const search = z.object({ type: z.catch(z.optional(z.string()), undefined) });

export const settingsRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings',
    component: lazyPage('settings', () => import('./SettingsPage'), 'SettingsPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/moderation',
    validateSearch: (given) => search.parse(given),
    component: lazyPage('settings', () => import('./ModerationPage'), 'ModerationPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/settings/keys',
    component: lazyPage('settings', () => import('./KeysPage'), 'KeysPage'),
  }),
] as const;
