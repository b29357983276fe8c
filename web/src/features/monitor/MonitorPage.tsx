import { Badge, Button, Card, Group, MultiSelect, Select, TextInput, Title } from '@mantine/core';
import {
  IconActivity,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlugConnectedX,
  IconPointFilled,
} from '@tabler/icons-react';
import {
  keepPreviousData,
  type QueryKey,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channels } from '@/api/channels';
import { type DeliveryFilter, deliveries } from '@/api/deliveries';
import { useConnection } from '@/api/live';
import { useMay, useReader } from '@/api/me';
import { monitor } from '@/api/monitor';
import { EmptyState } from '@/ui/EmptyState';
import { ListSkeleton } from '@/ui/Loading';
import { Page } from '@/ui/Page';
import { NextFailed } from '@/ui/PagedList';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Happening } from './Happening';
import { HOURS, type MonitorSearch } from './routes';
import { Timeline } from './Timeline';
import { stretch } from './window';

const route = getRouteApi('/frame/monitor');

const STATES = [
  'scheduled',
  'published',
  'withdrawn',
  'failed',
  'unconfirmed',
  'held',
  'missed',
  'cancelled',
];
const ACTIONS = ['publish', 'update', 'unpublish', 'delete'] as const;
const LOOKS = {
  connected: { icon: IconPointFilled, color: 'green', word: 'live' },
  starting: { icon: IconActivity, color: 'gray', word: 'starting' },
  lost: { icon: IconPlugConnectedX, color: 'yellow', word: 'lost' },
} as const;

/** The instant, moved on every ten seconds, so that what is shown of "now" is not long ago. */
function useNow(paused: boolean): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (paused) {
      return;
    }
    const timer = setInterval(() => setNow(Date.now()), 10_000);
    return () => clearInterval(timer);
  }, [paused]);
  return now;
}

/** What is happening, filtered by the address, as it happens or held still. */
export function MonitorPage() {
  const { t } = useTranslation(['monitor', 'ui']);
  const reader = useReader();
  const may = useMay();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const connection = useConnection();
  const [paused, setPaused] = useState(false);
  const now = useNow(paused);
  const hours = search.hours ?? 6;
  const { from, to } = stretch(hours, search.date, now, reader.timeZone);
  const filter: DeliveryFilter = {
    from: new Date(from).toISOString(),
    to: new Date(to).toISOString(),
    sort: '-due',
    ...(search.state === undefined ? {} : { state: search.state }),
    ...(search.platform === undefined ? {} : { platform: search.platform }),
    ...(search.action === undefined ? {} : { action: search.action }),
  };
  const client = useQueryClient();
  // What stands still is what was read; another filter is read, once, as of when it was stopped.
  const still = (queryKey: QueryKey) => paused && client.getQueryData(queryKey) !== undefined;
  const listed = deliveries.list(filter);
  const list = useInfiniteQuery({
    ...listed,
    enabled: !still(listed.queryKey),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
  const tried = monitor.attempts(hours, search.platform);
  const attempts = useQuery({
    ...tried,
    enabled: !still(tried.queryKey) && search.date === undefined,
    placeholderData: keepPreviousData,
  });
  const platforms = useQuery({ ...channels.platforms(), enabled: may('channel.read') });
  const change = (next: MonitorSearch) =>
    void navigate({ search: (before) => ({ ...before, ...next }), replace: true });
  const filtered = search.state ?? search.platform ?? search.action ?? search.date;
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  const { icon: Icon, color, word } = LOOKS[connection];
  return (
    <Page
      title={t('title')}
      about={t('about')}
      actions={
        <>
          <Badge
            role="status"
            color={paused ? 'gray' : color}
            variant="light"
            tt="none"
            size="lg"
            leftSection={<Icon size={14} aria-hidden />}
          >
            {paused ? t('paused.short') : t(word)}
          </Badge>
          <Button
            variant="default"
            aria-pressed={paused}
            leftSection={
              paused ? <IconPlayerPlay size={16} aria-hidden /> : <IconPlayerPause size={16} aria-hidden />
            }
            onClick={() => setPaused(!paused)}
          >
            {t(paused ? 'resume' : 'pause')}
          </Button>
        </>
      }
    >
      <Group gap="sm" align="end" role="search">
        <Select
          label={t('filter.hours')}
          w={{ base: '100%', xs: 170 }}
          allowDeselect={false}
          value={String(hours)}
          disabled={search.date !== undefined}
          data={HOURS.map((one) => ({ value: String(one), label: t(`hours.${one}`) }))}
          onChange={(next) => change({ hours: HOURS.find((one) => String(one) === next) })}
        />
        <TextInput
          type="date"
          label={t('filter.date')}
          w={{ base: '100%', xs: 170 }}
          value={search.date ?? ''}
          onChange={(event) => change({ date: event.currentTarget.value || undefined })}
        />
        <MultiSelect
          label={t('filter.state')}
          placeholder={search.state === undefined ? t('filter.states') : undefined}
          flex="1 1 14rem"
          clearable
          value={search.state ?? []}
          data={STATES.map((state) => ({ value: state, label: t(`ui:state.${state as 'failed'}`) }))}
          onChange={(next) =>
            change({ state: next.length === 0 ? undefined : (next as MonitorSearch['state']) })
          }
        />
        <Select
          label={t('filter.platform')}
          placeholder={t('filter.platforms')}
          w={{ base: '100%', xs: 190 }}
          clearable
          value={search.platform ?? null}
          data={(platforms.data ?? []).map((one) => ({ value: one.id, label: one.name }))}
          onChange={(next) => change({ platform: next ?? undefined })}
        />
        <Select
          label={t('filter.action')}
          placeholder={t('filter.actions')}
          w={{ base: '100%', xs: 170 }}
          clearable
          value={search.action ?? null}
          data={ACTIONS.map((one) => ({ value: one, label: t(`action.${one}`) }))}
          onChange={(next) => change({ action: ACTIONS.find((one) => one === next) })}
        />
      </Group>
      {search.date === undefined && (
        <Card withBorder component="section" aria-label={t('timeline')} mih={120}>
          <Title order={2} fz="h5" mb="xs">
            {t('timeline')}
          </Title>
          {attempts.data === undefined ? (
            attempts.isError ? (
              <ProblemAlert error={attempts.error} retry={() => void attempts.refetch()} />
            ) : (
              <ListSkeleton rows={2} height={24} />
            )
          ) : (
            <Timeline attempts={attempts.data} from={now - hours * 3_600_000} to={now} />
          )}
        </Card>
      )}
      <section aria-label={t('list')}>
        <Title order={2} fz="h4" mb="sm">
          {t('list')}
        </Title>
        {list.data === undefined ? (
          list.isError ? (
            <ProblemAlert error={list.error} retry={() => void list.refetch()} />
          ) : (
            <ListSkeleton />
          )
        ) : items.length === 0 ? (
          <EmptyState
            icon={IconActivity}
            title={t(filtered === undefined ? 'empty.title' : 'empty.filtered')}
            action={
              filtered !== undefined && (
                <Button variant="default" onClick={() => void navigate({ search: {}, replace: true })}>
                  {t('empty.clear')}
                </Button>
              )
            }
          >
            {t(filtered === undefined ? 'empty.text' : 'empty.filteredText')}
          </EmptyState>
        ) : (
          <Happening
            items={items}
            now={now}
            more={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
            loading={list.isFetchingNextPage}
          />
        )}
        <NextFailed query={list} />
      </section>
    </Page>
  );
}
