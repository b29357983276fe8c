import { screen, waitFor } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { faults, renderDesk } from '@/testing/render';
import { answer, refuse, signedIn } from '@/testing/server';
import { aChannel, aSession } from '@/testing/things';
import { firstFaults, stepOf } from './owner';

function newServer() {
  answer('get', '/api/v1/session', aSession({ account: null, workspaces: [] }));
  answer('get', '/api/v1/setup', { needed: true });
}

type User = Awaited<ReturnType<typeof renderDesk>>['user'];

async function fill(user: User, label: RegExp, text: string) {
  await user.click(await screen.findByLabelText(label));
  await user.paste(text);
}

async function fillFirstStep(user: User) {
  await fill(user, /Your name/, 'Ada');
  await fill(user, /E-mail/, 'ada@example.org');
  await fill(user, /^Password/, 'a quiet meadow');
  await user.click(screen.getByText('Next'));
}

describe('set-up', () => {
  test('makes the owner with the token of the link, and goes on to the first steps', async () => {
    newServer();
    answer('get', '/api/v1/channels', { items: [aChannel()], nextCursor: null });
    let sent: unknown;
    answer('post', '/api/v1/setup', async ({ body }) => {
      sent = await body();
      signedIn();
      return undefined as never;
    });
    const { user, router } = await renderDesk('/setup?token=T0k-en');
    expect(await faults()).toEqual([]);
    await fillFirstStep(user);
    await fill(user, /^Workspace/, 'The Daily');
    await user.click(screen.getByText('Create the workspace'));
    await waitFor(() => expect(router.state.location.pathname).toBe('/first-steps'));
    expect(sent).toMatchObject({ token: 'T0k-en', email: 'ada@example.org', workspaceName: 'The Daily' });
  });

  test('goes back to the step of a field the server refuses', async () => {
    newServer();
    const detail = 'This e-mail is taken.';
    answer('post', '/api/v1/setup', refuse(422, 'invalid-field', { errors: [{ field: 'email', detail }] }));
    const { user } = await renderDesk('/setup?token=T');
    await fillFirstStep(user);
    await fill(user, /^Workspace/, 'The Daily');
    await user.click(screen.getByText('Create the workspace'));
    expect(await screen.findByText(detail)).toBeVisible();
    expect(screen.getByLabelText(/E-mail/)).toHaveValue('ada@example.org');
  });

  test('sends those to sign-in who come too late', async () => {
    answer('get', '/api/v1/setup', { needed: false });
    await renderDesk('/setup?token=T');
    expect(await screen.findByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/sign-in');
  });
});

const WORDS = { needed: 'needed', email: 'no e-mail', password: 'too short' };
const RIGHT = { name: 'A', email: 'a@b', password: '123456789012', workspaceName: 'W', timeZone: 'UTC' };

test.each([
  [0, {}, {}],
  [0, { name: ' ', email: '' }, { name: 'needed', email: 'needed' }],
  [0, { email: 'a b@c' }, { email: 'no e-mail' }],
  [0, { password: '12345678901' }, { password: 'too short' }],
  [0, { password: '😀'.repeat(11) }, { password: 'too short' }],
  [0, { workspaceName: '' }, {}],
  [1, { workspaceName: '' }, { workspaceName: 'needed' }],
])('step %i with %j has the faults %j', (step, different, faultsFound) => {
  expect(firstFaults(step, { ...RIGHT, ...different }, WORDS)).toEqual(faultsFound);
});

test('a refused field belongs to its step', () => {
  expect(stepOf(['timeZone'])).toBe(1);
  expect(stepOf(['timeZone', 'email'])).toBe(0);
  expect(stepOf(['token'])).toBeUndefined();
});
