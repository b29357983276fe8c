import { Draggable } from '@fullcalendar/react/interaction';
import { ActionIcon, Anchor, Button, Group, Paper, Skeleton, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconCalendarPlus, IconGripVertical, IconSearch, IconX } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendar, type Unplanned } from '@/api/calendar';
import { NextFailed } from '@/ui/PagedList';
import { ProblemAlert } from '@/ui/ProblemAlert';
import classes from './backlog.module.css';
import type { Plan } from './plan';

interface BacklogProps {
  plan: Plan;
  /** Whether this view has days to drag to, and this person may. */
  draggable: boolean;
  /** Whether this person may give something a time. */
  editable: boolean;
  onAsk: (of: Unplanned) => void;
  /** What is shown, so that what is dropped can be found by its number. */
  onShown: (items: readonly Unplanned[]) => void;
}

/** What is approved and has no time: to be dragged onto the calendar, or given one by its button. */
export function Backlog({ plan, draggable, editable, onAsk, onShown }: BacklogProps) {
  const { t } = useTranslation('calendar');
  const [text, setText] = useState('');
  const [words] = useDebouncedValue(text.trim(), 300);
  const query = useInfiniteQuery(
    calendar.unplanned({ q: words === '' ? undefined : words, type: plan.type }),
  );
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const list = useRef<HTMLUListElement>(null);
  const there = items.length > 0;
  useEffect(() => {
    if (list.current === null || !draggable || !there) {
      return;
    }
    const handle = new Draggable(list.current, {
      itemSelector: '[data-unplanned]',
      // The calendar is told where it was dropped, and draws nothing of its own.
      eventData: () => ({ create: false }),
      longPressDelay: 400,
    });
    return () => handle.destroy();
  }, [draggable, there]);
  useEffect(() => onShown(items));
  return (
    <Paper
      component="section"
      withBorder
      radius="md"
      p="sm"
      className={`${classes.backlog ?? ''} desk-no-print`}
      aria-label={t('backlog')}
    >
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap">
          <Text component="h2" fw={650} m={0} fz="md">
            {t('backlog')}
          </Text>
          <ActionIcon
            variant="subtle"
            color="gray"
            c="inherit"
            aria-label={t('backlog.close')}
            onClick={() => plan.set({ backlog: undefined })}
          >
            <IconX size={16} aria-hidden />
          </ActionIcon>
        </Group>
        <TextInput
          type="search"
          aria-label={t('backlog.search')}
          placeholder={t('backlog.search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {query.data === undefined ? (
          query.isError ? (
            <ProblemAlert error={query.error} retry={() => void query.refetch()} />
          ) : (
            <Skeleton height="8rem" />
          )
        ) : !there ? (
          <Text size="sm" c="dimmed">
            {t(words === '' && plan.type === undefined ? 'backlog.empty' : 'backlog.none')}
          </Text>
        ) : (
          <>
            <Text size="sm" c="dimmed" hidden={!editable}>
              {t(draggable ? 'backlog.help' : 'backlog.help.button')}
            </Text>
            <ul ref={list} className={classes.ready}>
              {items.map((one) => (
                <li
                  key={one.id}
                  className={classes.unplanned}
                  data-unplanned={draggable ? one.id : undefined}
                  data-draggable={draggable || undefined}
                >
                  {draggable && <IconGripVertical size={14} aria-hidden style={{ flex: 'none' }} />}
                  <Anchor
                    renderRoot={(props) => (
                      <Link to="/content/$id" params={{ id: String(one.id) }} draggable={false} {...props} />
                    )}
                    size="sm"
                    fw={600}
                    underline="hover"
                    c="inherit"
                    dir="auto"
                    flex={1}
                    miw={0}
                    style={{ overflowWrap: 'anywhere' }}
                  >
                    {one.title}
                  </Anchor>
                  {editable && (
                    <ActionIcon
                      variant="default"
                      size="md"
                      aria-label={t('backlog.give', { title: one.title })}
                      title={t('backlog.do')}
                      onClick={() => onAsk(one)}
                    >
                      <IconCalendarPlus size={16} aria-hidden />
                    </ActionIcon>
                  )}
                </li>
              ))}
            </ul>
            <NextFailed query={query} />
            {query.hasNextPage && (
              <Button
                variant="default"
                size="xs"
                loading={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                {t('backlog.more')}
              </Button>
            )}
          </>
        )}
      </Stack>
    </Paper>
  );
}
