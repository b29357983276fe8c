import { Button, Group, NumberInput, Select, Switch, TextInput } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { channels } from '@/api/channels';
import { type HistoryFilter, history, ORIGINS, OUTCOMES } from '@/api/history';
import { useMay, useReader } from '@/api/me';
import { meQuery } from '@/api/session';
import { at } from '@/lib/calendar/moves';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { itemsOf, PagedList } from '@/ui/PagedList';
import { Export } from './Export';
import { Line } from './Line';
import { Verify } from './Verify';

/** An entry comes about a second after a delivery has ended, and that is no event of the log. */
const FRESH_EVERY = 15_000;

/** The day after: what is until a day, is before the next one begins. */
function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** What was carried out, the latest first; the filter is the address. */
export function HistoryPage() {
  const { t } = useTranslation('history');
  const may = useMay();
  const reader = useReader();
  const navigate = useNavigate();
  const search = useSearch({ from: '/frame/history' });
  const { data: list = [] } = useQuery({ ...channels.list(), enabled: may('channel.read') });
  const start = (day: string) => at(`${day}T00:00`, reader.timeZone).dueAt;
  const filter: HistoryFilter = {
    content: search.content === undefined ? undefined : String(search.content),
    channel: search.channel === undefined ? undefined : String(search.channel),
    outcome: search.outcome,
    origin: search.origin,
    from: search.from === undefined ? undefined : start(search.from),
    to: search.to === undefined ? undefined : start(dayAfter(search.to)),
  };
  const decisions = search.decisions === true && may('audit.read');
  const { data: me } = useQuery(meQuery());
  const query = useInfiniteQuery({
    ...history.list(filter, decisions),
    // Whose days and permissions count is not known before.
    enabled: me !== undefined,
    refetchInterval: ({ state }) => ((state.data?.pages.length ?? 1) === 1 ? FRESH_EVERY : false),
  });
  const turn = (next: Partial<typeof search>) =>
    void navigate({ to: '/history', search: { ...search, ...next }, replace: true });
  const items = itemsOf(query);
  const filtered = (Object.values(search) as unknown[]).some((one) => one !== undefined);
  const choice = (
    name: 'outcome' | 'origin',
    values: readonly string[],
    any: string,
    words: (value: string) => string,
  ) => (
    <Select
      label={t(`filter.${name}`)}
      placeholder={any}
      clearable
      clearButtonProps={{ 'aria-label': any }}
      miw="9rem"
      value={search[name] ?? null}
      onChange={(next) => turn({ [name]: next ?? undefined })}
      data={values.map((value) => ({ value, label: words(value) }))}
    />
  );
  return (
    <Page
      title={t('title')}
      about={t('about')}
      actions={may('audit.read') ? <Export filter={filter} /> : undefined}
    >
      {may('audit.read') && <Verify />}
      <Group gap="sm" align="end" grow preventGrowOverflow={false}>
        {choice('outcome', OUTCOMES, t('filter.any'), (one) => t(`outcome.${one as 'published'}`))}
        {choice('origin', ORIGINS, t('filter.any'), (one) => t(`origin.${one as 'member'}`))}
        {list.length > 0 && (
          <Select
            label={t('filter.channel')}
            placeholder={t('filter.any')}
            clearable
            clearButtonProps={{ 'aria-label': t('filter.any') }}
            miw="9rem"
            value={search.channel === undefined ? null : String(search.channel)}
            onChange={(next) => turn({ channel: next === null ? undefined : Number(next) })}
            data={list.map((one) => ({ value: String(one.id), label: one.name }))}
          />
        )}
        <NumberInput
          label={t('filter.content')}
          miw="7rem"
          min={1}
          allowDecimal={false}
          hideControls
          value={search.content ?? ''}
          onChange={(value) => turn({ content: typeof value === 'number' ? value : undefined })}
        />
        <TextInput
          type="date"
          label={t('filter.from')}
          miw="9rem"
          value={search.from ?? ''}
          onChange={(event) => turn({ from: event.currentTarget.value || undefined })}
        />
        <TextInput
          type="date"
          label={t('filter.to')}
          miw="9rem"
          value={search.to ?? ''}
          onChange={(event) => turn({ to: event.currentTarget.value || undefined })}
        />
      </Group>
      {may('audit.read') && (
        <Switch
          label={t('filter.decisions')}
          checked={decisions}
          onChange={(event) => turn({ decisions: event.currentTarget.checked ? true : undefined })}
        />
      )}
      <PagedList
        query={query}
        more={t('more')}
        rows={6}
        height={92}
        gap="xs"
        ordered
        empty={
          <EmptyState
            icon={IconHistory}
            title={t(filtered ? 'empty.filtered' : 'empty.title')}
            action={
              filtered ? (
                <Button variant="default" renderRoot={(props) => <Link to="/history" {...props} />}>
                  {t('empty.clear')}
                </Button>
              ) : undefined
            }
          >
            {t('empty.text')}
          </EmptyState>
        }
      >
        {() => items.map((one) => <Line key={one.position} entry={one} channels={list} />)}
      </PagedList>
    </Page>
  );
}
