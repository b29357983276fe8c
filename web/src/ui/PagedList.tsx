import { Button, Stack } from '@mantine/core';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { KeyboardEventHandler, ReactNode, Ref } from 'react';
import { ListSkeleton } from './Loading';
import { ProblemAlert } from './ProblemAlert';

type Query<T> = Pick<
  UseInfiniteQueryResult<InfiniteData<{ items: T[] }>>,
  | 'data'
  | 'isError'
  | 'error'
  | 'refetch'
  | 'hasNextPage'
  | 'isFetchingNextPage'
  | 'isFetchNextPageError'
  | 'fetchNextPage'
>;

/** All that has been read so far. */
export function itemsOf<T>(query: Pick<Query<T>, 'data'>): T[] {
  return query.data?.pages.flatMap((page) => page.items) ?? [];
}

/** That the next page could not be read, where what was read before stays. */
export function NextFailed({
  query,
}: {
  query: Pick<Query<unknown>, 'error' | 'isFetchNextPageError' | 'fetchNextPage'>;
}) {
  return (
    query.isFetchNextPageError && (
      <ProblemAlert error={query.error} retry={() => void query.fetchNextPage()} />
    )
  );
}

interface PagedListProps<T> {
  query: Query<T>;
  /** What the button for the next page says. */
  more: string;
  /** Instead of the list when there is nothing. */
  empty: ReactNode;
  /** How many rows the skeleton has, and how high they are. */
  rows?: number;
  height?: number;
  gap?: 'xs' | 'sm';
  ordered?: boolean;
  /** Above and below the list, when it is there. */
  head?: ReactNode;
  foot?: ReactNode;
  /** Of the list, for `useRows`. */
  listRef?: Ref<HTMLElement>;
  onKeyDown?: KeyboardEventHandler;
  children: (items: T[]) => ReactNode;
}

/** A list that is read page after page: its skeleton, its problem, its empty state, its rows and the way to more. */
export function PagedList<T>({
  query,
  more,
  empty,
  rows,
  height,
  gap = 'sm',
  ordered = false,
  head,
  foot,
  listRef,
  onKeyDown,
  children,
}: PagedListProps<T>) {
  const items = itemsOf(query);
  if (query.data === undefined) {
    return query.isError ? (
      <ProblemAlert error={query.error} retry={() => void query.refetch()} />
    ) : (
      <ListSkeleton rows={rows} height={height} />
    );
  }
  if (items.length === 0) {
    return empty;
  }
  return (
    <Stack gap={gap}>
      {head}
      <Stack
        ref={listRef as never}
        gap={gap}
        component={ordered ? 'ol' : 'ul'}
        m={0}
        p={0}
        style={{ listStyle: 'none' }}
        onKeyDown={onKeyDown}
      >
        {children(items)}
      </Stack>
      <NextFailed query={query} />
      {query.hasNextPage && (
        <Button
          variant="default"
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {more}
        </Button>
      )}
      {foot}
    </Stack>
  );
}
