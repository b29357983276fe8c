import type { QueryClient } from '@tanstack/react-query';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { HttpResponse, http } from 'msw';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { Schemas } from '@/api/client';
import { publishing } from '@/api/publishing';
import { faults, renderDesk } from '@/testing/render';
import { answer, refuse, server, signedIn } from '@/testing/server';
import { aChannel, aPlatform } from '@/testing/things';

const FIELDS: Schemas['PlatformViewFieldView'][] = [
  { name: 'url', label: 'Address', help: '', kind: 'url', required: true, initial: '', choices: [] },
  { name: 'key', label: 'API key', help: '', kind: 'secret', required: true, initial: '', choices: [] },
];

function theChannel(different: Partial<Schemas['ChannelView']> = {}) {
  const kept = aChannel({
    settings: { url: 'https://example.org' },
    secretsSet: ['key'],
    ...different,
  });
  const patched: unknown[] = [];
  answer('get', '/api/v1/channels', { items: [kept], nextCursor: null });
  answer('get', '/api/v1/channels/{id}', kept);
  answer('get', '/api/v1/platforms', { items: [aPlatform({ fields: FIELDS })], nextCursor: null });
  answer('patch', '/api/v1/channels/{id}', async ({ body }) => {
    patched.push(await body());
    return { ...kept, version: 2 };
  });
  return patched;
}

const SETTINGS: Schemas['SettingsView'] = {
  site: 1,
  auto_publish_enabled: false,
  publish_days: ['mon'],
  publish_time_slots: ['09:00'],
  daily_publish_limit: null,
  weekly_publish_limit: null,
  monthly_publish_limit: null,
  slot_categories: [],
  minimum_gap_minutes: 0,
  lead_time_minutes: 0,
  horizon_days: 28,
  spread_minutes: 0,
  blackouts: [{ from: '2026-12-24', to: '2026-12-26', yearly: true, name: 'Christmas' }],
  holiday_calendars: [],
  time_zone: 'Europe/Paris',
  late_policy: 'publish',
  late_after: 'PT5M',
  late_at_most: null,
  drain_per_minute: 6,
};

function theSlots() {
  let kept = SETTINGS;
  const asked: { previews: unknown[]; saved: unknown[] } = { previews: [], saved: [] };
  answer('get', '/api/v1/sites/{siteId}/publishing-settings', () => kept);
  answer('get', '/api/v1/holiday-calendars', { items: [] });
  answer('patch', '/api/v1/sites/{siteId}/publishing-settings', async ({ body }) => {
    const change = (await body()) as Partial<typeof kept>;
    asked.saved.push(change);
    kept = { ...kept, ...change };
    return kept;
  });
  answer('post', '/api/v1/sites/{siteId}/publishing-settings/slots', async ({ body }) => {
    const change = (await body()) as { publish_time_slots?: string[] };
    asked.previews.push(change);
    return {
      time_zone: 'Europe/Paris',
      days: 14,
      slots: (change.publish_time_slots ?? ['09:00']).map((time, at) => ({
        at: `2026-03-29T0${String(at)}:00:00Z`,
        local: `2026-03-29T${time}:00`,
        text: time,
        categories: [],
        note: at === 0 ? 'The clocks go forward in this night.' : null,
        refusal: at === 1 ? { kind: 'lead' as const, text: 'too near' } : null,
      })),
    };
  });
  return asked;
}

describe('the page of a channel', () => {
  test('sends only what was changed, and no secret that was left empty', async () => {
    signedIn();
    const patched = theChannel();
    const { user } = await renderDesk('/channels/1');
    expect(await screen.findByText('API key: kept, encrypted')).toBeVisible();
    const name = await screen.findByLabelText(/^Name/);
    await user.clear(name);
    await user.type(name, 'Harbour');
    await user.clear(screen.getByLabelText(/^Address/));
    await user.type(screen.getByLabelText(/^Address/), 'https://other.example');
    expect(await screen.findByText('Enter the credentials again')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(patched).toHaveLength(1));
    expect(patched[0]).toEqual({ name: 'Harbour', settings: { url: 'https://other.example' }, secrets: {} });
    expect(await faults()).toEqual([]);
  });

  test('tells what deleting touches before it does so', async () => {
    signedIn();
    theChannel();
    answer('get', '/api/v1/deliveries/counts', {
      byState: { scheduled: 3, held: 1, published: 12 },
      failed: 0,
      heldForLater: 0,
      missed: 0,
      pastDue: 0,
      unconfirmed: 0,
      upcoming: 3,
    });
    // Those that go on are asked for, page after page: an old one is named as well.
    answer('get', '/api/v1/series', ({ request }) => {
      const query = new URL(request.url).searchParams;
      const old = { name: 'Old tips', state: 'active', channels: [1] } as Schemas['SeriesView'];
      const page = { items: [], nextCursor: 'more' };
      return query.get('state') !== 'active'
        ? { items: [], nextCursor: null }
        : query.get('cursor') === 'more'
          ? { items: [old], nextCursor: null }
          : page;
    });
    let deleted = 0;
    answer('delete', '/api/v1/channels/{id}', () => {
      deleted += 1;
      return undefined;
    });
    const { user, router } = await renderDesk('/channels/1');
    await user.click(await screen.findByRole('button', { name: 'Delete …' }));
    const dialog = await screen.findByRole('dialog');
    expect(await within(dialog).findByText('4 deliveries that wait are called off.')).toBeVisible();
    expect(within(dialog).getByText('What was published stays where it is (12).')).toBeVisible();
    expect(await within(dialog).findByText(/Old tips/)).toBeVisible();
    expect(deleted).toBe(0);
    await user.click(within(dialog).getByRole('button', { name: 'Delete the channel' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/channels'));
    expect(deleted).toBe(1);
  });

  test('may only be looked at without the permission', async () => {
    signedIn(['channel.read']);
    theChannel();
    await renderDesk('/channels/1');
    expect(await screen.findByLabelText(/^Name/)).toBeDisabled();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Delete …' })).toBeNull();
  });

  test('says each cause of a failed test with its solution', async () => {
    signedIn();
    theChannel({
      lastTest: {
        ok: false,
        problems: [
          {
            code: 'timeout',
            title: 'No answer',
            cause: 'It is slow.',
            solution: 'Ask the host.',
            detail: '',
          },
          { code: 'plugin', title: 'No plugin', cause: 'It is off.', solution: 'Turn it on.', detail: '' },
        ],
        warnings: [],
        facts: {},
        testedAt: '2026-01-20T09:00:00Z',
      },
    });
    await renderDesk('/channels/1');
    expect(await screen.findByText('Ask the host.')).toBeVisible();
    expect(screen.getByText('Turn it on.')).toBeVisible();
  });
});

describe('the slots of a channel', () => {
  test('are previewed while they are changed, saved, and taken back', async () => {
    signedIn();
    theChannel();
    const asked = theSlots();
    const { user } = await renderDesk('/channels/1?part=slots');
    expect(await screen.findByText('The clocks go forward in this night.')).toBeVisible();
    fireEvent.change(screen.getByLabelText('New time'), { target: { value: '14:30' } });
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(await screen.findByText('too soon')).toBeVisible();
    expect(screen.getByText('Not saved yet')).toBeVisible();
    expect(asked.saved).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() =>
      expect(asked.saved).toEqual([
        { publish_time_slots: ['09:00', '14:30'] },
        { publish_time_slots: ['09:00'] },
      ]),
    );
    expect(await faults()).toEqual([]);
  });

  test('keep what was entered when the server refuses it, and say why', async () => {
    signedIn();
    theChannel();
    theSlots();
    answer(
      'patch',
      '/api/v1/sites/{siteId}/publishing-settings',
      refuse(422, 'invalid', { errors: [{ field: 'spread_minutes', detail: 'It reaches too far.' }] }),
    );
    const { user } = await renderDesk('/channels/1?part=slots');
    await user.click(await screen.findByRole('checkbox', { name: 'Tuesday' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('It reaches too far.')).toBeVisible();
    expect(screen.getByRole('checkbox', { name: 'Tuesday' })).toBeChecked();
  });

  test('are closed by blackouts, which can be removed and taken back', async () => {
    signedIn();
    theChannel();
    const asked = theSlots();
    const { user } = await renderDesk('/channels/1?part=blackouts');
    await user.click(await screen.findByRole('button', { name: 'Remove Christmas' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(asked.saved).toEqual([{ blackouts: [] }, { blackouts: SETTINGS.blackouts }]));
    expect(await screen.findByText('Christmas')).toBeVisible();
    expect(await faults()).toEqual([]);
  });

  /** Settings with their version, and another's change of them that the stream tells. */
  function theVersions(first: Schemas['SettingsView']) {
    let kept = { body: first, version: 1 };
    const sent: { match: string | null; body: unknown }[] = [];
    answer('get', '/api/v1/holiday-calendars', { items: [] });
    answer('post', '/api/v1/sites/{siteId}/publishing-settings/slots', {
      time_zone: 'Europe/Paris',
      days: 14,
      slots: [],
    });
    server.use(
      http.get('*/api/v1/sites/:site/publishing-settings', () =>
        HttpResponse.json(kept.body, { headers: { ETag: `"${String(kept.version)}"` } }),
      ),
    );
    answer('patch', '/api/v1/sites/{siteId}/publishing-settings', async ({ request, body }) => {
      sent.push({ match: request.headers.get('If-Match'), body: await body() });
      throw refuse(412, 'stale-version');
    });
    const colleague = async (client: QueryClient, change: Partial<Schemas['SettingsView']>) => {
      kept = { body: { ...first, ...change }, version: 2 };
      await client.invalidateQueries({ queryKey: publishing.all });
      await waitFor(() => expect(client.getQueryData(publishing.settings(1).queryKey)?.version).toBe(2));
    };
    return { sent, colleague };
  }

  test('do not write over the times that a colleague added meanwhile', async () => {
    signedIn();
    theChannel();
    const { sent, colleague } = theVersions(SETTINGS);
    const { user, client } = await renderDesk('/channels/1?part=slots');
    fireEvent.change(await screen.findByLabelText('New time'), { target: { value: '14:30' } });
    await user.click(screen.getByRole('button', { name: 'Add' }));
    await colleague(client, { publish_time_slots: ['09:00', '12:00'] });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('Mend stale-version.')).toBeVisible();
    expect(sent).toEqual([{ match: '"1"', body: { publish_time_slots: ['09:00', '14:30'] } }]);
  });

  test('change the blackout that was opened, not the one that stands at its place now', async () => {
    signedIn();
    theChannel();
    const [christmas, may, june] = [
      { from: '2026-12-24', to: '2026-12-26', yearly: true, name: 'Christmas' },
      { from: '2026-05-01', to: '2026-05-01', yearly: false, name: 'May' },
      { from: '2026-06-01', to: '2026-06-01', yearly: false, name: 'June' },
    ];
    const { sent, colleague } = theVersions({ ...SETTINGS, blackouts: [christmas, may, june] });
    const { user, client } = await renderDesk('/channels/1?part=blackouts');
    await user.click(await screen.findByRole('button', { name: 'Change May' }));
    const dialog = await screen.findByRole('dialog');
    await colleague(client, { blackouts: [may, june] });
    await user.type(within(dialog).getByLabelText(/^Name/), '!');
    await user.click(within(dialog).getByRole('button', { name: 'Save the blackout' }));
    expect(await screen.findByText(/Mend stale-version/)).toBeVisible();
    expect(sent).toEqual([
      { match: '"1"', body: { blackouts: [christmas, { ...may, name: 'May!' }, june] } },
    ]);
  });

  test('begin a new blackout on the day it is by the clock of the channel', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2026-01-31T23:30:00Z') });
    onTestFinished(() => void vi.useRealTimers());
    signedIn();
    theChannel();
    theSlots();
    const { user } = await renderDesk('/channels/1?part=blackouts');
    await user.click(await screen.findByRole('button', { name: 'Add a blackout' }));
    expect(within(await screen.findByRole('dialog')).getByLabelText(/^From/)).toHaveValue('2026-02-01');
  });
});
