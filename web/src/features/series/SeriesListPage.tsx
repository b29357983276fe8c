import { Anchor, Button, Group, Paper, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconCalendarRepeat, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay, useReader } from '@/api/me';
import { type Series, series } from '@/api/series';
import { dateTime } from '@/lib/dates';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { itemsOf, PagedList } from '@/ui/PagedList';
import { usePause } from './pause';
import { Rule } from './Rule';
import { State } from './State';

const ALL = 'all';

function Row({ of }: { of: Series }) {
  const { t } = useTranslation('series');
  const reader = useReader();
  const may = useMay();
  const pause = usePause();
  const { data } = useQuery({ ...series.one(of.id), enabled: of.state === 'active' });
  const next = data?.next.filter((one) => one.state !== 'skipped').slice(0, 3) ?? [];
  return (
    <Paper withBorder p="md" component="li">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={4} miw={0} flex="1 1 18rem">
          <Group gap="xs">
            <Anchor
              renderRoot={(props) => <Link to="/series/$id" params={{ id: String(of.id) }} {...props} />}
              fw={600}
              c="inherit"
              dir="auto"
            >
              {of.name}
            </Anchor>
            <State of={of} />
          </Group>
          <Rule of={of} />
          <Text size="sm" c="dimmed" className="desk-numbers" mih="1.4em">
            {of.state === 'active' &&
              next.length > 0 &&
              t('next', {
                when: next
                  .map((one) => dateTime(one.dueAt, { ...reader, timeZone: of.timeZone }))
                  .join(' · '),
              })}
          </Text>
        </Stack>
        {may('schedule.write') && of.state !== 'ended' && (
          <Button
            size="xs"
            variant="default"
            loading={pause.isPending}
            aria-label={t(of.state === 'paused' ? 'resumeOne' : 'pauseOne', { name: of.name })}
            onClick={() => pause.mutate({ of, paused: of.state !== 'paused' })}
          >
            {t(of.state === 'paused' ? 'resume' : 'pause')}
          </Button>
        )}
      </Group>
    </Paper>
  );
}

/** What goes out again and again; the filter is the address. */
export function SeriesListPage() {
  const { t } = useTranslation('series');
  const may = useMay();
  const navigate = useNavigate();
  const { series: state } = useSearch({ from: '/frame/series' });
  const query = useInfiniteQuery(series.list(state));
  const items = itemsOf(query);
  const create = may('schedule.write') ? (
    <Button component={Link} to="/series/new" leftSection={<IconPlus size={16} aria-hidden />}>
      {t('new.button')}
    </Button>
  ) : undefined;
  const filter = (next: string) =>
    void navigate({
      to: '/series',
      search: { series: next === ALL ? undefined : (next as Series['state']) },
      replace: true,
    });
  return (
    <Page title={t('title')} about={t('about')} actions={create}>
      <Group>
        <SegmentedControl
          aria-label={t('filter')}
          value={state ?? ALL}
          onChange={filter}
          data={[
            { value: ALL, label: t('state.all') },
            { value: 'active', label: t('state.active') },
            { value: 'paused', label: t('state.paused') },
            { value: 'ended', label: t('state.ended') },
          ]}
        />
      </Group>
      <PagedList
        query={query}
        more={t('more')}
        height={92}
        empty={
          <EmptyState
            icon={IconCalendarRepeat}
            title={t(state === undefined ? 'empty.title' : 'empty.filtered')}
            action={
              state === undefined ? (
                create
              ) : (
                <Button variant="default" onClick={() => filter(ALL)}>
                  {t('state.all')}
                </Button>
              )
            }
          >
            {t('empty.text')}
          </EmptyState>
        }
      >
        {() => items.map((one) => <Row key={one.id} of={one} />)}
      </PagedList>
    </Page>
  );
}
