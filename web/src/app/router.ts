import type { QueryClient } from '@tanstack/react-query';
import { createRouter, lazyRouteComponent, type RouterHistory } from '@tanstack/react-router';
import { accountRoutes } from '@/features/account/routes';
import { calendarRoutes } from '@/features/calendar/routes';
import { channelRoutes } from '@/features/channels/routes';
import { composerRoutes } from '@/features/composer/routes';
import { contentRoutes } from '@/features/content/routes';
import { deliveryRoutes } from '@/features/delivery/routes';
import { freshnessRoutes } from '@/features/freshness/routes';
import { healthRoutes } from '@/features/health/routes';
import { historyRoutes } from '@/features/history/routes';
import { homeRoutes } from '@/features/home/routes';
import { importRoutes } from '@/features/imports/routes';
import { memberRoutes } from '@/features/members/routes';
import { mentionRoutes } from '@/features/mentions/routes';
import { monitorRoutes } from '@/features/monitor/routes';
import { queueRoutes } from '@/features/queue/routes';
import { releaseRoutes } from '@/features/releases/routes';
import { reviewRoutes } from '@/features/reviews/routes';
import { seriesRoutes } from '@/features/series/routes';
import { sessionRoutes } from '@/features/session/routes';
import { settingsRoutes } from '@/features/settings/routes';
import { firstStepsRoutes, setupRoutes } from '@/features/setup/routes';
import { templateRoutes } from '@/features/templates/routes';
import { timelineRoutes } from '@/features/timeline/routes';
import { typeRoutes } from '@/features/types/routes';
import { frameRoute, rootRoute } from '@/ui/routing';
import { ErrorPage, NotFoundPage, Root } from './pages';

// The pages within the frame: one line per feature.
const framed = frameRoute.addChildren([
  ...homeRoutes,
  ...contentRoutes,
  ...composerRoutes,
  ...calendarRoutes,
  ...queueRoutes,
  ...timelineRoutes,
  ...releaseRoutes,
  ...templateRoutes,
  ...deliveryRoutes,
  ...importRoutes,
  ...reviewRoutes,
  ...mentionRoutes,
  ...freshnessRoutes,
  ...historyRoutes,
  ...channelRoutes,
  ...monitorRoutes,
  ...healthRoutes,
  ...seriesRoutes,
  ...settingsRoutes,
  ...memberRoutes,
  ...typeRoutes,
  ...accountRoutes,
  ...firstStepsRoutes,
]);

const tree = rootRoute.addChildren([framed, ...sessionRoutes, ...setupRoutes]);

// Who signs in or sets up does not wait for it.
frameRoute.update({ component: lazyRouteComponent(() => import('./Frame'), 'Frame') });
rootRoute.update({ component: Root });

export function createDeskRouter(queryClient: QueryClient, history?: RouterHistory) {
  return createRouter({
    routeTree: tree,
    context: { queryClient },
    history,
    defaultPreload: 'intent',
    defaultPreloadStaleTime: 0,
    scrollRestoration: true,
    defaultErrorComponent: ErrorPage,
    defaultNotFoundComponent: NotFoundPage,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createDeskRouter>;
  }
}
