import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ListSkeleton } from './Loading';
import { ProblemAlert } from './ProblemAlert';

interface RemoteProps<T> {
  query: UseQueryResult<T>;
  /** Instead of the usual skeleton. */
  loading?: ReactNode;
  children: (data: T) => ReactNode;
}

/** What a query answers; a skeleton before, the problem and a way to try again when it fails. */
export function Remote<T>({ query, loading, children }: RemoteProps<T>) {
  if (query.data !== undefined) {
    return children(query.data);
  }
  return query.isError ? (
    <ProblemAlert error={query.error} retry={() => void query.refetch()} />
  ) : (
    (loading ?? <ListSkeleton />)
  );
}
