import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod/mini';
import { rootRoute } from '@/ui/routing';

/** A path of the desk itself, never another site: `//evil.example` is one. */
const own = z.string().check(z.regex(/^\/(?![/\\])/));

export const sessionRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-in',
    validateSearch: z.object({ next: z.catch(z.optional(own), undefined) }),
    component: lazyRouteComponent(() => import('./SignInPage'), 'SignInPage'),
  }),
] as const;
