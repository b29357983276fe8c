import { Button, Checkbox, Group, MultiSelect, SegmentedControl, Stack } from '@mantine/core';
import { IconClockCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { runOne } from '@/api/batches';
import { channels } from '@/api/channels';
import { decide } from '@/api/decisions';
import { useMay } from '@/api/me';
import { queue, type Waiting } from '@/api/queue';
import { planChanged } from '@/api/scheduling';
import { BatchDialog } from '@/ui/batches/BatchDialog';
import { BulkBar } from '@/ui/batches/BulkBar';
import type { Kind } from '@/ui/batches/operations';
import { useSelection } from '@/ui/batches/selection';
import { useUndo } from '@/ui/batches/useUndo';
import { EmptyState } from '@/ui/EmptyState';
import { ListSkeleton } from '@/ui/Loading';
import { useMove } from '@/ui/moving/useMove';
import { Page } from '@/ui/Page';
import { NextFailed } from '@/ui/PagedList';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { done, failed, undoable } from '@/ui/toasts';
import { ThereDialog } from './ThereDialog';
import { WaitingCard, type Word } from './Waiting';

/** What never goes out by itself, and what may be out without anybody knowing. */
const STATES = ['missed', 'held', 'unconfirmed'];
const KINDS: readonly Kind[] = ['publish-now', 'move', 'spread', 'skip', 'retry'];

/** What did not go out, why, and one click for each way out. */
export function MissedPage() {
  const { t } = useTranslation(['queue', 'ui']);
  const may = useMay();
  const navigate = useNavigate();
  const search = useSearch({ from: '/frame/missed' });
  const { data: known = [] } = useQuery({ ...channels.list(), enabled: may('channel.read') });
  const state = search.state?.filter((one) => STATES.includes(one)) ?? [];
  const change = (next: Partial<typeof search>) =>
    void navigate({ to: '/missed', search: { ...search, ...next }, replace: true });
  return (
    <Page title={t('missed.title')} about={t('missed.about.page')}>
      <Group gap="sm" align="end" className="desk-no-print">
        <SegmentedControl
          aria-label={t('filter.state')}
          value={state.length === 1 ? state[0] : 'all'}
          onChange={(one) => change({ state: one === 'all' ? undefined : [one] })}
          data={[
            { value: 'all', label: t('missed.all') },
            ...STATES.map((one) => ({ value: one, label: t(`ui:state.${one as 'held'}`) })),
          ]}
        />
        {known.length > 1 && (
          <MultiSelect
            flex="1 1 12rem"
            maw="24rem"
            aria-label={t('filter.channel')}
            placeholder={search.channel === undefined ? t('filter.channel') : undefined}
            clearable
            value={(search.channel ?? []).map(String)}
            onChange={(channel) =>
              change({ channel: channel.length === 0 ? undefined : channel.map(Number) })
            }
            data={known.map((channel) => ({ value: String(channel.id), label: channel.name }))}
          />
        )}
      </Group>
      <Inbox
        key={JSON.stringify(search)}
        state={state.length === 0 ? STATES : state}
        channel={search.channel?.map(String)}
        narrowed={state.length > 0 || search.channel !== undefined}
      />
    </Page>
  );
}

interface InboxProps {
  state: string[];
  channel: string[] | undefined;
  narrowed: boolean;
}

function Inbox({ state, channel, narrowed }: InboxProps) {
  const { t } = useTranslation('queue');
  const client = useQueryClient();
  const may = useMay();
  const moving = useMove();
  const undo = useUndo();
  const [there, setThere] = useState<Waiting | null>(null);
  const [doing, setDoing] = useState<Kind | null>(null);
  const query = useInfiniteQuery(queue.inbox({ state, ...(channel === undefined ? {} : { channel }) }));
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const selection = useSelection(items.map((one) => one.id));
  const decision = useMutation({ ...decide(client), onError: failed });
  const skip = useMutation({
    mutationFn: (of: Waiting) => runOne('skip', of),
    onSuccess: (batch, { contentTitle }) =>
      undoable(t('word.did.skip', { title: contentTitle }), () => undo.mutate(batch)),
    onError: failed,
    onSettled: () => planChanged(client),
  });
  const busy = decision.isPending || skip.isPending;

  const say = (of: Waiting, word: Word, url = '') => {
    const told = () => done(t(`word.did.${word}`, { title: of.contentTitle }));
    const settle = (what: Parameters<typeof decision.mutate>[0]['decision']) =>
      decision.mutate({ of, decision: what }, { onSuccess: told });
    switch (word) {
      case 'reschedule':
        moving.ask(of);
        break;
      case 'skip':
        skip.mutate(of);
        break;
      case 'publish-now':
        settle({ what: 'publish-now' });
        break;
      case 'look':
        settle({ what: 'retry' });
        break;
      case 'there':
        settle({ what: 'resolve', as: 'published', ...(url === '' ? {} : { url }) });
        break;
      case 'not-there':
        settle({ what: 'resolve', as: 'not-published' });
        break;
    }
  };

  if (query.data === undefined) {
    return query.isError ? (
      <ProblemAlert error={query.error} retry={() => void query.refetch()} />
    ) : (
      <ListSkeleton rows={4} height={150} />
    );
  }
  const empty = (
    <EmptyState
      icon={IconClockCheck}
      title={t(narrowed ? 'missed.filtered' : 'missed.empty')}
      action={
        <Button
          variant="default"
          renderRoot={(props) => <Link to={narrowed ? '/missed' : '/deliveries'} search={{}} {...props} />}
        >
          {t(narrowed ? 'empty.clear' : 'missed.list')}
        </Button>
      }
    >
      {t('missed.emptyText')}
    </EmptyState>
  );
  const writes = may('schedule.write');
  const chosen = items.filter((one) => selection.has(one.id));
  const list = (
    <Stack gap="sm">
      {writes && (
        <Checkbox
          px="sm"
          label={t('missed.select', { count: items.length })}
          checked={chosen.length === items.length}
          indeterminate={chosen.length > 0 && chosen.length < items.length}
          onChange={(event) => (event.currentTarget.checked ? selection.all() : selection.none())}
        />
      )}
      <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {items.map((one) => (
          <WaitingCard
            key={one.id}
            delivery={one}
            busy={busy}
            selected={selection.has(one.id)}
            onSelect={
              writes ? (id, range) => (range ? selection.extend(id) : selection.toggle(id)) : undefined
            }
            onWord={(word) => (word === 'there' ? setThere(one) : say(one, word))}
          />
        ))}
      </Stack>
      <NextFailed query={query} />
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('more')}
        </Button>
      )}
      {chosen.length > 0 && (
        <BulkBar count={chosen.length} kinds={KINDS} first={2} onChoose={setDoing} onNone={selection.none} />
      )}
    </Stack>
  );
  // The dialogs also over an empty list: when all of it was dealt with, how it goes on and the way back are in there.
  return (
    <>
      {items.length === 0 ? empty : list}
      {doing !== null && (
        <BatchDialog
          kind={doing}
          about={{ deliveries: chosen }}
          onClose={() => setDoing(null)}
          onDone={() => {
            setDoing(null);
            selection.none();
          }}
        />
      )}
      {there !== null && (
        <ThereDialog
          delivery={there}
          onClose={() => setThere(null)}
          onThere={(url) => {
            setThere(null);
            say(there, 'there', url);
          }}
        />
      )}
      {moving.dialogs}
    </>
  );
}
