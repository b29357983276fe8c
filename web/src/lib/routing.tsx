import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute } from '@tanstack/react-router';

/** What every route's `beforeLoad` and `loader` get. */
export interface RouteContext {
  queryClient: QueryClient;
}

/** The whole desk; pages directly below it have no frame: sign-in, set-up. */
export const rootRoute = createRootRouteWithContext<RouteContext>()();

/**
 * The frame with navigation, for people who are signed in. Features make their routes with
 * `getParentRoute: () => frameRoute`. What it looks like, and that it asks for a session, is the app's.
 */
export const frameRoute = createRoute({ getParentRoute: () => rootRoute, id: 'frame' });
