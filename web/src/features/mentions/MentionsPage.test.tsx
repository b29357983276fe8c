import { screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { expect, test } from 'vitest';
import type { Schemas } from '@/api/client';
import { faults, renderDesk, renderPart } from '@/testing/render';
import { answer, signedIn } from '@/testing/server';
import { MentionTextarea } from '@/ui/review/MentionTextarea';

const MENTION: Schemas['Mention'] = {
  id: 5,
  contentId: 7,
  contentTitle: 'Hello',
  kind: 'comment',
  sourceId: 3,
  text: '@Ada what do you think?',
  by: 'Bo Ek',
  actor: 'account/2',
  createdAt: '2026-01-20T08:00:00Z',
  readAt: null,
};

function Field() {
  const [text, setText] = useState('');
  return <MentionTextarea label="Words" value={text} onChange={setText} />;
}

test('a mention is counted above, marked as read, and unread again', async () => {
  signedIn();
  let readAt: string | null = null;
  const marks: string[] = [];
  const mark = (now: string | null) => {
    readAt = now;
    marks.push(now === null ? 'unread' : 'read');
    return { ...MENTION, readAt };
  };
  answer('get', '/api/v1/mentions/counts', () => ({ unread: readAt === null ? 1 : 0 }));
  answer('get', '/api/v1/mentions', () => ({
    items: readAt === null ? [MENTION] : [],
    nextCursor: null,
  }));
  answer('post', '/api/v1/mentions/{id}/read', () => mark('2026-01-20T09:00:00Z'));
  answer('post', '/api/v1/mentions/{id}/unread', () => mark(null));
  const { user } = await renderDesk('/mentions');
  expect(await screen.findByText('@Ada what do you think?')).toBeVisible();
  expect(await screen.findByRole('link', { name: 'Mentions: 1 unread' })).toBeVisible();
  expect(await faults()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Mark as read: Hello' }));
  expect(await screen.findByText('Everything is read')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(marks).toEqual(['read', 'unread']));
  expect(await screen.findByText('@Ada what do you think?')).toBeVisible();
});

test('an @ offers members, and the keyboard takes one', async () => {
  signedIn();
  const person = { role: 'author' as const, email: null, since: null, version: 0 };
  answer('get', '/api/v1/members', {
    items: [
      { ...person, id: 1, name: 'Ada Editor' },
      { ...person, id: 2, name: 'Bo Ek' },
      { ...person, id: 3, name: 'Bea Fox' },
    ],
    nextCursor: null,
  });
  const { user } = await renderPart('reviews', <Field />);
  const field = screen.getByLabelText('Words');
  await user.type(field, 'Hi @b');
  expect(await screen.findByRole('option', { name: 'Bo Ek' })).toHaveAttribute('aria-selected', 'true');
  expect(screen.queryByRole('option', { name: 'Ada Editor' })).toBeNull();
  expect(await faults()).toEqual([]);
  await user.keyboard('{ArrowDown}{Enter}');
  expect(field).toHaveValue('Hi @Bea Fox ');
  expect(screen.queryByRole('listbox')).toBeNull();
  await user.keyboard('and @bo{Escape}');
  expect(screen.queryByRole('listbox')).toBeNull();
  expect(field).toHaveValue('Hi @Bea Fox and @bo');
});
