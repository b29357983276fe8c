import { waitFor } from '@testing-library/react';
import { expect } from 'vitest';
import type { Delivery } from '@/api/deliveries';
import { answer, signedIn } from './server';
import { aChannel, aDelivery, aPlatform } from './things';

/** A server with these deliveries that pages as it is asked to. Answers what it was asked. */
export function due(items: Delivery[], permissions?: string[]): URL[] {
  const asked: URL[] = [];
  signedIn(permissions);
  answer('get', '/api/v1/channels', { items: [aChannel()], nextCursor: null });
  answer('get', '/api/v1/platforms', { items: [aPlatform()], nextCursor: null });
  answer('get', '/api/v1/conflicts/marks', () => ({ items: [] }));
  answer('get', '/api/v1/series/marks', { items: [], series: [] });
  answer('get', '/api/v1/content-types', { items: [], nextCursor: null });
  answer('get', '/api/v1/deliveries', ({ request }) => {
    const url = new URL(request.url);
    asked.push(url);
    const from = Date.parse(url.searchParams.get('from') ?? '');
    const to = Date.parse(url.searchParams.get('to') ?? '');
    const limit = Number(url.searchParams.get('limit'));
    const start = Number(url.searchParams.get('cursor') ?? 0);
    const found = items.filter((one) => Date.parse(one.dueAt) >= from && Date.parse(one.dueAt) < to);
    const next = start + limit < found.length ? String(start + limit) : null;
    return { items: found.slice(start, start + limit), nextCursor: next };
  });
  return asked;
}

/** In Paris, where the clocks jump in the night to 29 March 2026. */
export function paris(id: number, wallTime: string, different: Partial<Delivery> = {}): Delivery {
  const hours = wallTime < '2026-03-29T02' ? 1 : 2;
  const dueAt = new Date(Date.parse(`${wallTime}Z`) - hours * 3_600_000).toISOString();
  return aDelivery({
    id,
    contentTitle: `Piece ${id}`,
    wallTime,
    dueAt,
    timeZone: 'Europe/Paris',
    ...different,
  });
}

/** A delivery where it is drawn. */
export function chip(id: number): Promise<HTMLElement> {
  return waitFor(() => {
    const found = document.querySelector<HTMLElement>(`[data-delivery="${id}"]`);
    expect(found).not.toBeNull();
    return found as HTMLElement;
  });
}

/** The day it is drawn on. */
export function cell(element: HTMLElement): string | null | undefined {
  return element.closest('[data-date]')?.getAttribute('data-date');
}
