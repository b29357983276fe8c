import { Button, Grid, Group, Paper, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Content, contents } from '@/api/content';
import { editing } from '@/api/editing';
import { reviews } from '@/api/reviews';
import { ListSkeleton } from '@/ui/Loading';
import { Page } from '@/ui/Page';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Remote } from '@/ui/Remote';
import { Steps } from '@/ui/review/Steps';
import { Threads } from '@/ui/review/Threads';
import { WordDiff } from '@/ui/review/WordDiff';
import { Asked } from './Asked';
import { Past } from './Past';
import { Text as Written } from './Text';

/** One content as its reviewer reads it: the text or what changed in it, what was said, and the steps from here. */
export function ReviewPage() {
  const { t } = useTranslation('reviews');
  const { id } = useParams({ from: '/frame/reviews/$id' });
  const content = useQuery(contents.one(Number(id)));
  if (content.data === undefined) {
    return (
      <Page title={t('page.title')} width="full">
        {content.isError ? (
          <ProblemAlert error={content.error} retry={() => void content.refetch()} />
        ) : (
          <ListSkeleton rows={3} height={160} />
        )}
      </Page>
    );
  }
  return <Reviewing key={id} content={content.data} />;
}

function Reviewing({ content }: { content: Content }) {
  const { t } = useTranslation('reviews');
  const navigate = useNavigate();
  const search = useSearch({ from: '/frame/reviews/$id' });
  const standing = useQuery(reviews.standing(content.id));
  const current = content.currentRevision.number;
  const html = useQuery(editing.preview(content.id, current));
  const live = [
    ...new Set(
      (standing.data?.channels ?? []).flatMap((one) => (one.live == null ? [] : [one.live.revision])),
    ),
  ];
  const approved = content.approvedRevision ?? null;
  const bases = [
    ...new Set([...(approved === null ? [] : [approved]), ...live, ...(current > 1 ? [current - 1] : [])]),
  ].filter((number) => number !== current);
  const since = search.since !== undefined && search.since < current ? search.since : bases[0];
  const view = search.view ?? 'text';
  const turn = (next: { view?: 'text' | 'changes' | undefined; since?: number }) =>
    void navigate({
      to: '.',
      search: (before) => ({ ...before, ...next }),
      replace: true,
      resetScroll: false,
    });
  const named = (number: number) =>
    [
      t('page.revision', { number }),
      ...(number === approved ? [t('page.approved')] : []),
      ...(live.includes(number) ? [t('page.live')] : []),
    ].join(' · ');
  return (
    <Page
      title={content.title}
      about={t('page.about', { number: current })}
      width="full"
      actions={
        <>
          <Button variant="default" renderRoot={(props) => <Link to="/reviews" {...props} />}>
            {t('page.back')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
            renderRoot={(props) => (
              <Link
                to="/content/$id"
                params={{ id: String(content.id) }}
                search={{ tab: 'review' }}
                {...props}
              />
            )}
          >
            {t('row.edit')}
          </Button>
        </>
      }
    >
      <Grid gap="lg">
        <Grid.Col span={{ base: 12, md: 7, lg: 8 }}>
          <Stack>
            <Group gap="sm" align="end">
              <SegmentedControl
                aria-label={t('page.view')}
                value={view}
                onChange={(next) => turn({ view: next === 'changes' ? 'changes' : undefined })}
                data={[
                  { value: 'text', label: t('page.text') },
                  { value: 'changes', label: t('page.changes'), disabled: since === undefined },
                ]}
              />
              {view === 'changes' && since !== undefined && (
                <Select
                  label={t('page.since')}
                  allowDeselect={false}
                  w="18rem"
                  value={String(since)}
                  onChange={(next) => next !== null && turn({ since: Number(next) })}
                  data={[...new Set([...bases, since])].map((number) => ({
                    value: String(number),
                    label: named(number),
                  }))}
                />
              )}
            </Group>
            {since === undefined && (
              <Text size="sm" c="dimmed">
                {t('page.first')}
              </Text>
            )}
            <Paper withBorder p="lg" component="article" aria-label={t(`page.${view}`)}>
              {view === 'changes' && since !== undefined ? (
                <Changes content={content.id} number={current} from={since} />
              ) : (
                <Written content={content} html={html} />
              )}
            </Paper>
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5, lg: 4 }}>
          <Stack gap="xl">
            <Steps content={content.id} version={content.version} />
            <Asked content={content.id} />
            <Threads
              content={content.id}
              revision={current}
              marks={view === 'text' ? html.data : undefined}
              onShow={() => turn({ view: undefined })}
            />
            <Past content={content.id} />
          </Stack>
        </Grid.Col>
      </Grid>
    </Page>
  );
}

function Changes({ content, number, from }: { content: number; number: number; from: number }) {
  const query = useQuery(editing.diff(content, number, from));
  return <Remote query={query}>{(diff) => <WordDiff diff={diff} />}</Remote>;
}
