import { QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { expect, test, vi } from 'vitest';
import { aQueryClient } from '@/testing/render';
import { useOptimistic } from './optimistic';
import { Problem } from './problem';

interface Thing {
  name: string;
}

function aChange(change: (name: string) => Promise<Thing>, read: () => Promise<Thing>) {
  const client = aQueryClient();
  const done = vi.fn();
  const failed = vi.fn();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  );
  const { result } = renderHook(
    () => ({
      thing: useQuery({ queryKey: ['things', 1], queryFn: read }).data?.name,
      change: useOptimistic<string, Thing>({
        keys: [['things']],
        show: (cache, name) => cache.setQueriesData<Thing>({ queryKey: ['things'] }, { name }),
        change,
        done,
        failed,
      }),
    }),
    { wrapper },
  );
  return { result, done, failed };
}

test('a change is shown before the server answers, and stays', async () => {
  let kept = 'old';
  let answer: (thing: Thing) => void = () => undefined;
  const { result, done } = aChange(
    () => new Promise((resolve) => (answer = resolve)),
    () => Promise.resolve({ name: kept }),
  );
  await waitFor(() => expect(result.current.thing).toBe('old'));
  act(() => result.current.change.mutate('new'));
  await waitFor(() => expect(result.current.thing).toBe('new'));
  expect(done).not.toHaveBeenCalled();
  kept = 'new, as the server has it';
  act(() => answer({ name: kept }));
  await waitFor(() => expect(result.current.thing).toBe('new, as the server has it'));
  expect(done).toHaveBeenCalledWith({ name: kept }, 'new');
});

test('a refused change is taken back, and the reason told', async () => {
  const refused = new Problem({ type: 'x/stale-version', title: 'Stale', status: 412, detail: 'Too late.' });
  let refuse: () => void = () => undefined;
  const { result, failed } = aChange(
    () => new Promise((_, reject) => (refuse = () => reject(refused))),
    () => Promise.resolve({ name: 'old' }),
  );
  await waitFor(() => expect(result.current.thing).toBe('old'));
  act(() => result.current.change.mutate('new'));
  await waitFor(() => expect(result.current.thing).toBe('new'));
  act(() => refuse());
  await waitFor(() => expect(result.current.thing).toBe('old'));
  expect(failed).toHaveBeenCalledWith(refused, 'new');
});

test('a read that was under way does not bring the old state back', async () => {
  const reads: ((thing: Thing) => void)[] = [];
  let answer: (thing: Thing) => void = () => undefined;
  const { result } = aChange(
    () => new Promise((resolve) => (answer = resolve)),
    () => new Promise((resolve) => reads.push(resolve)),
  );
  await waitFor(() => expect(reads).toHaveLength(1));
  act(() => result.current.change.mutate('new'));
  await waitFor(() => expect(result.current.thing).toBe('new'));
  await act(async () => {
    reads[0]?.({ name: 'old' });
    await new Promise((wait) => setTimeout(wait, 50));
  });
  expect(result.current.thing).toBe('new');
  act(() => answer({ name: 'new' }));
});
