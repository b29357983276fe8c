import { createRoute, notFound } from '@tanstack/react-router';
import { frameRoute, lazyPage } from '@/ui/routing';

export const deliveryRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/deliveries/$id',
    beforeLoad: ({ params }) => {
      if (!/^\d{1,15}$/.test(params.id)) {
        throw notFound();
      }
    },
    component: lazyPage(['delivery', 'releases'], () => import('./DeliveryPage'), 'DeliveryPage'),
  }),
] as const;
