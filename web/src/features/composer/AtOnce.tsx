import { Button, Group } from '@mantine/core';
import { IconBolt, IconCalendarX, IconEyeOff } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '@/api/channels';
import type { Content } from '@/api/content';
import type { Acting as Act } from '@/api/periods';
import { reviews } from '@/api/reviews';
import { planChanged, unschedule } from '@/api/scheduling';
import { done, failed } from '@/ui/toasts';
import { Acting } from './Acting';

interface AtOnceProps {
  content: Content;
  /** Where it may go. */
  own: readonly Channel[];
  /** Numbers of those chosen. */
  chosen: readonly number[];
  /** Whether something waits that could be called off. */
  waits: boolean;
  save: () => Promise<Content | null>;
  onOff: () => void;
}

/** What is done at once instead of at a time: publish, take away, call everything off. */
export function AtOnce({ content, own, chosen, waits, save, onOff }: AtOnceProps) {
  const { t } = useTranslation('composer');
  const client = useQueryClient();
  const [acting, setActing] = useState<Act | null>(null);
  const { data: standing } = useQuery(reviews.standing(content.id));
  const now = useMutation({
    mutationFn: async (what: Act) => ((await save()) === null ? null : what),
    onSuccess: setActing,
    onError: failed,
  });
  const off = useMutation({
    mutationFn: () => unschedule(content.id),
    onSuccess: () => {
      onOff();
      done(t('plan.off'));
    },
    onError: failed,
    onSettled: () => planChanged(client),
  });
  const live = own.filter((channel) =>
    standing?.channels.some((one) => one.channelId === channel.id && one.live != null),
  );
  return (
    <Group gap="xs">
      {content.approvedRevision != null && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconBolt size={14} aria-hidden />}
          loading={now.isPending && now.variables === 'publish'}
          disabled={chosen.length === 0}
          onClick={() => now.mutate('publish')}
        >
          {t('plan.now')}
        </Button>
      )}
      {live.length > 0 && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconEyeOff size={14} aria-hidden />}
          loading={now.isPending && now.variables === 'unpublish'}
          onClick={() => now.mutate('unpublish')}
        >
          {t('plan.takeAway')}
        </Button>
      )}
      {waits && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconCalendarX size={14} aria-hidden />}
          loading={off.isPending}
          onClick={() => off.mutate()}
        >
          {t('plan.unschedule')}
        </Button>
      )}
      {acting !== null && (
        <Acting
          content={content.id}
          what={acting}
          channels={acting === 'publish' ? own.filter((one) => chosen.includes(one.id)) : live}
          onClose={() => setActing(null)}
        />
      )}
    </Group>
  );
}
