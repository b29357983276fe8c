import { ActionIcon, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPencil, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { deliveries } from '@/api/deliveries';
import { useMay } from '@/api/me';
import { declareDependency, removeDependency, type TimelineItem, timeline } from '@/api/timeline';
import { dateTime } from '@/lib/dates';
import { DeliveryState } from '@/ui/DeliveryState';
import { Dialog } from '@/ui/Dialog';
import type { Moving } from '@/ui/moving/useMove';
import { Remote } from '@/ui/Remote';
import { failed, undoable } from '@/ui/toasts';
import { AddWait } from './AddWait';
import { useWords } from './figures';
import type { Shown } from './span';

interface DetailsProps {
  item: TimelineItem;
  shown: Shown;
  moving: Moving;
  onClose: () => void;
}

/** One line's whole story: its stops and their times, what it waits for and what waits for it. All of it can be changed here. */
export function Details({ item, shown, moving, onClose }: DetailsProps) {
  const { t } = useTranslation('timeline');
  const words = useWords();
  const may = useMay();
  const client = useQueryClient();
  const waits = useQuery(timeline.dependencies(item.contentId));
  const changed = () => client.invalidateQueries({ queryKey: deliveries.all });
  const remove = useMutation({
    mutationFn: (of: {
      id: number;
      afterId: number;
      afterTitle: string;
      delayMinutes: number;
      channelId?: number | null;
      where: 'any' | 'all' | 'channel';
      role?: string | null;
    }) => removeDependency(of.id),
    onSuccess: (_, of) =>
      undoable(t('waits.removed', { title: of.afterTitle }), () =>
        declareDependency({
          content: item.contentId,
          after: of.afterId,
          delayMinutes: of.delayMinutes,
          role: of.role,
          ...(of.where === 'channel' ? { channel: of.channelId } : { where: of.where }),
        }).then(changed, failed),
      ),
    onError: failed,
    onSettled: changed,
  });
  const move = useMutation({
    mutationFn: (id: number) => client.query({ ...deliveries.one(id), staleTime: 0 }),
    onSuccess: (found) => {
      onClose();
      moving.ask(found);
    },
    onError: failed,
  });
  const when = (instant: string) => dateTime(instant, shown.reader);
  return (
    <Dialog title={item.title} onClose={onClose}>
      <Stack>
        <Text size="sm">
          {t('details.times', {
            earliest: when(item.earliestAt),
            latest: when(item.latestAt),
            slack: words.slack(item),
          })}
        </Text>
        <Button
          component={Link}
          to={`/content/${String(item.contentId)}`}
          variant="default"
          leftSection={<IconPencil size={16} aria-hidden />}
        >
          {t('details.write')}
        </Button>
        <Stack gap="xs">
          <Title order={2} fz="md">
            {t('details.stops')}
          </Title>
          {item.stops.length === 0 && <Text c="dimmed">{t('details.nostops')}</Text>}
          {item.stops.map((stop) => (
            <Group key={stop.deliveryId} justify="space-between" gap="xs">
              <Stack gap={2}>
                <Text size="sm" fw={600}>
                  {stop.channel}
                </Text>
                <Text size="sm">{when(stop.dueAt)}</Text>
              </Stack>
              <Group gap="xs">
                <DeliveryState state={stop.state as 'scheduled'} />
                {may('schedule.write') && (stop.finishedAt ?? null) === null && (
                  <Button
                    size="compact-sm"
                    variant="default"
                    loading={move.isPending && move.variables === stop.deliveryId}
                    aria-label={t('details.move.label', { title: item.title, channel: stop.channel })}
                    onClick={() => move.mutate(stop.deliveryId)}
                  >
                    {t('details.move')}
                  </Button>
                )}
              </Group>
            </Group>
          ))}
        </Stack>
        <Remote query={waits}>
          {(all) => {
            const own = all.filter((one) => one.contentId === item.contentId);
            const others = all.filter((one) => one.afterId === item.contentId);
            return (
              <>
                <Stack gap="xs">
                  <Title order={2} fz="md">
                    {t('waits.title')}
                  </Title>
                  {own.length === 0 && <Text c="dimmed">{t('waits.none')}</Text>}
                  {own.map((one) => (
                    <Group key={one.id} justify="space-between" wrap="nowrap">
                      <Text size="sm">
                        {one.afterTitle}{' '}
                        {one.delayMinutes > 0 && t('waits.delay', { length: words.length(one.delayMinutes) })}
                      </Text>
                      {may('schedule.write') && (
                        <ActionIcon
                          variant="subtle"
                          color="gray"
                          aria-label={t('waits.remove', { title: one.afterTitle })}
                          onClick={() => remove.mutate(one)}
                        >
                          <IconX size={16} aria-hidden />
                        </ActionIcon>
                      )}
                    </Group>
                  ))}
                  {may('schedule.write') && (
                    <AddWait
                      content={item.contentId}
                      taken={[item.contentId, ...own.map((one) => one.afterId)]}
                      onAdded={changed}
                    />
                  )}
                </Stack>
                {others.length > 0 && (
                  <Stack gap="xs">
                    <Title order={2} fz="md">
                      {t('followers.title')}
                    </Title>
                    {others.map((one) => (
                      <Text key={one.id} size="sm">
                        {one.contentTitle}
                      </Text>
                    ))}
                  </Stack>
                )}
              </>
            );
          }}
        </Remote>
      </Stack>
    </Dialog>
  );
}
