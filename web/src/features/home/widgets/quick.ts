import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { contents, scheduleContent } from '@/api/content';
import { decide } from '@/api/decisions';
import { type Delivery, deliveries } from '@/api/deliveries';
import { monitor } from '@/api/monitor';
import { useOptimistic } from '@/api/optimistic';
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

function call(client: QueryClient, of: Delivery, what: 'publish-now' | 'cancel'): Promise<Delivery> {
  const run = decide(client).mutationFn;
  if (run === undefined) {
    throw new Error('no change');
  }
  return run({ of, decision: { what } }, { client, meta: undefined });
}

/** Sends it out now, or calls it off: shown at once, taken back when refused. */
export function useQuick() {
  const { t } = useTranslation('home');
  const client = useQueryClient();
  const again = (of: Delivery) =>
    scheduleContent(client)
      .mutationFn?.(
        {
          id: of.contentId,
          at: of.wallTime,
          timeZone: of.timeZone,
          channels: [of.channelId],
          action: of.action as 'publish',
        },
        { client, meta: undefined },
      )
      .then(() => done(t('quick.again', { title: of.contentTitle })))
      .catch(failed)
      .finally(() => void client.invalidateQueries({ queryKey: contents.all }));
  const publish = useOptimistic({
    keys: KEYS,
    show: (cache, of: Delivery) => show(cache, of, 'publishing'),
    change: (of) => call(client, of, 'publish-now'),
    done: (_, of) => done(t('quick.published', { title: of.contentTitle })),
    failed,
  });
  const cancel = useOptimistic({
    keys: KEYS,
    show: (cache, of: Delivery) => show(cache, of, 'gone'),
    change: (of) => call(client, of, 'cancel'),
    done: (_, of) => undoable(t('quick.cancelled', { title: of.contentTitle }), () => void again(of)),
    failed,
  });
  return { publish: publish.mutate, cancel: cancel.mutate };
}
