import { createRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { lazyPage, rootRoute } from '@/ui/routing';

/** A path of the desk itself, never another site: `//evil.example` is one. */
const own = z.string().check(z.regex(/^\/(?![/\\])/));

export const sessionRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-in',
    validateSearch: z.object({ next: z.catch(z.optional(own), undefined) }),
    component: lazyPage('session', () => import('./SignInPage'), 'SignInPage'),
  }),
] as const;
