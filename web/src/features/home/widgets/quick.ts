import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { runOne, takeBack } from '@/api/batches';
import { decide } from '@/api/decisions';
import { type Delivery, deliveries } from '@/api/deliveries';
import { monitor } from '@/api/monitor';
import { useOptimistic } from '@/api/optimistic';
import { planChanged } from '@/api/scheduling';
import { done, failed, undoable } from '@/ui/toasts';

const KEYS = [deliveries.all, monitor.all];

/** Without it, or being sent, until the server has said so. */
function show(client: QueryClient, of: Delivery, change: 'gone' | 'publishing'): void {
  client.setQueryData(deliveries.upcoming().queryKey, (page) =>
    page === undefined
      ? page
      : {
          ...page,
          items:
            change === 'gone'
              ? page.items.filter((one) => one.id !== of.id)
              : page.items.map((one) => (one.id === of.id ? { ...one, publishing: true } : one)),
        },
  );
}

function publishNow(client: QueryClient, of: Delivery): Promise<Delivery> {
  const run = decide(client).mutationFn;
  if (run === undefined) {
    throw new Error('no change');
  }
  return run({ of, decision: { what: 'publish-now' } }, { client, meta: undefined });
}

/** Sends it out now, or calls it off: shown at once, taken back when refused. */
export function useQuick() {
  const { t } = useTranslation('home');
  const client = useQueryClient();
  const publish = useOptimistic({
    keys: KEYS,
    show: (cache, of: Delivery) => show(cache, of, 'publishing'),
    change: (of) => publishNow(client, of),
    done: (_, of) => done(t('quick.published', { title: of.contentTitle })),
    failed,
  });
  const cancel = useOptimistic({
    keys: KEYS,
    show: (cache, of: Delivery) => show(cache, of, 'gone'),
    change: (of) => runOne('cancel', of),
    done: (batch, { contentTitle: title }) =>
      undoable(t('quick.cancelled', { title }), () =>
        takeBack(batch)
          .then(() => done(t('quick.again', { title })))
          .catch(failed)
          .finally(() => void planChanged(client)),
      ),
    failed,
  });
  return { publish: publish.mutate, cancel: cancel.mutate };
}
