import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import type { Schemas } from '@/api/client';
import { aContent } from '@/testing/contents';
import { faults, renderDesk } from '@/testing/render';
import { answer, signedIn } from '@/testing/server';
import { aChannel, aPlatform } from '@/testing/things';

/** A table: edited as Markdown, in a field that jsdom can type into. */
const BODY = '| a |\n|---|\n| 1 |';

let stored: Schemas['ContentView'];
let saved: unknown[];
let asked: Schemas['TextRequest'][];

beforeEach(() => {
  signedIn();
  saved = [];
  asked = [];
  stored = aContent({ id: 7, channels: [1, 2] }, { title: 'The article', body: BODY });
  answer('get', '/api/v1/content/{id}', () => stored);
  answer('get', '/api/v1/content', { items: [], nextCursor: null });
  answer('patch', '/api/v1/content/{id}', async ({ body }) => {
    const change = (await body()) as Schemas['ContentRequest'];
    saved.push(change);
    const variants = (change.variants ?? []) as Schemas['RevisionViewVariantView'][];
    stored = {
      ...stored,
      version: stored.version + 1,
      currentRevision: { ...stored.currentRevision, variants },
    };
    return stored;
  });
  answer('get', '/api/v1/channels', {
    items: [aChannel({ id: 1, name: 'Site' }), aChannel({ id: 2, name: 'Feed', platform: 'feed' })],
    nextCursor: null,
  });
  const short = {
    titleRequired: false,
    titleLength: 0,
    textLength: 10,
    images: 0,
    imageBytes: 0,
    imageTypes: [],
  };
  answer('get', '/api/v1/platforms', {
    items: [aPlatform(), aPlatform({ id: 'feed', name: 'Feed', limits: short })],
    nextCursor: null,
  });
  answer('post', '/api/v1/dry-run/text', async ({ body }) => {
    const text = (await body()) as Schemas['TextRequest'];
    asked.push(text);
    return {
      items: (text.channels ?? []).map((channelId) => {
        const own = text.variants?.find((one) => one.channel === channelId);
        const count = (own?.body ?? text.body ?? '').length;
        return {
          channelId,
          html: `<p>on ${String(channelId)}: ${own?.body ?? 'shared'}</p>`,
          rendering: {
            title: '',
            text: '',
            excerpt: '',
            slug: '',
            url: null,
            images: [],
            counters: [{ part: 'text', unit: 'characters', count, most: null }],
          },
          problems:
            channelId === 2 && own?.body?.endsWith(' odd') === true
              ? [
                  {
                    code: 'feed.odd',
                    severity: 'error' as const,
                    title: 'Odd words',
                    detail: '',
                    cause: 'They are odd.',
                    solution: 'Write others.',
                  },
                ]
              : [],
        };
      }),
    };
  });
});

const column = (name: string) => screen.findByRole('region', { name });

test('without a channel it says where to choose one', async () => {
  stored = { ...stored, channels: [] };
  await renderDesk('/content/7?view=channels');
  expect(await screen.findByText('No channel yet')).toBeVisible();
});

test('each channel has a column with its counters, warnings and preview', async () => {
  await renderDesk('/content/7?view=channels');
  const site = await column('Site');
  const feed = await column('Feed');
  expect(within(site).getByText('Same as the article')).toBeVisible();
  expect(await within(feed).findByText('on 2: shared')).toBeVisible();
  expect(await within(feed).findByText('17 of 10 characters')).toBeVisible();
  expect(within(feed).getByText('Feed: the text is 7 characters over 10.')).toBeVisible();
  expect(within(site).queryByRole('region', { name: 'Warnings' })).toBeNull();
  expect(await faults()).toEqual([]);
});

test('a channel gets its own text, is looked at while it is written, and goes back to the article’s', async () => {
  const { user } = await renderDesk('/content/7?view=channels');
  const feed = await column('Feed');
  await user.type(within(feed).getByRole('textbox', { name: 'Title here' }), 'Short');
  await user.click(within(feed).getByRole('button', { name: 'Write another text for Feed' }));
  const text = await within(feed).findByRole('textbox', { name: 'Text on Feed' });
  await user.type(text, ' odd');
  expect(within(feed).getByText('Differs here')).toBeVisible();
  expect(await within(feed).findByText(/on 2: .* odd/)).toBeVisible();
  expect(within(feed).getByText('Feed: Odd words. They are odd. Write others.')).toBeVisible();
  expect(within(feed).getByText('21 of 10 characters')).toBeVisible();
  const variants = [{ channel: 2, title: 'Short', body: `${BODY} odd` }];
  expect(asked.at(-1)).toMatchObject({ variants });
  await user.keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(saved).toEqual([{ variants }]));
  expect(await faults()).toEqual([]);

  await user.click(within(feed).getByRole('button', { name: 'Same as the article again' }));
  expect(within(feed).getByText('Same as the article')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(within(feed).getByRole('textbox', { name: 'Title here' })).toHaveValue('Short');
});
