import { Anchor, Badge, Button, Group, Paper, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconAt, IconChecks, IconPointFilled } from '@tabler/icons-react';
import { type InfiniteData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { useReader } from '@/api/me';
import { type Mention, markMention, mentions, readAllMentions } from '@/api/mentions';
import { useOptimistic } from '@/api/optimistic';
import { dateTime } from '@/lib/dates';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { NextFailed } from '@/ui/PagedList';
import { Remote } from '@/ui/Remote';
import { done, failed, undoable } from '@/ui/toasts';

type Pages = InfiniteData<Schemas['PageMention']>;

const KINDS = ['comment', 'transition', 'assignment'] as const;

/** Read or unread at once, in both lists and in the number above, with a way back. */
function useMark() {
  const { t } = useTranslation('mentions');
  const mark = useOptimistic<{ of: Mention; read: boolean; silent?: boolean }, Mention>({
    keys: [mentions.all],
    show: (client, { of, read }) => {
      const readAt = read ? new Date().toISOString() : null;
      for (const unread of [true, false]) {
        client.setQueryData<Pages>(mentions.list(unread).queryKey, (before) =>
          before === undefined
            ? before
            : {
                ...before,
                pages: before.pages.map((page) => ({
                  ...page,
                  items: page.items
                    .map((one) => (one.id === of.id ? { ...one, readAt } : one))
                    .filter((one) => !unread || one.readAt == null),
                })),
              },
        );
      }
      client.setQueryData<number>(mentions.unread().queryKey, (before) =>
        before === undefined ? before : Math.max(0, before + (read ? -1 : 1)),
      );
    },
    change: ({ of, read }) => markMention(of.id, read),
    done: (now, { of, read, silent }) => {
      if (read && silent !== true) {
        undoable(t('readDone', { title: of.contentTitle }), () =>
          mark.mutate({ of: now, read: false, silent: true }),
        );
      }
    },
    failed,
  });
  return mark;
}

function Row({ of, onMark }: { of: Mention; onMark: (read: boolean, silent: boolean) => void }) {
  const { t } = useTranslation('mentions');
  const reader = useReader();
  const unread = of.readAt == null;
  const kind = KINDS.find((one) => one === of.kind);
  return (
    <Paper withBorder p="sm" component="li">
      <Group justify="space-between" gap="sm" align="flex-start">
        <Stack gap={4} miw={0} flex="1 1 16rem">
          <Group gap="xs">
            <Anchor
              renderRoot={(props) => (
                <Link to="/reviews/$id" params={{ id: String(of.contentId) }} {...props} />
              )}
              fw={600}
              dir="auto"
              onClick={() => {
                if (unread) {
                  onMark(true, true);
                }
              }}
            >
              {of.contentTitle}
            </Anchor>
            {unread && (
              <Badge tt="none" variant="light" leftSection={<IconPointFilled size={12} aria-hidden />}>
                {t('new')}
              </Badge>
            )}
          </Group>
          <Text
            size="sm"
            dir="auto"
            lineClamp={4}
            style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
          >
            {of.text}
          </Text>
          <Text size="sm" c="dimmed">
            <bdi>{of.by ?? t('outside')}</bdi>
            {kind !== undefined && <> · {t(`kind.${kind}`)}</>} · {dateTime(of.createdAt, reader)}
          </Text>
        </Stack>
        <Button
          size="xs"
          variant="default"
          onClick={() => onMark(unread, false)}
          aria-label={t(unread ? 'readOne' : 'unreadOne', { title: of.contentTitle })}
        >
          {t(unread ? 'read' : 'unreadAgain')}
        </Button>
      </Group>
    </Paper>
  );
}

/** Where somebody addressed one by name; the unread ones first of all. */
export function MentionsPage() {
  const { t } = useTranslation('mentions');
  const { show } = useSearch({ from: '/frame/mentions' });
  const navigate = useNavigate();
  const client = useQueryClient();
  const query = useInfiniteQuery(mentions.list(show !== 'all'));
  const mark = useMark();
  const readAll = useMutation({
    ...readAllMentions(client),
    onSuccess: ({ marked }) => done(t('readAllDone', { count: marked })),
    onError: failed,
  });
  const found = query.data?.pages.flatMap((page) => page.items) ?? [];
  const fresh = found.some((one) => one.readAt == null);
  return (
    <Page
      title={t('title')}
      about={t('about')}
      actions={
        fresh ? (
          <Button
            variant="default"
            leftSection={<IconChecks size={16} aria-hidden />}
            loading={readAll.isPending}
            onClick={() => readAll.mutate()}
          >
            {t('readAll')}
          </Button>
        ) : undefined
      }
    >
      <Group>
        <SegmentedControl
          aria-label={t('which')}
          value={show ?? 'unread'}
          data={[
            { value: 'unread', label: t('unread') },
            { value: 'all', label: t('all') },
          ]}
          onChange={(next) =>
            void navigate({ to: '/mentions', search: next === 'all' ? { show: 'all' } : {}, replace: true })
          }
        />
      </Group>
      <Remote query={query}>
        {() =>
          found.length === 0 ? (
            <EmptyState icon={IconAt} title={t(show === 'all' ? 'empty' : 'allRead')}>
              {t(show === 'all' ? 'emptyText' : 'allReadText')}
            </EmptyState>
          ) : (
            <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }} aria-label={t('title')}>
              {found.map((of) => (
                <Row key={of.id} of={of} onMark={(read, silent) => mark.mutate({ of, read, silent })} />
              ))}
            </Stack>
          )
        }
      </Remote>
      <NextFailed query={query} />
      {query.hasNextPage && (
        <Group justify="center">
          <Button
            variant="default"
            loading={query.isFetchingNextPage}
            onClick={() => void query.fetchNextPage()}
          >
            {t('more')}
          </Button>
        </Group>
      )}
    </Page>
  );
}
