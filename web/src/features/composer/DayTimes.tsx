import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { IconBan, IconCheck, IconClockPause, IconStar } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { calendar } from '@/api/calendar';
import type { Channel } from '@/api/channels';
import { useReader } from '@/api/me';
import { publishing } from '@/api/publishing';
import { scheduling } from '@/api/scheduling';
import { day as inWords, wallTime } from '@/lib/dates';
import { busyHours, placed, slotsOfDay } from './times';

const MARK = { best: IconStar, free: IconCheck, taken: IconClockPause, closed: IconBan };
const DUE = ['scheduled', 'held', 'published', 'unconfirmed'];
const AHEAD = 60;

interface DayTimesProps {
  channel: Channel;
  content: number;
  /** The time in the field, and the zone it is meant in. */
  wall: string;
  zone: string;
  busy: boolean;
  onPick: (at: string) => void;
}

/** The chosen day on a channel: its slots, free, taken or closed, and when others are due. */
export function DayTimes({ channel, content, wall, zone, busy, onPick }: DayTimesProps) {
  const { t } = useTranslation('composer');
  const reader = useReader();
  const time = placed(wall, zone);
  const day = time === null ? '' : wallTime(time.dueAt, channel.timeZone).slice(0, 10);
  const from = placed(`${day}T00:00`, channel.timeZone)?.dueAt ?? '';
  const next = day === '' ? '' : new Date(Date.parse(`${day}T12:00:00Z`) + 86_400_000).toISOString();
  const to = placed(`${next.slice(0, 10)}T00:00`, channel.timeZone)?.dueAt ?? '';
  const known = from !== '' && to !== '';
  const slots = useQuery({ ...publishing.slots(channel.id, {}, AHEAD), enabled: known });
  const due = useQuery({
    ...calendar.stretch(from, to, { channel: [channel.id], state: DUE }),
    enabled: known,
  });
  const free = useQuery({ ...scheduling.freeTimes(channel.id, content), enabled: known });
  if (!known || due.data === undefined) {
    return null;
  }
  const others = due.data.items.filter((one) => one.contentId !== content).map((one) => one.dueAt);
  const found = slotsOfDay(slots.data?.slots ?? [], day, others, free.data ?? []);
  const hours = busyHours(others, channel.timeZone);
  const label = t('times.label', { day: inWords(day, reader), channel: channel.name });
  return (
    <Stack gap={6} component="section" aria-label={label}>
      <Text size="sm" fw={600}>
        {label}
      </Text>
      <Group gap={6} role="group" aria-label={t('times.slots')}>
        {found.length === 0 && slots.data !== undefined && (
          <Text size="sm" c="dimmed">
            {t('times.none')}
          </Text>
        )}
        {found.map((slot) => {
          const Icon = MARK[slot.state];
          const open = slot.state === 'free' || slot.state === 'best';
          const state = t(`times.${slot.state}`);
          return (
            <Button
              key={slot.at}
              size="compact-sm"
              variant={slot.state === 'best' ? 'light' : 'default'}
              leftSection={<Icon size={14} aria-hidden />}
              disabled={busy || !open}
              title={[slot.why, slot.note].filter((part) => part !== '').join(' ')}
              aria-label={[`${t('times.use', { time: slot.time })} (${state})`, slot.why]
                .filter((part) => part !== '')
                .join(': ')}
              onClick={() => onPick(slot.at)}
              className="desk-numbers"
            >
              {`${slot.time} · ${state}`}
            </Button>
          );
        })}
      </Group>
      {found
        .filter((slot) => slot.note !== '')
        .map((slot) => (
          <Text key={slot.at} size="xs" c="var(--desk-warn)">
            {slot.note}
          </Text>
        ))}
      <Group gap={6} role="group" aria-label={t('times.hours')}>
        <Text size="xs" c="dimmed">
          {t('times.busy', { count: others.length })}
        </Text>
        {hours.map(([hour, count]) => (
          <Badge key={hour} size="sm" variant="default" tt="none" className="desk-numbers">
            {t('times.hour', { hour, count })}
          </Badge>
        ))}
      </Group>
    </Stack>
  );
}
