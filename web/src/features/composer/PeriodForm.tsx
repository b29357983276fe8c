import { Alert, Button, Group, SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconCalendarStats, IconClock } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel, Platform } from '@/api/channels';
import type { Content } from '@/api/content';
import { useReader } from '@/api/me';
import { type PeriodAnswer, planPeriod } from '@/api/periods';
import { asProblem } from '@/api/problem';
import { planChanged } from '@/api/scheduling';
import { at } from '@/lib/calendar/moves';
import { dateTime, timeZones } from '@/lib/dates';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { done } from '@/ui/toasts';

interface PeriodFormProps {
  content: Content;
  /** Those chosen above. */
  channels: readonly Channel[];
  platforms: readonly Platform[];
  initialAt: string;
  save: () => Promise<Content | null>;
  onDone: (answer: PeriodAnswer) => void;
}

const AS_SET = '-';
const PLACES = new Set(['draft', 'private', 'trash']);

function read(wall: string, zone: string) {
  try {
    return wall === '' ? null : at(wall, zone);
  } catch {
    return null;
  }
}

/** Both ends of a period, what becomes of it at its end, and how the clocks read. */
export function PeriodForm({ content, channels, platforms, initialAt, save, onDone }: PeriodFormProps) {
  const { t } = useTranslation(['composer', 'ui']);
  const client = useQueryClient();
  const reader = useReader();
  const [kind, setKind] = useState<'live' | 'away'>('live');
  const [from, setFrom] = useState(initialAt);
  const [to, setTo] = useState('');
  const [zone, setZone] = useState(reader.timeZone);
  const [place, setPlace] = useState(AS_SET);
  const plan = useMutation({
    mutationFn: async () => {
      const saved = await save();
      return saved === null
        ? null
        : planPeriod(content.id, {
            kind,
            from,
            to,
            timeZone: zone,
            channels: channels.map((one) => one.id),
            ...(place === AS_SET ? {} : { unpublishTo: place }),
          });
    },
    onSuccess: (answer) => {
      if (answer !== null) {
        done(t('period.done'));
        onDone(answer);
      }
    },
    onSettled: () => planChanged(client),
  });
  const own = platforms.filter((one) => channels.some((channel) => channel.platform === one.id));
  const unable = channels.filter(
    (channel) =>
      !(platforms.find((one) => one.id === channel.platform)?.actions ?? ['unpublish']).includes('unpublish'),
  );
  const places = [...new Set(own.flatMap((one) => one.withdrawals))];
  const problem = plan.isError ? asProblem(plan.error) : null;
  const start = read(from, zone);
  const end = read(to, zone);
  const backwards = start !== null && end !== null && Date.parse(end.dueAt) <= Date.parse(start.dueAt);
  const zones = [...new Set([reader.timeZone, ...channels.map((one) => one.timeZone)])].filter(
    (one) => one !== zone,
  );
  const clock = (end_: typeof start) =>
    end_ === null || end_.clock === 'plain' ? null : (
      <Alert color="yellow" variant="light" p="xs" icon={<IconClock aria-hidden />}>
        {t(`period.${end_.clock}`, {
          wall: end_.wallTime.slice(11, 16),
          when: dateTime(end_.dueAt, { ...reader, timeZone: zone }),
        })}
      </Alert>
    );
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        plan.mutate();
      }}
    >
      <Stack gap="sm">
        <SegmentedControl
          aria-label={t('period.kind')}
          value={kind}
          onChange={(next) => setKind(next)}
          data={[
            { value: 'live', label: t('period.live') },
            { value: 'away', label: t('period.away') },
          ]}
        />
        <Group align="flex-start" grow preventGrowOverflow={false}>
          <TextInput
            type="datetime-local"
            label={t('period.from')}
            required
            miw="12rem"
            value={from}
            error={problem?.fields().from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            type="datetime-local"
            label={t('period.to')}
            required
            miw="12rem"
            value={to}
            error={backwards ? t('period.backwards') : problem?.fields().to}
            onChange={(event) => setTo(event.currentTarget.value)}
          />
        </Group>
        <Select
          label={t('plan.zone')}
          data={timeZones(zone)}
          searchable
          limit={100}
          allowDeselect={false}
          value={zone}
          error={problem?.fields().timeZone}
          onChange={(next) => setZone(next ?? zone)}
        />
        {clock(start)}
        {clock(end)}
        {start !== null &&
          end !== null &&
          !backwards &&
          zones.map((other) => (
            <Text key={other} size="sm" c="dimmed">
              {t('period.there', {
                from: dateTime(start.dueAt, { ...reader, timeZone: other }),
                to: dateTime(end.dueAt, { ...reader, timeZone: other }),
                zone: other,
              })}
            </Text>
          ))}
        {places.length > 0 && (
          <Select
            label={t(kind === 'live' ? 'period.atEnd' : 'period.atBeginning')}
            description={t('period.placeHelp')}
            allowDeselect={false}
            value={place}
            error={problem?.fields().unpublishTo}
            onChange={(next) => setPlace(next ?? AS_SET)}
            data={[
              { value: AS_SET, label: t('period.asSet') },
              ...places.map((one) => ({
                value: one,
                label: PLACES.has(one) ? t(`place.${one as 'draft'}`) : one,
              })),
            ]}
          />
        )}
        {places.length === 0 && own.length > 0 && unable.length === 0 && (
          <Text size="sm" c="dimmed">
            {t(kind === 'live' ? 'period.gone' : 'period.goneFirst')}
          </Text>
        )}
        {unable.map((one) => (
          <Text key={one.id} size="sm" c="var(--desk-bad)">
            {t('period.unable', { channel: one.name })}
          </Text>
        ))}
        <Group>
          <Button
            type="submit"
            leftSection={<IconCalendarStats size={16} aria-hidden />}
            loading={plan.isPending}
            disabled={start === null || end === null || backwards || channels.length === 0}
          >
            {t('period.set')}
          </Button>
        </Group>
        {problem !== null && (
          <ProblemAlert error={problem} shownFields={['from', 'to', 'timeZone', 'unpublishTo']} />
        )}
      </Stack>
    </form>
  );
}
