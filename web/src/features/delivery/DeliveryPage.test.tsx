import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { DeliveryDetail } from '@/api/deliveries';
import { faults, renderDesk } from '@/testing/render';
import { answer, refuse, signedIn } from '@/testing/server';
import { aDelivery, aPlatform } from '@/testing/things';
import { next, possible } from './possible';
import { took } from './story';

function theDelivery(different: Partial<DeliveryDetail>, permissions?: string[]) {
  signedIn(permissions);
  answer('get', '/api/v1/platforms', { items: [aPlatform()], nextCursor: null });
  answer('get', '/api/v1/conflicts', { items: [], nextCursor: null });
  answer('get', '/api/v1/deliveries/{id}', { ...aDelivery(), timeline: [], ...different });
}

const FAILED: Partial<DeliveryDetail> = {
  state: 'failed',
  attempts: 2,
  startedAt: '2026-01-20T09:00:03Z',
  latenessMs: 3_000,
  problem: {
    code: 'site.refused',
    title: 'The site refused it',
    cause: 'The title is too long.',
    solution: 'Shorten the title.',
    detail: 'HTTP 422',
  },
  timeline: [
    {
      at: '2026-01-20T09:00:03Z',
      kind: 'send',
      actor: 'one',
      text: 'Refused.',
      data: {
        number: 1,
        outcome: 'rejected',
        problem: { title: 'Refused', cause: 'Too long.', solution: 'Shorten it.' },
        exchanges: [
          {
            method: 'POST',
            uri: 'https://example.org/wp-json',
            status: 422,
            failure: null,
            duration: 'PT0.25S',
            requestHeaders: { authorization: '***' },
            requestBody: '{"title":"x"}',
            responseHeaders: {},
            responseBody: 'too long',
          },
        ],
      } as never,
    },
  ],
};

describe('a delivery', () => {
  test('that failed tells cause, solution, attempts and what was asked and answered', async () => {
    theDelivery(FAILED);
    const { user } = await renderDesk('/deliveries/1');
    expect(await screen.findByText('The title is too long.')).toBeVisible();
    expect(screen.getByText('Shorten the title.')).toBeVisible();
    expect(screen.getByText('It was given up. Nothing more happens by itself.')).toBeVisible();
    expect(screen.getByText('3 sec')).toBeVisible();
    expect(screen.getByText('Attempt 1')).toBeVisible();
    await user.click(screen.getByText(/example.org/));
    expect(screen.getByText(/too long$/)).toBeVisible();
    expect(screen.getByText(/authorization: \*\*\*/)).toBeVisible();
    expect(screen.getByText(/250/)).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  test('that was published tells what the platform left out of it', async () => {
    const cause = 'Tags are missing (News): The user may not create them.';
    const problem = { title: 'Published, but not all as it was sent', cause, solution: 'Create them.' };
    theDelivery({
      state: 'published',
      attempts: 1,
      timeline: [
        {
          at: '2026-01-20T09:00:00Z',
          kind: 'send',
          actor: 'one',
          text: 'Sent.',
          data: { number: 1, outcome: 'published', problem, exchanges: [] } as never,
        },
      ],
    });
    await renderDesk('/deliveries/1');
    expect(await screen.findByText(problem.title)).toBeVisible();
    expect(screen.getByText(/Tags are missing \(News\).*Create them\./)).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(await faults()).toEqual([]);
  });

  test('that went out besides tells where the second one may be', async () => {
    const url = 'https://example.org/second';
    theDelivery({
      state: 'published',
      timeline: [
        {
          at: '2026-01-20T09:00:00Z',
          kind: 'published-besides',
          actor: 'engine',
          text: 'The server’s own words.',
          data: { attempt: 1, externalId: '7', url } as never,
        },
      ],
    });
    await renderDesk('/deliveries/1');
    expect(await screen.findByText(/it may be there twice/)).toBeVisible();
    expect(screen.getByRole('link', { name: new RegExp(url) })).toHaveAttribute('href', url);
    expect(screen.queryByText('The server’s own words.')).toBeNull();
    expect(await faults()).toEqual([]);
  });

  test('is tried again at one click, as it was seen', async () => {
    theDelivery(FAILED);
    let matched: string | null = null;
    answer('post', '/api/v1/deliveries/{id}/retry', ({ request }) => {
      matched = request.headers.get('If-Match');
      return aDelivery();
    });
    const { user } = await renderDesk('/deliveries/1');
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('“Hello” is tried again.')).toBeVisible();
    expect(matched).toBe('"1"');
  });

  test('is skipped only after a confirmation that keeps why; a refusal is told', async () => {
    theDelivery(FAILED);
    const bodies: unknown[] = [];
    answer('post', '/api/v1/deliveries/{id}/skip', async ({ body }) => {
      bodies.push(await body());
      throw refuse(409, 'wrong-state');
    });
    const { user } = await renderDesk('/deliveries/1');
    await user.click(await screen.findByRole('button', { name: 'Skip' }));
    const dialog = await screen.findByRole('dialog');
    expect(within(dialog).getByText(/This is final/)).toBeVisible();
    expect(bodies).toEqual([]);
    expect(await faults(dialog)).toEqual([]);
    await user.type(within(dialog).getByLabelText(/Why/), 'Old news');
    await user.click(within(dialog).getByRole('button', { name: 'Skip' }));
    expect(await screen.findByText('wrong-state happened. Mend wrong-state.')).toBeVisible();
    expect(bodies).toEqual([{ note: 'Old news' }]);
  });

  test('that is unconfirmed is resolved with what was found', async () => {
    theDelivery({ state: 'unconfirmed', ambiguous: true, attempts: 1 });
    const bodies: unknown[] = [];
    answer('post', '/api/v1/deliveries/{id}/resolve', async ({ body }) => {
      bodies.push(await body());
      return aDelivery({ state: 'published' });
    });
    const { user } = await renderDesk('/deliveries/1');
    await user.click(await screen.findByRole('button', { name: 'It was published' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText(/Its address/), 'https://example.org/1');
    await user.click(within(dialog).getByRole('button', { name: 'It was published' }));
    await waitFor(() => expect(bodies).toEqual([{ as: 'published', url: 'https://example.org/1' }]));
  });

  test('can be changed by nobody who may not', async () => {
    theDelivery(FAILED, ['schedule.read']);
    await renderDesk('/deliveries/1');
    expect(await screen.findByText('Shorten the title.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  });
});

describe('what is possible, and next', () => {
  const NOW = Date.parse('2026-01-20T10:00:00Z');
  test('follows the state', () => {
    expect(possible(aDelivery({ publishing: true }), NOW)).toEqual([]);
    expect(possible(aDelivery({ state: 'published' }), NOW)).toEqual([]);
    expect(possible(aDelivery({ state: 'unconfirmed' }), NOW)).not.toContain('cancel');
    expect(possible(aDelivery(), NOW)).toContain('skip');
    expect(possible(aDelivery({ dueAt: '2026-01-21T09:00:00Z' }), NOW)).not.toContain('skip');
  });

  test('says what is waited for', () => {
    expect(next(aDelivery({ dueAt: '2026-01-21T09:00:00Z', runAt: '2026-01-21T09:00:00Z' }), NOW)).toBe(
      'waits',
    );
    expect(next(aDelivery({ attempts: 1, runAt: '2026-01-20T10:05:00Z' }), NOW)).toBe('again');
    expect(next(aDelivery({ runAt: '2026-01-20T10:05:00Z' }), NOW)).toBe('paced');
    expect(next(aDelivery(), NOW)).toBe('soon');
    expect(next(aDelivery({ state: 'missed' }), NOW)).toBe('missed');
  });

  test('a duration is read as the server writes it', () => {
    expect(took('PT0.25S')).toBe(250);
    expect(took('PT1M2S')).toBe(62_000);
    expect(took(1.5)).toBe(1_500);
    expect(took(null)).toBeNull();
  });
});
