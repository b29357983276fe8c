import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { renderDesk } from '@/testing/render';
import { answer, signedIn } from '@/testing/server';

test('a slash opens the palette, also where that key needs Shift', async () => {
  signedIn();
  answer('get', '/api/v1/channels', { items: [], nextCursor: null });
  answer('get', '/api/v1/platforms', { items: [], nextCursor: null });
  await renderDesk('/channels');
  // It is loaded after the page.
  await waitFor(() => {
    fireEvent.keyDown(document.body, { key: '/', code: 'Digit7', shiftKey: true });
    expect(screen.getByPlaceholderText('Where to, or what to do?')).toBeVisible();
  });
});
