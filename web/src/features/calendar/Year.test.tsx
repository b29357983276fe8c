import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Schemas } from '@/api/client';
import { faults, renderDesk } from '@/testing/render';
import { answer, signedIn } from '@/testing/server';
import { aChannel, aPlatform } from '@/testing/things';
import { heat } from './Year';

async function year() {
  const asked: URL[] = [];
  signedIn();
  answer('get', '/api/v1/channels', { items: [aChannel()], nextCursor: null });
  answer('get', '/api/v1/platforms', { items: [aPlatform()], nextCursor: null });
  answer('get', '/api/v1/conflicts/marks', () => ({ items: [] }));
  answer('get', '/api/v1/content-types', { items: [], nextCursor: null });
  answer('get', '/api/v1/series/marks', { items: [], series: [] });
  answer('get', '/api/v1/deliveries', { items: [], nextCursor: null });
  answer('get', '/api/v1/deliveries/days', ({ request }) => {
    asked.push(new URL(request.url));
    const found: Schemas['DayCount'][] = [
      { date: '2026-03-10', all: 12, byState: { scheduled: 12 } },
      { date: '2026-03-11', all: 3, byState: { published: 1, failed: 1, held: 1 } },
    ];
    return found;
  });
  return { asked, ...(await renderDesk('/calendar?view=year&date=2026-03-15&zone=America/New_York')) };
}

describe('the year', () => {
  test('tells in words how much is due, and where something wants a decision', async () => {
    const { asked } = await year();
    const full = await screen.findByRole('button', { name: 'Mar 10, 2026: 12 due' });
    expect(full).toHaveAttribute('data-heat', '4');
    expect(
      screen.getByRole('button', { name: 'Mar 11, 2026: 3 due, 2 want a decision' }),
    ).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Mar 12, 2026: nothing due' })).toBeInTheDocument();
    expect(document.querySelectorAll('[data-date]')).toHaveLength(365);
    expect(asked).toHaveLength(1);
    expect(Object.fromEntries(asked[0]?.searchParams ?? [])).toMatchObject({
      firstDay: '2026-01-01',
      endDay: '2027-01-01',
      timeZone: 'America/New_York',
    });
    expect(await faults()).toEqual([]);
  });

  test('is walked by keys, one stop for Tab, and opens a day', async () => {
    const { user, router } = await year();
    (await screen.findByRole('button', { name: /Mar 10, 2026/ })).focus();
    await user.keyboard('{ArrowDown}{ArrowRight}');
    expect(screen.getByRole('button', { name: /Mar 18, 2026/ })).toHaveFocus();
    await waitFor(() => expect(document.querySelectorAll('[data-date][tabindex="0"]')).toHaveLength(1));
    await user.keyboard('{Enter}');
    await waitFor(() =>
      expect(router.state.location.search).toMatchObject({ view: 'agenda', date: '2026-03-18' }),
    );
  });
});

test('heat goes by the fullest day, and few stay few', () => {
  expect([0, 1, 2].map((count) => heat(count, 2))).toEqual([0, 1, 2]);
  expect([1, 25, 50, 99, 100].map((count) => heat(count, 100))).toEqual([1, 1, 2, 4, 4]);
});
