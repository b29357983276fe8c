import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Channel, channels, patchChannel, testChannel } from '@/api/channels';
import { useOptimistic } from '@/api/optimistic';
import { done, failed, undoable } from '@/ui/toasts';

/** What is done with a channel from its card and from its page: test it, pause it, let it go on. */
export function useChannelActions(channel: Channel) {
  const { t } = useTranslation('channels');
  const client = useQueryClient();
  const test = useMutation({
    ...testChannel(client),
    onError: failed,
    onSuccess: (tested) => {
      void client.invalidateQueries({ queryKey: channels.all });
      if (tested.lastTest?.ok === true) {
        done(t('test.ok', { name: channel.name }));
      }
    },
  });
  const enable = useOptimistic({
    keys: [channels.all],
    show: (cache, { enabled }: { of: Channel; enabled: boolean }) => {
      cache.setQueryData(channels.list().queryKey, (before) =>
        before?.map((one) => (one.id === channel.id ? { ...one, enabled } : one)),
      );
      cache.setQueryData(channels.one(channel.id).queryKey, (before) =>
        before === undefined ? before : { ...before, enabled },
      );
    },
    change: ({ of, enabled }) => patchChannel(of, { enabled }),
    done: (of, { enabled }) =>
      undoable(t(enabled ? 'enable.done' : 'pause.done', { name: of.name }), () =>
        enable.mutate({ of, enabled: !enabled }),
      ),
    failed,
  });
  return { test, enable };
}
