import { Badge, Group, Progress, Stack, Text } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { BatchReport } from '@/api/batches';
import { useReader } from '@/api/me';
import { meQuery } from '@/api/session';
import { dateTime } from '@/lib/dates';

/** Who did it and when, how many items were changed, refused, left; and whether it was taken back. */
export function BatchFacts({ batch }: { batch: BatchReport }) {
  const { t } = useTranslation('queue');
  const reader = useReader();
  const { data: me } = useQuery(meQuery());
  const { done, refused, unchanged } = batch;
  const all = Math.max(1, done + refused + unchanged);
  const mine = batch.createdBy === me?.actor;
  const told = [
    t('batch.done', { count: done }),
    ...(refused > 0 ? [t('batch.refused', { count: refused })] : []),
    ...(unchanged > 0 ? [t('batch.unchanged', { count: unchanged })] : []),
  ].join(' ');
  return (
    <Stack gap={6}>
      <Group gap="xs">
        <Text size="sm" c="dimmed" className="desk-numbers">
          {t(mine ? 'batch.byYou' : 'batch.byOther', { when: dateTime(batch.createdAt, reader) })}
        </Text>
        {batch.undoneAt != null && (
          <Badge
            color="gray"
            variant="light"
            tt="none"
            leftSection={<IconArrowBackUp size={12} aria-hidden />}
          >
            {t('batch.undone', { when: dateTime(batch.undoneAt, reader) })}
          </Badge>
        )}
      </Group>
      <Progress.Root size="sm" aria-hidden>
        <Progress.Section value={(done * 100) / all} color="green" />
        <Progress.Section value={(refused * 100) / all} color="red" />
        <Progress.Section value={(unchanged * 100) / all} color="gray" />
      </Progress.Root>
      <Text size="sm">{told}</Text>
    </Stack>
  );
}
