import { Button, Card, Group, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconGitCompare, IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Content } from '@/api/content';
import { editing, type Revision, restoreRevision } from '@/api/editing';
import { useReader } from '@/api/me';
import { dateTime } from '@/lib/dates';
import { EmptyState } from '@/ui/EmptyState';
import { ListSkeleton } from '@/ui/Loading';
import { NextFailed } from '@/ui/PagedList';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Remote } from '@/ui/Remote';
import { WordDiff } from '@/ui/review/WordDiff';
import { done, failed } from '@/ui/toasts';

interface HistoryProps {
  content: Content | null;
  readOnly: boolean;
  /** Saves what is being written first; null when that could not be. */
  save: () => Promise<Content | null>;
  onRestored: (content: Content) => void;
}

function Changes({ id, number, from }: { id: number; number: number; from: number }) {
  const query = useQuery(editing.diff(id, number, from));
  return <Remote query={query}>{(diff) => <WordDiff diff={diff} />}</Remote>;
}

/** Every revision; what changed since the one before or since then; and the way back to it. */
export function History({ content, readOnly, save, onRestored }: HistoryProps) {
  const { t } = useTranslation('composer');
  const reader = useReader();
  const [open, setOpen] = useState<{ at: number; number: number; from: number } | null>(null);
  const query = useInfiniteQuery({ ...editing.revisions(content?.id ?? 0), enabled: content !== null });
  const restore = useMutation({
    mutationFn: async (revision: Revision) => {
      const saved = await save();
      return saved === null ? null : restoreRevision(saved, revision.number);
    },
    onSuccess: (restored, revision) => {
      if (restored !== null) {
        onRestored(restored);
        done(t('history.restored', { number: revision.number }));
      }
    },
    onError: failed,
  });
  if (content === null) {
    return (
      <EmptyState icon={IconHistory} title={t('history.none')}>
        {t('history.noneText')}
      </EmptyState>
    );
  }
  if (query.data === undefined) {
    return query.isError ? <ProblemAlert error={query.error} /> : <ListSkeleton rows={3} />;
  }
  const current = content.currentRevision.number;
  const toggle = (at: number, number: number, from: number) =>
    setOpen((now) => (now?.at === at && now.from === from ? null : { at, number, from }));
  return (
    <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {query.data.pages
        .flatMap((page) => page.items)
        .map((revision) => {
          const { number } = revision;
          const shown = open?.at === number;
          return (
            <Card key={number} withBorder padding="sm" component="li">
              <Stack gap="xs">
                <Group justify="space-between" gap="xs">
                  <Text fw={600} size="sm">
                    {t(number === current ? 'history.current' : 'history.number', { number })}
                    {number === content.approvedRevision && ` · ${t('history.approved')}`}
                  </Text>
                  <Text size="sm" c="dimmed" className="desk-numbers">
                    {dateTime(revision.createdAt, reader)}
                  </Text>
                </Group>
                {revision.note !== '' && (
                  <Text size="sm" dir="auto">
                    {revision.note}
                  </Text>
                )}
                <Group gap="xs">
                  <Button
                    size="compact-sm"
                    variant="default"
                    leftSection={<IconGitCompare size={14} aria-hidden />}
                    aria-expanded={shown && open.from === number - 1}
                    onClick={() => toggle(number, number, number - 1)}
                    aria-label={t('history.changesOf', { number })}
                  >
                    {t('history.changes')}
                  </Button>
                  {number !== current && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      aria-expanded={shown && open.from === number}
                      onClick={() => toggle(number, current, number)}
                      aria-label={t('history.sinceOf', { number })}
                    >
                      {t('history.since')}
                    </Button>
                  )}
                  {number !== current && !readOnly && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      leftSection={<IconArrowBackUp size={14} aria-hidden />}
                      loading={restore.isPending && restore.variables.number === number}
                      onClick={() => restore.mutate(revision)}
                      aria-label={t('history.restoreOf', { number })}
                    >
                      {t('history.restore')}
                    </Button>
                  )}
                </Group>
                {shown && <Changes id={content.id} number={open.number} from={open.from} />}
              </Stack>
            </Card>
          );
        })}
      <NextFailed query={query} />
      {query.hasNextPage && (
        <Button
          component="button"
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t('history.more')}
        </Button>
      )}
    </Stack>
  );
}
