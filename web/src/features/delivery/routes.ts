import { createRoute, lazyRouteComponent, notFound } from '@tanstack/react-router';
import { frameRoute } from '@/ui/routing';

export const deliveryRoutes = [
  createRoute({
    getParentRoute: () => frameRoute,
    path: '/deliveries/$id',
    beforeLoad: ({ params }) => {
      if (!/^\d{1,15}$/.test(params.id)) {
        throw notFound();
      }
    },
    component: lazyRouteComponent(() => import('./DeliveryPage'), 'DeliveryPage'),
  }),
] as const;
