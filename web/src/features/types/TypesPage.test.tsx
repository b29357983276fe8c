import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Schemas } from '@/api/client';
import { faults, renderDesk } from '@/testing/render';
import { answer, signedIn } from '@/testing/server';

const ARTICLE: Schemas['ContentType'] = {
  key: 'article',
  name: 'Article',
  description: '',
  contents: 12,
  archivedAt: null,
  version: 0,
};
const POST = { ...ARTICLE, key: 'post', name: 'Post', contents: 1, version: 3 };

test('content types are made, archived and brought back', async () => {
  signedIn();
  let found = [ARTICLE, POST];
  const sent: unknown[] = [];
  answer('get', '/api/v1/content-types', () => ({ items: found, nextCursor: null }));
  answer('post', '/api/v1/content-types', async ({ body }) => {
    sent.push(await body());
    const made = { ...ARTICLE, key: 'case-study', name: 'Case study', contents: 0 };
    found = [...found, made];
    return made;
  });
  answer('patch', '/api/v1/content-types/{key}', async ({ request, body, params }) => {
    const { archived } = (await body()) as { archived: boolean };
    sent.push(`${params.key ?? ''} ${String(archived)} ${request.headers.get('If-Match') ?? ''}`);
    return { ...POST, archivedAt: archived ? '2026-01-20T08:00:00Z' : null, version: POST.version + 1 };
  });
  const { user } = await renderDesk('/settings/types');
  expect(await screen.findByText('Post')).toBeVisible();
  expect(await faults()).toEqual([]);
  expect(screen.queryByRole('button', { name: 'Archive Article' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Archive Post' }));
  await user.click(await screen.findByRole('button', { name: 'Undo' }));
  await waitFor(() => expect(sent).toEqual(['post true "3"', 'post false "4"']));
  await user.click(screen.getByRole('button', { name: 'New type' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText(/^Name/), 'Case study');
  await user.click(within(dialog).getByRole('button', { name: 'Make the type' }));
  expect(await screen.findByText('Case study')).toBeVisible();
  expect(sent.at(-1)).toEqual({ name: 'Case study', description: '', key: null });
});

test('content types are only shown to those who may not change them', async () => {
  signedIn(['content.read']);
  answer('get', '/api/v1/content-types', { items: [ARTICLE, POST], nextCursor: null });
  await renderDesk('/settings/types');
  expect(await screen.findByText('Post')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^(Archive|Edit|New type)/ })).toBeNull();
});
