import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconArrowNarrowRight, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMay, useReader } from '@/api/me';
import { cancelPeriod, type Period, periods } from '@/api/periods';
import { planChanged } from '@/api/scheduling';
import { dateTime } from '@/lib/dates';
import { useLanguage } from '@/lib/i18n';
import { done, failed } from '@/ui/toasts';

const COLORS = {
  planned: 'blue',
  running: 'green',
  over: 'gray',
  cancelled: 'gray',
  disturbed: 'orange',
};

/** The periods of a content, on each of their channels; called off as one. */
export function Periods({ content }: { content: number }) {
  const { t } = useTranslation('composer');
  const { data } = useQuery(periods.ofContent(content));
  if (data === undefined || data.items.length === 0) {
    return null;
  }
  return (
    <Stack gap="xs" component="section" aria-label={t('period.title')}>
      <Title order={2} fz="h5">
        {t('period.title')}
      </Title>
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {data.items.map((one) => (
          <One key={one.id} period={one} />
        ))}
      </Stack>
    </Stack>
  );
}

function One({ period }: { period: Period }) {
  const { t } = useTranslation('composer');
  const client = useQueryClient();
  const reader = useReader();
  const may = useMay();
  const { dir } = useLanguage();
  const cancel = useMutation({
    mutationFn: () => cancelPeriod(period),
    onSuccess: () => done(t('period.cancelled')),
    onError: failed,
    onSettled: () => planChanged(client),
  });
  const open = period.channels.some((one) => one.state === 'planned' || one.state === 'running');
  const when = (end: Period['channels'][number]['from']) =>
    end == null ? t('period.noEnd') : dateTime(end.dueAt, { ...reader, timeZone: end.timeZone });
  return (
    <Card withBorder padding="sm" component="li">
      <Stack gap={6}>
        <Text size="sm" fw={600}>
          {t(period.kind === 'live' ? 'period.live' : 'period.away')}
        </Text>
        {period.channels.map((one) => (
          <Stack key={one.channelId} gap={2}>
            <Group justify="space-between" gap="xs">
              <Text size="sm" dir="auto">
                {one.channelName}
              </Text>
              <Badge color={COLORS[one.state]} variant="light" tt="none">
                {t(`periodState.${one.state}`)}
              </Badge>
            </Group>
            <Group gap={4}>
              <Text size="sm" className="desk-numbers">
                {when(one.from)}
              </Text>
              <IconArrowNarrowRight
                size={14}
                role="img"
                aria-label={t('period.until')}
                style={{ transform: dir === 'rtl' ? 'scaleX(-1)' : undefined }}
              />
              <Text size="sm" className="desk-numbers">
                {when(one.to)}
              </Text>
            </Group>
            {[one.from, one.to].map(
              (end) =>
                end?.problem != null && (
                  <Text key={end.deliveryId} size="sm" c="var(--desk-bad)">
                    {end.problem.cause} {end.problem.solution}
                  </Text>
                ),
            )}
          </Stack>
        ))}
        {open && may('schedule.write') && (
          <Group>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconX size={14} aria-hidden />}
              loading={cancel.isPending}
              onClick={() => cancel.mutate()}
            >
              {t('period.cancel')}
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}
