import { beforeEach, expect, test } from 'vitest';
import type { Schemas } from '@/api/client';
import type { Content } from '@/api/content';
import { aContent } from '@/testing/contents';
import { answer, signedIn } from '@/testing/server';
import { Writing } from './writing';

type Asked = Schemas['ContentRequest'];

let edits: Asked[];

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
  let stored = aContent({ status: 'draft' });
  answer('patch', '/api/v1/content/{id}', async ({ body }) => {
    const asked = (await body()) as Asked;
    edits.push(asked);
    stored = written(stored, asked);
    return stored;
  });
});

test('what is typed on after a save goes on where it was, spaces and all', async () => {
  const writing = new Writing(aContent({ status: 'draft' }));
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
