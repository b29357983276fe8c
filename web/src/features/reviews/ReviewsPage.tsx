import { Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { QUEUES, type Queue, reviews } from '@/api/reviews';
import { useSequences } from '@/lib/keys';
import { EmptyState } from '@/ui/EmptyState';
import { ListSkeleton } from '@/ui/Loading';
import { Page } from '@/ui/Page';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { useNames } from '@/ui/review/names';
import { Row } from './Row';

/** What waits for review: first what goes out first. Whose and in which state is the address. */
export function ReviewsPage() {
  const { t } = useTranslation('reviews');
  const navigate = useNavigate();
  const names = useNames();
  const search = useSearch({ from: '/frame/reviews' });
  const { for: whom = 'us', state } = search;
  const query = useInfiniteQuery(reviews.queue(whom, state));
  const counts = useQuery(reviews.counts());
  const workflow = useQuery(reviews.workflow());
  const list = useRef<HTMLUListElement>(null);
  const filter = (next: { for?: Queue | undefined; state?: string | undefined }) =>
    void navigate({ to: '/reviews', search: { ...search, ...next }, replace: true });
  const step = (by: number) => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
  };
  useSequences([
    { keys: 'j', run: () => step(1) },
    { keys: 'k', run: () => step(-1) },
  ]);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const states = (workflow.data?.states ?? []).filter((one) => one.kind === 'review' || one.kind === 'draft');
  const known = Object.keys(counts.data?.states ?? {}).filter(
    (key) => !states.some((one) => one.key === key),
  );
  return (
    <Page title={t('title')} about={t('about')}>
      <Group gap="sm" align="end">
        <SegmentedControl
          aria-label={t('for.label')}
          value={whom}
          onChange={(next) => filter({ for: next === 'us' ? undefined : next })}
          data={QUEUES.map((one) => ({
            value: one,
            label: `${t(`for.${one}`)}${counts.data === undefined ? '' : ` (${String(counts.data[one])})`}`,
          }))}
        />
        <Select
          aria-label={t('state.label')}
          placeholder={t('state.any')}
          clearable
          clearButtonProps={{ 'aria-label': t('state.any') }}
          w="12rem"
          value={state ?? null}
          onChange={(next) => filter({ state: next ?? undefined })}
          data={[
            ...states.map((one) => ({ value: one.key, label: names.state(one) })),
            ...known.map((key) => ({ value: key, label: key })),
          ]}
        />
      </Group>
      {counts.data !== undefined && counts.data.overdue > 0 && (
        <Text size="sm" c="var(--desk-bad)" fw={600}>
          {t('overdue', { count: counts.data.overdue })}
        </Text>
      )}
      {query.data === undefined ? (
        query.isError ? (
          <ProblemAlert error={query.error} retry={() => void query.refetch()} />
        ) : (
          <ListSkeleton rows={5} height={92} />
        )
      ) : items.length === 0 ? (
        <EmptyState
          icon={IconChecklist}
          title={t(whom === 'anybody' && state === undefined ? 'empty.title' : 'empty.filtered')}
          action={
            whom === 'anybody' && state === undefined ? (
              <Button variant="default" renderRoot={(props) => <Link to="/content" {...props} />}>
                {t('empty.content')}
              </Button>
            ) : (
              <Button variant="default" onClick={() => filter({ for: 'anybody', state: undefined })}>
                {t('empty.all')}
              </Button>
            )
          }
        >
          {t('empty.text')}
        </EmptyState>
      ) : (
        <Stack gap="xs">
          <Stack ref={list as never} gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
            {items.map((one) => (
              <Row key={one.contentId} waiting={one} />
            ))}
          </Stack>
          {query.hasNextPage && (
            <Button
              variant="default"
              loading={query.isFetchingNextPage}
              onClick={() => void query.fetchNextPage()}
            >
              {t('more')}
            </Button>
          )}
          <Text size="xs" c="dimmed" visibleFrom="sm">
            {t('keys')}
          </Text>
        </Stack>
      )}
    </Page>
  );
}
