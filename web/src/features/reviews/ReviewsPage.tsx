import { Button, Group, SegmentedControl, Select, Text } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { QUEUES, type Queue, reviews } from '@/api/reviews';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { itemsOf, PagedList } from '@/ui/PagedList';
import { useNames } from '@/ui/review/names';
import { useRows } from '@/ui/rows';
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
  const rows = useRows();
  const filter = (next: { for?: Queue | undefined; state?: string | undefined }) =>
    void navigate({ to: '/reviews', search: { ...search, ...next }, replace: true });
  const items = itemsOf(query);
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
      <PagedList
        query={query}
        more={t('more')}
        rows={5}
        height={92}
        gap="xs"
        listRef={rows.list}
        empty={
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
        }
        foot={
          <Text size="xs" c="dimmed" visibleFrom="sm">
            {t('keys')}
          </Text>
        }
      >
        {() => items.map((one) => <Row key={one.contentId} waiting={one} />)}
      </PagedList>
    </Page>
  );
}
