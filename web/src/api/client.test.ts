import { HttpResponse, http } from 'msw';
import { describe, expect, test } from 'vitest';
import { server } from '@/testing/server';
import { comment, takeStep } from './reviews';
import { createSeries, type SeriesRequest } from './series';

const WEEKLY: SeriesRequest = { name: 'Tips', rule: 'FREQ=WEEKLY' };

/** The server answers these one after the other, and tells the keys that came. */
function answers(...all: (() => Response)[]): string[] {
  const keys: string[] = [];
  server.use(
    http.post('*/api/v1/*', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key') ?? '');
      return (all[keys.length - 1] ?? (() => HttpResponse.json({ id: 1 }, { status: 201 })))();
    }),
  );
  return keys;
}
const lost = () => HttpResponse.error();
const refused =
  (status: number, slug: string, headers: Record<string, string> = {}) =>
  () =>
    HttpResponse.json(
      { type: `http://localhost/problems/${slug}`, title: slug, status, detail: slug },
      { status, headers: { ...headers, 'Content-Type': 'application/problem+json' } },
    );

describe('a write whose answer was lost', () => {
  test('is the same when it is tried again', async () => {
    const keys = answers(lost);
    await expect(createSeries(WEEKLY)).rejects.toMatchObject({ slug: 'offline' });
    await createSeries(WEEKLY);
    expect(keys[0]).not.toBe('');
    expect(keys[1]).toBe(keys[0]);
    // It has been answered: once more is another one.
    await createSeries(WEEKLY);
    expect(keys[2]).not.toBe(keys[0]);
  });

  test('is the same after an answer that does not tell whether it was done', async () => {
    const keys = answers(refused(504, 'x'), refused(409, 'in-progress', { 'Retry-After': '1' }));
    for (let turn = 0; turn < 2; turn++) {
      await expect(createSeries(WEEKLY)).rejects.toThrow();
    }
    await createSeries(WEEKLY);
    expect(new Set(keys).size).toBe(1);
  });

  test('is another one with other words, at another version, or after a refusal', async () => {
    const keys = answers(lost, lost, lost, lost, refused(422, 'invalid'));
    await expect(comment(7, 'Why?', 2)).rejects.toThrow();
    await expect(comment(7, 'Who?', 2)).rejects.toThrow();
    await expect(takeStep({ id: 7, version: 3 }, 'approve', '')).rejects.toThrow();
    await expect(takeStep({ id: 7, version: 4 }, 'approve', '')).rejects.toThrow();
    await expect(comment(7, 'Why?', 2)).rejects.toThrow();
    await comment(7, 'Why?', 2);
    expect(keys[4]).toBe(keys[0]);
    expect(new Set(keys).size).toBe(5);
  });
});
