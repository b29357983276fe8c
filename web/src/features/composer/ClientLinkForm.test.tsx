import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Schemas } from '@/api/client';
import { aContent } from '@/testing/contents';
import { renderPart } from '@/testing/render';
import { answer, refuse } from '@/testing/server';
import { ClientLinkForm } from './ClientLinkForm';

test('lasts as long as is usual by the server’s clock, and never longer than may be by one that is ahead', async () => {
  answer('get', '/api/v1/client-settings', {
    usualDays: 90,
    longestDays: 90,
    approval: 'counts',
  } as Schemas['ClientSettings']);
  const sent: (string | null)[] = [];
  answer('post', '/api/v1/client-links', async ({ body }) => {
    sent.push(((await body()) as { expiresAt: string | null }).expiresAt);
    throw refuse(422, 'invalid');
  });
  const content = aContent();
  const { user } = await renderPart(
    'composer',
    <ClientLinkForm content={content} save={() => Promise.resolve(content)} />,
  );
  await user.type(await screen.findByLabelText(/^Client’s name/), 'Cy');
  expect(await screen.findByDisplayValue('90 days')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Make a link' }));
  await waitFor(() => expect(sent).toEqual([null]));
  await user.click(screen.getByRole('combobox', { name: 'Open for' }));
  await user.click(await screen.findByRole('option', { name: '60 days', hidden: true }));
  await user.click(screen.getByRole('combobox', { name: 'Open for' }));
  await user.click(await screen.findByRole('option', { name: '90 days', hidden: true }));
  await user.click(screen.getByRole('button', { name: 'Make a link' }));
  await waitFor(() => expect(sent).toHaveLength(2));
  const short = Date.now() + 90 * 86_400_000 - Date.parse(sent[1] ?? '');
  expect(short).toBeGreaterThanOrEqual(300_000);
  expect(short).toBeLessThan(2 * 3_600_000);
});
