import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { z } from 'zod/mini';
import { VIEWS } from '@/lib/calendar/ranges';
import { frameRoute } from '@/ui/routing';

/** What is left out has its usual value, so that a link says only what differs. */
const search = z.object({
  view: z.catch(z.optional(z.enum(VIEWS)), undefined),
  date: z.catch(z.optional(z.iso.date()), undefined),
  zone: z.catch(z.optional(z.string()), undefined),
  channel: z.catch(z.optional(z.array(z.number())), undefined),
  state: z.catch(z.optional(z.array(z.string())), undefined),
});

export type CalendarSearch = z.infer<typeof search>;

export const calendarRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/calendar',
    validateSearch: search,
    component: lazyRouteComponent(() => import('./CalendarPage'), 'CalendarPage'),
  }),
] as const;
