import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMay, useReader } from '@/api/me';
import type { Problem } from '@/api/problem';
import {
  planChanged,
  resolveConflict,
  type SchedulingConflict,
  type Suggestion,
  scheduling,
} from '@/api/scheduling';
import { dateTime } from '@/lib/dates';
import { ListSkeleton } from '@/ui/Loading';
import { done, failed } from '@/ui/toasts';

/** The free times that a refusal names: one click takes one. */
export function WaysOut({
  problem,
  zone,
  busy,
  onTake,
}: {
  problem: Problem;
  zone: string;
  busy: boolean;
  onTake: (at: string) => void;
}) {
  const { t } = useTranslation('composer');
  const reader = useReader();
  const named = problem.details.suggestions;
  const free = Array.isArray(named) ? named.filter((one): one is string => typeof one === 'string') : [];
  if (problem.slug !== 'schedule-conflict' || free.length === 0) {
    return null;
  }
  return (
    <Group gap="xs" role="group" aria-label={t('conflict.ways')}>
      <Text size="sm" fw={600}>
        {t('conflict.instead')}
      </Text>
      {free.map((time) => (
        <Button key={time} size="xs" variant="light" disabled={busy} onClick={() => onTake(time)}>
          {dateTime(time, { ...reader, timeZone: zone })}
        </Button>
      ))}
    </Group>
  );
}

function OneConflict({ found, zone }: { found: SchedulingConflict; zone: string }) {
  const { t } = useTranslation('composer');
  const client = useQueryClient();
  const may = useMay();
  const reader = useReader();
  const query = useQuery({ ...scheduling.conflict(found.id ?? 0), enabled: found.id != null });
  const conflict = query.data;
  const resolve = useMutation({
    mutationFn: async (suggestion: string) =>
      conflict === undefined ? null : resolveConflict(conflict, suggestion),
    onSuccess: () => done(t('conflict.done')),
    onError: failed,
    onSettled: () => planChanged(client),
  });
  const say = (way: Suggestion): string => {
    const own = way.deliveryId === found.deliveryId;
    const other =
      (conflict?.deliveryId === way.deliveryId ? conflict?.contentTitle : conflict?.otherContentTitle) ?? '';
    if (way.action === 'move' && way.at != null) {
      const when = dateTime(way.at, { ...reader, timeZone: zone });
      return own ? t('conflict.move', { when }) : t('conflict.moveOther', { when, other });
    }
    if (way.action === 'drop') {
      return own ? t('conflict.drop') : t('conflict.dropOther', { other });
    }
    return way.action === 'keep' ? t('conflict.keep') : way.text;
  };
  const grave = found.severity === 'error';
  const over = conflict !== undefined && conflict.state !== 'open';
  if (over) {
    return (
      <Alert color="green" variant="light" icon={<IconInfoCircle aria-hidden />} role="status">
        {t(conflict.state === 'ignored' ? 'conflict.ignored' : 'conflict.over')}
      </Alert>
    );
  }
  return (
    <Alert
      color={grave ? 'red' : 'yellow'}
      variant="light"
      icon={grave ? <IconAlertTriangle aria-hidden /> : <IconInfoCircle aria-hidden />}
      title={t(grave ? 'conflict.grave' : 'conflict.title')}
      role="status"
    >
      <Stack gap="xs">
        <Text size="sm">{found.detail}</Text>
        {found.id != null && query.isPending && <ListSkeleton rows={1} height={24} />}
        {may('schedule.write') && conflict !== undefined && (
          <Group gap="xs" role="group" aria-label={t('conflict.ways')}>
            {conflict.suggestions.map((way) => (
              <Button
                key={way.id}
                size="xs"
                variant="default"
                styles={{ label: { whiteSpace: 'normal', lineHeight: 1.3 } }}
                h="auto"
                mih={30}
                py={4}
                loading={resolve.isPending && resolve.variables === way.id}
                disabled={resolve.isPending}
                onClick={() => resolve.mutate(way.id)}
              >
                {say(way)}
              </Button>
            ))}
          </Group>
        )}
      </Stack>
    </Alert>
  );
}

/** What a time conflicts with, and the ways out that are free now. */
export function Conflicts({ found, zone }: { found: readonly SchedulingConflict[]; zone: string }) {
  return found.map((one) => (
    <OneConflict key={`${one.kind} ${String(one.deliveryId)} ${one.detail}`} found={one} zone={zone} />
  ));
}
