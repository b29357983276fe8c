import { act, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Schemas } from '@/api/client';
import type { Content } from '@/api/content';
import { aContent } from '@/testing/contents';
import { renderDesk } from '@/testing/render';
import { answer, refuse, signedIn } from '@/testing/server';
import { Writing } from './writing';

type Asked = Schemas['ContentRequest'];

let edits: Asked[];
let stored: Content;

/** What the server makes of a text: a line without spaces around it. */
function written(before: Content, asked: Asked): Content {
  const title = (asked.title ?? before.title).replaceAll(/\s+/g, ' ').trim();
  const excerpt = (asked.excerpt ?? before.currentRevision.excerpt).trim();
  const currentRevision = { ...before.currentRevision, title, excerpt };
  return { ...before, title, version: before.version + 1, currentRevision };
}

beforeEach(() => {
  signedIn();
  edits = [];
  localStorage.clear();
  stored = aContent({ status: 'draft' });
  answer('patch', '/api/v1/content/{id}', async ({ body }) => {
    const asked = (await body()) as Asked;
    edits.push(asked);
    stored = written(stored, asked);
    return stored;
  });
});

test('what is typed on after a save goes on where it was, spaces and all', async () => {
  const writing = new Writing(1, aContent({ status: 'draft' }));
  writing.edit({ title: 'Hello ', excerpt: 'One\n' });
  expect((await writing.save())?.title).toBe('Hello');
  expect(writing.snapshot()).toMatchObject({ state: 'saved', draft: { title: 'Hello ', excerpt: 'One\n' } });
  // Somebody else's change of another field leaves it alone, too.
  const other = aContent({ status: 'draft', version: 9, channels: [2] }, { title: 'Hello', excerpt: 'One' });
  writing.adopt(other);
  expect(writing.snapshot().draft).toMatchObject({ title: 'Hello ', channels: [2] });
  writing.edit({ title: `${writing.snapshot().draft.title}world` });
  await writing.save();
  expect(edits).toEqual([{ title: 'Hello ', excerpt: 'One\n' }, { title: 'Hello world' }]);
  writing.stop();
});

describe('a new article', () => {
  /** As the server keeps keys: an answer, also a refusal, belongs to the very text that was sent. */
  function aServer(lose = 0, forGood = false) {
    const answers = new Map<string, { text: string; made: Content | null }>();
    const made: Content[] = [];
    let lost = 0;
    answer('post', '/api/v1/content', async ({ request, body }) => {
      const asked = (await body()) as Asked;
      const key = request.headers.get('Idempotency-Key') ?? '';
      const text = JSON.stringify(asked);
      let known = answers.get(key);
      if (known !== undefined && known.text !== text) {
        throw refuse(422, 'idempotency-key-reused');
      }
      if (known === undefined) {
        const good = asked.slug?.endsWith('-') !== true;
        const content = aContent(
          { id: 20 + made.length, status: 'draft', channels: [], version: 1 },
          { body: '' },
        );
        known = { text, made: good ? written({ ...content, slug: asked.slug || 'slug' }, asked) : null };
        answers.set(key, known);
        if (known.made !== null) {
          made.push(known.made);
          stored = known.made;
        }
      }
      if (lost < lose) {
        lost += 1;
        throw refuse(502, 'unreadable');
      }
      if (forGood && known.made !== null) {
        throw refuse(409, 'carried-out', { changed: [`content/${known.made.id}`] });
      }
      if (known.made === null) {
        throw refuse(422, 'invalid', { errors: [{ field: 'slug', detail: 'Not a slug.' }] });
      }
      return known.made;
    });
    return made;
  }

  test.each(['at once', 'after a reload'])(
    'can be saved after its first save was refused, %s',
    async (when) => {
      const made = aServer();
      const created: number[] = [];
      const begin = () => new Writing(1, null, {}, (content) => created.push(content.id));
      let writing = begin();
      writing.edit({ title: 'Spring', slug: 'spring-' });
      expect(await writing.save()).toBeNull();
      expect(writing.snapshot()).toMatchObject({ state: 'refused', problem: { slug: 'invalid' } });
      if (when === 'after a reload') {
        writing.stop();
        writing = begin();
        expect(writing.snapshot().draft.title).toBe('Spring');
      }
      writing.edit({ slug: 'spring' });
      expect(await writing.save()).toMatchObject({ slug: 'spring' });
      expect(writing.snapshot()).toMatchObject({ state: 'saved', problem: null });
      expect([made.length, created]).toEqual([1, [20]]);
    },
  );

  test.each(['at once', 'after a reload'])('is made once when the answer was lost, %s', async (when) => {
    const made = aServer(1);
    let writing = new Writing(1, null);
    writing.edit({ title: 'Spring' });
    expect(await writing.save()).toBeNull();
    expect(writing.snapshot().state).toBe('offline');
    writing.edit({ title: 'Spring is here' });
    if (when === 'after a reload') {
      writing.stop();
      writing = new Writing(1, null);
    }
    expect((await writing.save())?.title).toBe('Spring is here');
    expect(made).toHaveLength(1);
    expect(edits).toEqual([{ title: 'Spring is here' }]);
    expect(writing.snapshot().state).toBe('saved');
  });

  test('is opened when it was made and the answer is gone for good', async () => {
    const made = aServer(1, true);
    answer('get', '/api/v1/content/{id}', () => stored);
    const created: number[] = [];
    const writing = new Writing(1, null, {}, (content) => created.push(content.id));
    writing.edit({ title: 'Spring' });
    expect(await writing.save()).toBeNull();
    writing.edit({ title: 'Spring is here' });
    expect((await writing.save())?.title).toBe('Spring is here');
    expect([made.length, created]).toEqual([1, [20]]);
    expect(edits).toEqual([{ title: 'Spring is here' }]);
    expect(writing.snapshot().state).toBe('saved');
  });

  test('begins anew after its text was thrown away', async () => {
    const made = aServer(1);
    const writing = new Writing(1, null);
    writing.edit({ title: 'Spring' });
    await writing.save();
    writing.discard();
    writing.edit({ title: 'Summer' });
    expect((await writing.save())?.title).toBe('Summer');
    expect(made).toHaveLength(2);
    expect(edits).toEqual([]);
  });

  test('that was left while it was saved does not call back', async () => {
    aServer();
    const created: number[] = [];
    const writing = new Writing(1, null, {}, (content) => created.push(content.id));
    writing.start();
    writing.edit({ title: 'Spring' });
    const saving = writing.save();
    writing.stop();
    expect((await saving)?.id).toBe(20);
    expect(created).toEqual([]);
  });

  test('leaves a person on the page they went to', async () => {
    const made = aServer();
    answer('get', '/api/v1/channels', { items: [], nextCursor: null });
    answer('get', '/api/v1/platforms', { items: [], nextCursor: null });
    answer('get', '/api/v1/content', { items: [], nextCursor: null });
    answer('post', '/api/v1/dry-run/text', { items: [] });
    const { user, router } = await renderDesk('/content/new');
    await user.type(await screen.findByRole('textbox', { name: 'Title' }), 'S');
    await act(() => router.navigate({ to: '/content' }));
    await waitFor(() => expect(made).toHaveLength(1));
    await act(() => new Promise((resolve) => setTimeout(resolve, 300)));
    expect(router.latestLocation.pathname).toBe('/content');
  });
});

test('what one person left unsaved is not the next one’s', () => {
  const first = new Writing(1, aContent({ status: 'approved' }));
  first.edit({ title: 'Half a thought' });
  first.stop();
  const title = (account: number) =>
    new Writing(account, aContent({ status: 'approved' })).snapshot().draft.title;
  expect(title(2)).toBe('Quay');
  expect(title(1)).toBe('Half a thought');
});
