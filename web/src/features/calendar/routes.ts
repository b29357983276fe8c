import { createRoute } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { VIEWS } from '@/lib/calendar/views';
import { frameRoute, lazyPage } from '@/ui/routing';

/** What is left out has its usual value, so that a link says only what differs. */
const search = z.object({
  view: z.catch(z.optional(z.enum(VIEWS)), undefined),
  date: z.catch(z.optional(z.iso.date()), undefined),
  zone: z.catch(z.optional(z.string()), undefined),
  channel: z.catch(z.optional(z.array(z.number())), undefined),
  state: z.catch(z.optional(z.array(z.string())), undefined),
  platform: z.catch(z.optional(z.string()), undefined),
  type: z.catch(z.optional(z.string()), undefined),
  /** Whether what has no time is shown beside it. */
  backlog: z.catch(z.optional(z.boolean()), undefined),
});

export type CalendarSearch = z.infer<typeof search>;

export const calendarRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/calendar',
    validateSearch: search,
    component: lazyPage(
      // Bulk changes and rules speak with the words of the features that know them best.
      ['calendar', 'queue', 'series'],
      () => import('./CalendarPage'),
      'CalendarPage',
    ),
  }),
] as const;
