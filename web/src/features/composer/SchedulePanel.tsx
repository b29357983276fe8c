import {
  Alert,
  Button,
  Checkbox,
  Fieldset,
  Group,
  SegmentedControl,
  Select,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { IconCalendarPlus, IconClock, IconInfoCircle } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel, Platform } from '@/api/channels';
import type { Content } from '@/api/content';
import { useMay, useReader } from '@/api/me';
import { asProblem } from '@/api/problem';
import { planChanged, type Scheduled, schedule, scheduling } from '@/api/scheduling';
import { dateTime, timeZones, wallTime } from '@/lib/dates';
import { EmptyState } from '@/ui/EmptyState';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Remote } from '@/ui/Remote';
import { done } from '@/ui/toasts';
import { GoesWith } from '@/ui/together/GoesWith';
import { AtOnce } from './AtOnce';
import { Clock } from './Clock';
import { Conflicts, WaysOut } from './Conflicts';
import { DayTimes } from './DayTimes';
import { DeliveryList } from './DeliveryList';
import { FreeTimes } from './FreeTimes';
import { PeriodForm } from './PeriodForm';
import { Periods } from './Periods';

interface ScheduleProps {
  content: Content | null;
  channels: readonly Channel[];
  platforms: readonly Platform[];
  /** A time that was clicked elsewhere, as a wall time. */
  initialAt: string;
  save: () => Promise<Content | null>;
}

/** When it goes out, where, and what is in the way. */
export function SchedulePanel({ content, ...rest }: ScheduleProps) {
  const { t } = useTranslation('composer');
  if (content === null) {
    return (
      <EmptyState icon={IconCalendarPlus} title={t('plan.none')}>
        {t('plan.noneText')}
      </EmptyState>
    );
  }
  return <Planning content={content} {...rest} />;
}

function Planning({ content, channels, platforms, initialAt, save }: ScheduleProps & { content: Content }) {
  const { t } = useTranslation(['composer', 'ui']);
  const client = useQueryClient();
  const may = useMay();
  const reader = useReader();
  const list = useQuery(scheduling.ofContent(content.id));
  const [at, setAt] = useState(initialAt);
  const [zone, setZone] = useState(reader.timeZone);
  const [wanted, setWanted] = useState<number[] | null>(null);
  const [answer, setAnswer] = useState<Scheduled | null>(null);
  const [notes, setNotes] = useState<readonly string[]>([]);
  const [way, setWay] = useState<'once' | 'period'>('once');
  const own = channels.filter((channel) => content.channels.includes(channel.id));
  const chosen = wanted ?? own.map((channel) => channel.id);
  const plan = useMutation({
    mutationFn: async (time: { at: string; timeZone: string; channels: number[] }) => {
      const saved = await save();
      return saved === null ? null : schedule(saved.id, time);
    },
    onSuccess: (scheduled, time) => {
      if (scheduled !== null) {
        setAnswer(scheduled);
        setNotes(scheduled.notes);
        const first = scheduled.deliveries[0];
        done(t('plan.done', { when: dateTime(first?.dueAt ?? time.at, { ...reader, timeZone: zone }) }));
      }
    },
    onSettled: () => planChanged(client),
  });
  const waiting = (list.data ?? []).filter((delivery) =>
    ['scheduled', 'held', 'missed'].includes(delivery.state),
  );
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    plan.mutate({ at, timeZone: zone, channels: chosen });
  };
  const takeTime = (time: string, instead = chosen) => {
    setAt(wallTime(time, zone));
    plan.mutate({ at: time, timeZone: zone, channels: instead });
  };
  const problem = plan.isError ? asProblem(plan.error) : null;
  return (
    <Stack>
      {content.approvedRevision == null && (
        <Alert icon={<IconInfoCircle aria-hidden />} variant="light" p="xs">
          {t('plan.unapproved')}
        </Alert>
      )}
      {content.approvedRevision != null && content.approvedRevision !== content.currentRevision.number && (
        <Alert icon={<IconInfoCircle aria-hidden />} variant="light" p="xs">
          {t('plan.older', { number: content.approvedRevision })}
        </Alert>
      )}
      {may('schedule.write') && (
        <Stack gap="sm">
          {own.length > 1 && (
            <Fieldset legend={t('plan.where')}>
              <Stack gap="xs">
                {own.map((channel) => (
                  <Checkbox
                    key={channel.id}
                    label={channel.name}
                    checked={chosen.includes(channel.id)}
                    onChange={(event) =>
                      setWanted(
                        event.currentTarget.checked
                          ? [...chosen, channel.id]
                          : chosen.filter((id) => id !== channel.id),
                      )
                    }
                  />
                ))}
              </Stack>
            </Fieldset>
          )}
          <SegmentedControl
            aria-label={t('plan.way')}
            value={way}
            onChange={(next) => setWay(next)}
            data={[
              { value: 'once', label: t('plan.once') },
              { value: 'period', label: t('plan.period') },
            ]}
          />
          {way === 'period' ? (
            <PeriodForm
              content={content}
              channels={own.filter((channel) => chosen.includes(channel.id))}
              platforms={platforms}
              initialAt={at}
              save={save}
              onDone={(made) => setNotes(made.notes)}
            />
          ) : (
            <form onSubmit={submit} noValidate>
              <Stack gap="sm">
                <Group align="flex-start" grow preventGrowOverflow={false}>
                  <TextInput
                    type="datetime-local"
                    label={t('plan.at')}
                    required
                    value={at}
                    error={problem?.fields().at}
                    miw="12rem"
                    onChange={(event) => setAt(event.currentTarget.value)}
                  />
                  <Select
                    label={t('plan.zone')}
                    data={timeZones(zone)}
                    searchable
                    limit={100}
                    allowDeselect={false}
                    value={zone}
                    error={problem?.fields().timeZone}
                    miw="11rem"
                    onChange={(next) => setZone(next ?? zone)}
                  />
                </Group>
                <Clock
                  wall={at}
                  zone={zone}
                  channels={own.filter((channel) => chosen.includes(channel.id))}
                />
                {own.length === 0 && (
                  <Text size="sm" c="var(--desk-bad)">
                    {t('plan.noChannel')}
                  </Text>
                )}
                <Group gap="xs">
                  <Button
                    type="submit"
                    leftSection={<IconClock size={16} aria-hidden />}
                    loading={plan.isPending}
                    disabled={at === '' || chosen.length === 0}
                  >
                    {t(waiting.length > 0 ? 'plan.move' : 'plan.set')}
                  </Button>
                </Group>
                {problem !== null && <ProblemAlert error={problem} shownFields={['at', 'timeZone']} />}
                {problem !== null && (
                  <WaysOut
                    problem={problem}
                    zone={zone}
                    busy={plan.isPending}
                    onTake={(time) => takeTime(time)}
                  />
                )}
                {answer !== null && <Conflicts found={answer.conflicts} zone={zone} />}
                {own
                  .filter((channel) => chosen.includes(channel.id))
                  .map((channel) => (
                    <Stack key={channel.id} gap="sm">
                      <FreeTimes
                        channel={channel}
                        content={content.id}
                        busy={plan.isPending}
                        onTake={(time) => takeTime(time, [channel.id])}
                      />
                      <DayTimes
                        channel={channel}
                        content={content.id}
                        wall={at}
                        zone={zone}
                        busy={plan.isPending}
                        onPick={(time) => setAt(wallTime(time, zone))}
                      />
                    </Stack>
                  ))}
              </Stack>
            </form>
          )}
          {notes.map((note) => (
            <Alert
              key={note}
              icon={<IconClock aria-hidden />}
              color="yellow"
              variant="light"
              p="xs"
              role="status"
            >
              {note}
            </Alert>
          ))}
          <AtOnce
            content={content}
            own={own}
            chosen={chosen}
            waits={waiting.length > 0}
            save={save}
            onOff={() => {
              setAnswer(null);
              setNotes([]);
            }}
          />
        </Stack>
      )}
      <Periods content={content.id} />
      <GoesWith content={content.id} offer />
      <Remote query={list}>{(found) => <DeliveryList found={found} />}</Remote>
    </Stack>
  );
}
