import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconListDetails } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useReader } from '@/api/me';
import { queue } from '@/api/queue';
import { useSequences } from '@/lib/keys';
import { type About, BatchDialog } from '@/ui/batches/BatchDialog';
import { BulkBar } from '@/ui/batches/BulkBar';
import type { Kind } from '@/ui/batches/operations';
import { type Selection, useSelection } from '@/ui/batches/selection';
import { EmptyState } from '@/ui/EmptyState';
import { ListSkeleton } from '@/ui/Loading';
import { useMove } from '@/ui/moving/useMove';
import { Page } from '@/ui/Page';
import { NextFailed } from '@/ui/PagedList';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { ViewsMenu } from '@/ui/views/ViewsMenu';
import { ColumnsMenu } from './ColumnsMenu';
import { columnsOf } from './columns';
import { Filters } from './Filters';
import { batchFilter, countFilter, listFilter, narrowed, presetOf } from './filter';
import { keptColumns } from './keptColumns';
import { Presets, sizeOf } from './Presets';
import { QueueTable } from './QueueTable';
import type { QueueSearch } from './routes';

const KINDS: readonly Kind[] = [
  'move',
  'shift',
  'retry',
  'publish-now',
  'hold',
  'release',
  'spread',
  'skip',
  'cancel',
];

/** All deliveries, whatever became of them; the filter is the address. */
export function QueuePage() {
  const { t } = useTranslation('queue');
  const navigate = useNavigate();
  const search = useSearch({ from: '/frame/deliveries' });
  const field = useRef<HTMLInputElement>(null);
  const columns = columnsOf(search.columns, keptColumns());
  const change = (next: Partial<QueueSearch>) =>
    void navigate({ to: '/deliveries', search: { ...search, ...next }, replace: true });
  useSequences([{ keys: '/', run: () => field.current?.focus() }]);
  const narrowing = { ...search, columns: undefined, sort: undefined };
  return (
    <Page
      title={t('title')}
      about={t('about')}
      width="full"
      actions={
        <>
          <ViewsMenu
            search={{ ...search, columns: [...columns] }}
            onChoose={(saved) => void navigate({ to: '/deliveries', search: saved })}
          />
          <ColumnsMenu columns={columns} onChange={(next) => change({ columns: next })} />
        </>
      }
    >
      <Stack gap="sm">
        <Presets search={search} />
        <Filters search={search} onChange={change} field={field} />
        {/* What is selected is selected in this list, and in no other. */}
        <Deliveries key={JSON.stringify(narrowing)} search={search} columns={columns} onChange={change} />
      </Stack>
    </Page>
  );
}

interface DeliveriesProps {
  search: QueueSearch;
  columns: ReturnType<typeof columnsOf>;
  onChange: (next: Partial<QueueSearch>) => void;
}

function Deliveries({ search, columns, onChange }: DeliveriesProps) {
  const { t } = useTranslation('queue');
  const may = useMay();
  const { timeZone } = useReader();
  const moving = useMove();
  const [doing, setDoing] = useState<{ kind: Kind; about: About } | null>(null);
  const [whole, setWhole] = useState(false);
  const query = useInfiniteQuery(queue.list(search.view, listFilter(search, timeZone)));
  const { data: counts } = useQuery(queue.counts(countFilter(search, timeZone)));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const selection = useSelection(items.map((one) => one.id));
  const preset = presetOf(search);
  const total =
    !query.hasNextPage && query.data !== undefined
      ? items.length
      : counts === undefined || preset === undefined
        ? undefined
        : sizeOf(preset, counts);
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = query;
  // What failed is tried again when somebody says so.
  const further = hasNextPage && !isFetchingNextPage && !isFetchNextPageError;
  const onEnd = useCallback(() => {
    if (further) {
      void fetchNextPage();
    }
  }, [further, fetchNextPage]);

  if (query.data === undefined) {
    return query.isError ? (
      <ProblemAlert error={query.error} retry={() => void query.refetch()} />
    ) : (
      <ListSkeleton rows={8} height={52} />
    );
  }
  // Also over an empty list: when all of it was dealt with, how it goes on and the way back are in there.
  const dialogs = (
    <>
      {doing !== null && (
        <BatchDialog
          kind={doing.kind}
          about={doing.about}
          onClose={() => setDoing(null)}
          onDone={() => {
            setDoing(null);
            setWhole(false);
            selection.none();
          }}
        />
      )}
      {moving.dialogs}
    </>
  );
  const empty = (
    <EmptyState
      icon={IconListDetails}
      title={t(narrowed(search) ? 'empty.filtered' : 'empty.title')}
      action={
        narrowed(search) ? (
          <Button variant="default" renderRoot={(props) => <Link to="/deliveries" search={{}} {...props} />}>
            {t('empty.clear')}
          </Button>
        ) : (
          <Button renderRoot={(props) => <Link to="/content" {...props} />}>{t('empty.action')}</Button>
        )
      }
    >
      {t(narrowed(search) ? 'empty.filteredText' : 'empty.text')}
    </EmptyState>
  );
  const writes = may('schedule.write');
  // Whoever means everything means what is not read yet as well, until they touch the selection again.
  const part = () => {
    if (whole) {
      setWhole(false);
      selection.all();
    }
  };
  const picked: Selection = {
    ...selection,
    has: (id) => whole || selection.has(id),
    chosen: whole ? items.map((one) => one.id) : selection.chosen,
    toggle: (id) => {
      part();
      selection.toggle(id);
    },
    extend: (id) => {
      part();
      selection.extend(id);
    },
    all: () => {
      part();
      selection.all();
    },
    none: () => {
      part();
      selection.none();
    },
  };
  const chosen = items.filter((one) => picked.has(one.id));
  const all = { filter: batchFilter(search, timeZone), count: total ?? items.length };
  const list = (
    <>
      {writes && preset === 'failed' && (
        <Alert
          color="red"
          variant="light"
          icon={<IconAlertTriangle aria-hidden />}
          title={t('failed.title', { count: all.count })}
        >
          <Stack gap="xs" align="flex-start">
            <Text size="sm">{t(search.channel === undefined ? 'failed.text' : 'failed.channel')}</Text>
            <Group gap="xs">
              <Button size="xs" onClick={() => setDoing({ kind: 'retry', about: all })}>
                {t('failed.retry')}
              </Button>
              <Button size="xs" variant="default" onClick={() => setDoing({ kind: 'move', about: all })}>
                {t('failed.move')}
              </Button>
              <Button size="xs" variant="default" onClick={() => setDoing({ kind: 'spread', about: all })}>
                {t('failed.spread')}
              </Button>
            </Group>
          </Stack>
        </Alert>
      )}
      <QueueTable
        items={items}
        total={total}
        columns={columns}
        sort={search.sort ?? 'due'}
        onSort={(sort) => onChange({ sort: sort === 'due' ? undefined : sort })}
        selection={writes ? picked : null}
        onMove={writes ? moving.move : undefined}
        onEnd={onEnd}
      />
      {query.isFetchingNextPage && <ListSkeleton rows={2} height={52} />}
      <NextFailed query={query} />
      <Text size="xs" c="dimmed" visibleFrom="sm">
        {t(writes ? 'keys' : 'keys.read')}
      </Text>
      {chosen.length > 0 && (
        <BulkBar
          count={whole ? all.count : chosen.length}
          more={
            !whole && chosen.length === items.length && query.hasNextPage && narrowed(search)
              ? { count: all.count, onAll: () => setWhole(true) }
              : undefined
          }
          kinds={KINDS}
          first={3}
          onChoose={(kind) => setDoing({ kind, about: whole ? all : { deliveries: chosen } })}
          onNone={picked.none}
        />
      )}
    </>
  );
  return (
    <>
      {items.length === 0 ? empty : list}
      {dialogs}
    </>
  );
}
