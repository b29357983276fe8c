import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { sessionQuery } from '@/api/session';
import { setupQuery } from '@/api/setup';
import { haveStrings } from '@/lib/i18n';
import type { Strings } from '@/lib/i18n/strings';

/** What every route's `beforeLoad` and `loader` get. */
export interface RouteContext {
  queryClient: QueryClient;
}

/** The whole desk; pages directly below it have no frame: sign-in, set-up. */
export const rootRoute = createRootRouteWithContext<RouteContext>()();

/**
 * The frame with navigation, for people who are signed in; others are led to sign-in or set-up. Features make
 * their routes with `getParentRoute: () => frameRoute`. What the frame looks like is the app's.
 */
export const frameRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'frame',
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.query({ ...sessionQuery(), staleTime: 'static' });
    if (session.account !== null && session.account !== undefined) {
      return;
    }
    const setup = await context.queryClient.query(setupQuery());
    // Features add their paths where the app puts the routes together; here they are plain addresses.
    throw setup.needed
      ? redirect({ href: '/setup' })
      : redirect({ href: `/sign-in?next=${encodeURIComponent(location.href)}` });
  },
});

/**
 * A page that is loaded when it is opened, its feature's strings at the same time: `lazyPage('channels', () =>
 * import('./ChannelsPage'), 'ChannelsPage')`. Several where it shows parts of `ui` that speak with another feature's words.
 */
export function lazyPage<M extends Record<string, unknown>, K extends keyof M & string>(
  feature: keyof Strings | readonly (keyof Strings)[],
  load: () => Promise<M>,
  name: K,
) {
  return lazyRouteComponent(async () => {
    const [page] = await Promise.all([load(), ...[feature].flat().map((one) => haveStrings(one))]);
    return page;
  }, name);
}
