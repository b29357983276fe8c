import { Button, Group, Stack, Text } from '@mantine/core';
import { IconPlayerTrackNext } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Channel } from '@/api/channels';
import { useReader } from '@/api/me';
import { scheduling } from '@/api/scheduling';
import { dateTime } from '@/lib/dates';
import { useLanguage } from '@/lib/i18n';
import { ProblemAlert } from '@/ui/ProblemAlert';

interface FreeTimesProps {
  channel: Channel;
  content: number;
  busy: boolean;
  onTake: (at: string) => void;
}

/** A channel's next free times, each with its reason; the first one in one click. */
export function FreeTimes({ channel, content, busy, onTake }: FreeTimesProps) {
  const { t } = useTranslation('composer');
  const reader = useReader();
  const { dir } = useLanguage();
  const { data, isError, error } = useQuery(scheduling.freeTimes(channel.id, content));
  if (isError) {
    return <ProblemAlert error={error} />;
  }
  const next = data?.[0];
  if (data === undefined || next === undefined) {
    return data === undefined ? null : (
      <Text size="sm" c="dimmed">
        {t('free.none', { channel: channel.name })}
      </Text>
    );
  }
  const when = (at: string) => dateTime(at, { ...reader, timeZone: channel.timeZone });
  return (
    <Stack gap={6} component="section" aria-label={t('free.label', { channel: channel.name })}>
      <Group gap={6}>
        <Text size="sm" fw={600}>
          {channel.name}
        </Text>
        <Text size="xs" c="dimmed" dir="ltr">
          {channel.timeZone}
        </Text>
      </Group>
      <Group gap="xs">
        <Button
          size="xs"
          variant="light"
          leftSection={
            <IconPlayerTrackNext
              size={14}
              aria-hidden
              style={{ transform: dir === 'rtl' ? 'scaleX(-1)' : undefined }}
            />
          }
          disabled={busy}
          onClick={() => onTake(next.at)}
        >
          {t('free.next', { when: when(next.at) })}
        </Button>
        {data.slice(1).map((time) => (
          <Button
            key={time.at}
            size="xs"
            variant="default"
            disabled={busy}
            title={[time.reason, ...time.notes].join(' ')}
            onClick={() => onTake(time.at)}
            className="desk-numbers"
          >
            {when(time.at)}
          </Button>
        ))}
      </Group>
      <Text size="xs" c="dimmed">
        {[next.reason, ...next.notes].join(' ')}
      </Text>
    </Stack>
  );
}
