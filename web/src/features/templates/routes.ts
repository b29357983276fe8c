import { createRoute, notFound } from '@tanstack/react-router';
import * as z from 'zod/mini';
import { frameRoute, lazyPage } from '@/ui/routing';

/** What a plan is laid over: a list leads here. */
const search = z.object({ contents: z.catch(z.optional(z.array(z.number())), undefined) });

const numbered = ({ params }: { params: { id: string } }) => {
  if (!/^\d{1,15}$/.test(params.id)) {
    throw notFound();
  }
};

export const templateRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/templates',
    validateSearch: (given) => search.parse(given),
    component: lazyPage('templates', () => import('./TemplatesPage'), 'TemplatesPage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/templates/new',
    component: lazyPage('templates', () => import('./TemplatePage'), 'NewTemplatePage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/templates/$id',
    beforeLoad: numbered,
    component: lazyPage('templates', () => import('./TemplatePage'), 'TemplatePage'),
  }),
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/templates/$id/apply',
    validateSearch: (given) => search.parse(given),
    beforeLoad: numbered,
    component: lazyPage(['templates', 'queue'], () => import('./ApplyPage'), 'ApplyPage'),
  }),
] as const;
