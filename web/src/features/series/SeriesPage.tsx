import { Anchor, Badge, Button, Group, Menu, Paper, Stack, Text, Title } from '@mantine/core';
import {
  IconCalendarOff,
  IconDots,
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconTrash,
} from '@tabler/icons-react';
import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channels } from '@/api/channels';
import { contents } from '@/api/content';
import { deliveries } from '@/api/deliveries';
import { useMay, useReader } from '@/api/me';
import {
  changeSeries,
  deleteSeries,
  moveOccurrence,
  type Occurrence,
  restoreOccurrence,
  type Series,
  series,
  skipOccurrence,
} from '@/api/series';
import { dateTime } from '@/lib/dates';
import { Dialog } from '@/ui/Dialog';
import { Page } from '@/ui/Page';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Remote } from '@/ui/Remote';
import { done, failed, undoable } from '@/ui/toasts';
import { MoveOccurrence } from './MoveOccurrence';
import { OccurrenceRow } from './OccurrenceRow';
import { usePause } from './pause';
import { Rule } from './Rule';
import { State } from './State';

const FIRST = 20;

function useAgain() {
  const client = useQueryClient();
  return () =>
    Promise.all([series.all, deliveries.all].map((queryKey) => client.invalidateQueries({ queryKey })));
}

function Occurrences({ of }: { of: Series }) {
  const { t } = useTranslation('series');
  const may = useMay();
  const again = useAgain();
  const [limit, setLimit] = useState(FIRST);
  const [moving, setMoving] = useState<Occurrence | null>(null);
  const query = useQuery(series.occurrences(of.id, limit));
  const restore = (id: string) => restoreOccurrence(of.id, id).then(again).catch(failed);
  // As it was before: the server's own way back is to the time of the rule.
  const back = (was: Occurrence) =>
    was.recurrenceId === was.wallTime
      ? restore(was.recurrenceId)
      : moveOccurrence(of.id, was.recurrenceId, was.wallTime.slice(0, 16)).then(again).catch(failed);
  const skip = useMutation({
    mutationFn: (one: Occurrence) => skipOccurrence(of.id, one.recurrenceId),
    onSuccess: (_, was) => {
      undoable(t('occurrence.skipped'), () => back(was));
      return again();
    },
    onError: failed,
  });
  const move = useMutation({
    mutationFn: ({ one, at }: { one: Occurrence; at: string }) => moveOccurrence(of.id, one.recurrenceId, at),
    onSuccess: (_, { one: was }) => {
      setMoving(null);
      undoable(t('occurrence.moved'), () => back(was));
      return again();
    },
  });
  return (
    <Stack gap="sm" component="section" aria-label={t('occurrences')}>
      <Title order={2} fz="h4">
        {t('occurrences')}
      </Title>
      <Remote query={query}>
        {(found) =>
          found.length === 0 ? (
            <Text c="dimmed">{t('occurrences.none')}</Text>
          ) : (
            <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
              {found.map((one) => (
                <OccurrenceRow
                  key={one.recurrenceId}
                  of={of}
                  one={one}
                  write={may('schedule.write')}
                  onSkip={() => skip.mutate(one)}
                  onMove={() => setMoving(one)}
                  onRestore={() => void restore(one.recurrenceId)}
                />
              ))}
              {found.length >= limit && (
                <li>
                  <Button variant="default" onClick={() => setLimit(limit + FIRST)}>
                    {t('more')}
                  </Button>
                </li>
              )}
            </Stack>
          )
        }
      </Remote>
      {moving !== null && (
        <MoveOccurrence
          of={of}
          one={moving}
          busy={move.isPending}
          error={move.isError ? move.error : null}
          onClose={() => {
            setMoving(null);
            move.reset();
          }}
          onMove={(at) => move.mutate({ one: moving, at })}
        />
      )}
    </Stack>
  );
}

function Actions({ of }: { of: Series }) {
  const { t } = useTranslation(['series', 'ui']);
  const navigate = useNavigate();
  const again = useAgain();
  const pause = usePause();
  const [asking, setAsking] = useState<'end' | 'delete' | null>(null);
  const end = useMutation({
    mutationFn: () => changeSeries(of, { end: new Date().toISOString() }, { scope: 'all' }),
    onSuccess: (ended) => {
      setAsking(null);
      undoable(t('end.done', { name: ended.name }), () =>
        changeSeries(ended, { end: of.end ?? null }, { scope: 'all' })
          .then(again)
          .catch(failed),
      );
      return again();
    },
  });
  const remove = useMutation({
    mutationFn: () => deleteSeries(of),
    onSuccess: async () => {
      done(t('delete.done', { name: of.name }));
      await navigate({ to: '/series' });
      await again();
    },
  });
  const asked = asking === 'end' ? end : remove;
  return (
    <>
      <Button
        renderRoot={(props) => <Link to="/series/$id/edit" params={{ id: String(of.id) }} {...props} />}
        variant="default"
        leftSection={<IconPencil size={16} aria-hidden />}
      >
        {t('edit')}
      </Button>
      {of.state !== 'ended' && (
        <Button
          variant="default"
          loading={pause.isPending}
          leftSection={
            of.state === 'paused' ? (
              <IconPlayerPlay size={16} aria-hidden />
            ) : (
              <IconPlayerPause size={16} aria-hidden />
            )
          }
          onClick={() => pause.mutate({ of, paused: of.state !== 'paused' })}
        >
          {t(of.state === 'paused' ? 'resume' : 'pause')}
        </Button>
      )}
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" px="xs" aria-label={t('menu')}>
            <IconDots size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {of.state !== 'ended' && (
            <Menu.Item
              leftSection={<IconCalendarOff size={16} aria-hidden />}
              onClick={() => setAsking('end')}
            >
              {t('end.button')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconTrash size={16} aria-hidden />} onClick={() => setAsking('delete')}>
            {t('delete.button')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asking !== null && (
        <Dialog title={t(`${asking}.title`, { name: of.name })} onClose={() => setAsking(null)}>
          <Stack>
            <Text>{t(`${asking}.text`)}</Text>
            {asked.isError && <ProblemAlert error={asked.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setAsking(null)} data-autofocus>
                {t('ui:cancel')}
              </Button>
              <Button
                color={asking === 'delete' ? 'red' : undefined}
                loading={asked.isPending}
                onClick={() => asked.mutate()}
              >
                {t(`${asking}.do`)}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </>
  );
}

function What({ of }: { of: Series }) {
  const { t } = useTranslation('series');
  const reader = useReader();
  const { data: known = [] } = useQuery(channels.list());
  const sources = useQueries({ queries: of.contents.map((id) => contents.one(id)) });
  return (
    <Paper withBorder p="md" component="section" aria-label={t('what')}>
      <Stack gap="xs">
        <Group gap="xs">
          <State of={of} />
          <Badge tt="none" variant="default">
            {t(`action.${of.action as 'publish'}`)}
          </Badge>
        </Group>
        <Rule of={of} />
        <Text size="sm" c="dimmed">
          {t('from', { when: dateTime(`${of.start}Z`, { ...reader, timeZone: 'UTC' }) })}
        </Text>
        <Group gap="xs">
          {of.contents.map((id, at) => (
            <Anchor
              key={id}
              size="sm"
              dir="auto"
              renderRoot={(props) => <Link to="/content/$id" params={{ id: String(id) }} {...props} />}
            >
              {sources[at]?.data?.title ?? `#${String(id)}`}
            </Anchor>
          ))}
        </Group>
        <Text size="sm" c="dimmed">
          {of.channels
            .map((id) => known.find((channel) => channel.id === id)?.name ?? `#${String(id)}`)
            .join(', ')}
        </Text>
        {of.follows != null && (
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link to="/series/$id" params={{ id: String(of.follows ?? 0) }} {...props} />
            )}
          >
            {t('follows')}
          </Anchor>
        )}
      </Stack>
    </Paper>
  );
}

/** One recurring schedule: its rule, what it brings out, and what is to come. */
export function SeriesPage() {
  const { t } = useTranslation('series');
  const may = useMay();
  const { id } = useParams({ from: '/frame/series/$id' });
  const query = useQuery(series.one(Number(id)));
  const of = query.data;
  return (
    <Page
      title={of?.name ?? t('one')}
      actions={of !== undefined && may('schedule.write') ? <Actions of={of} /> : undefined}
    >
      <Remote query={query}>
        {(found) => (
          <Stack gap="xl">
            <What of={found} />
            {found.state === 'paused' ? (
              <Text c="dimmed">{t('occurrences.paused')}</Text>
            ) : (
              <Occurrences of={found} />
            )}
          </Stack>
        )}
      </Remote>
    </Page>
  );
}
