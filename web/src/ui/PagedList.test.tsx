import { useInfiniteQuery } from '@tanstack/react-query';
import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderPart } from '@/testing/render';
import { PagedList } from './PagedList';

let broken: boolean;

function List() {
  const query = useInfiniteQuery({
    queryKey: ['things'],
    queryFn: ({ pageParam }) =>
      pageParam === 2 && broken
        ? Promise.reject(new Error('It is broken.'))
        : Promise.resolve({ items: [`thing ${String(pageParam)}`] }),
    initialPageParam: 1,
    getNextPageParam: (_, pages) => (pages.length < 2 ? 2 : undefined),
  });
  return (
    <PagedList query={query} more="More" empty="none">
      {(items) => items.map((one) => <li key={one}>{one}</li>)}
    </PagedList>
  );
}

test('says that the next page failed, keeps what is there, and tries again', async () => {
  broken = true;
  const { user } = await renderPart('queue', <List />);
  await user.click(await screen.findByRole('button', { name: 'More' }));
  expect(await screen.findByText('It is broken.')).toBeVisible();
  expect(screen.getByText('thing 1')).toBeVisible();
  broken = false;
  await user.click(screen.getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText('thing 2')).toBeVisible();
  expect(screen.queryByText('It is broken.')).toBeNull();
});
