import { ActionIcon, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconPencil, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deliveries } from '@/api/deliveries';
import { useMay } from '@/api/me';
import {
  type Dependency,
  declareDependency,
  declared,
  removeDependency,
  type TimelineItem,
  timeline,
} from '@/api/timeline';
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
  const [editing, setEditing] = useState<number | null>(null);
  const waits = useQuery(timeline.dependencies(item.contentId));
  const changed = () => client.invalidateQueries({ queryKey: deliveries.all });
  const remove = useMutation({
    mutationFn: (of: Dependency) => removeDependency(of.id),
    onSuccess: (_, of) =>
      undoable(t('waits.removed', { title: of.afterTitle }), () =>
        declareDependency(declared(of)).then(changed, failed),
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
                  {own.map((one) =>
                    editing === one.id ? (
                      <AddWait
                        key={one.id}
                        content={item.contentId}
                        taken={[]}
                        of={one}
                        onAdded={changed}
                        onClose={() => setEditing(null)}
                      />
                    ) : (
                      <Group key={one.id} justify="space-between" wrap="nowrap">
                        <Text size="sm">
                          {one.afterTitle} ({t(`waits.where.${one.where}`)}){' '}
                          {one.delayMinutes > 0 &&
                            t('waits.delay', { length: words.length(one.delayMinutes) })}
                        </Text>
                        {may('schedule.write') && (
                          <Group gap={4} wrap="nowrap">
                            <ActionIcon
                              variant="subtle"
                              color="gray"
                              aria-label={t('waits.edit', { title: one.afterTitle })}
                              onClick={() => setEditing(one.id)}
                            >
                              <IconPencil size={16} aria-hidden />
                            </ActionIcon>
                            <ActionIcon
                              variant="subtle"
                              color="gray"
                              aria-label={t('waits.remove', { title: one.afterTitle })}
                              onClick={() => remove.mutate(one)}
                            >
                              <IconX size={16} aria-hidden />
                            </ActionIcon>
                          </Group>
                        )}
                      </Group>
                    ),
                  )}
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
