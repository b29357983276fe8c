import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { Schemas } from '@/api/client';
import { faults, renderDesk } from '@/testing/render';
import { answer, refuse, signedIn } from '@/testing/server';
import { csv } from './csv';

function line(
  contentId: number,
  title: string,
  dueAt: string,
  different: Partial<Schemas['TimelineItem']> = {},
): Schemas['TimelineItem'] {
  return {
    contentId,
    title,
    critical: false,
    earliestAt: dueAt,
    latestAt: dueAt,
    slackMinutes: 0,
    freeSlackMinutes: 0,
    lateFor: [],
    outside: false,
    people: [],
    plannedAt: dueAt,
    progress: 0,
    stops: [
      {
        action: 'publish',
        channel: 'The Daily',
        channelId: 1,
        deliveryId: contentId * 10,
        dueAt,
        finishedAt: null,
        state: 'scheduled',
      },
    ],
    ...different,
  };
}

const OPENING: Schemas['Milestone'] = {
  id: 7,
  name: 'Shop opens',
  campaign: 'Launch',
  contents: [1],
  createdAt: '2026-03-01T00:00:00Z',
  createdBy: 'account/1',
  dueAt: '2026-03-20T08:00:00Z',
  wallTime: '2026-03-20T09:00:00Z',
  timeZone: 'Europe/Paris',
  note: '',
  version: 3,
};

const LAUNCH: Schemas['Timeline'] = {
  items: [
    line(1, 'The article', '2026-03-10T08:00:00Z', { critical: true, progress: 1 }),
    line(2, 'The post', '2026-03-12T08:00:00Z', { critical: true, lateFor: [7] }),
    line(3, 'Something else', '2026-03-11T08:00:00Z', {
      slackMinutes: 4_320,
      latestAt: '2026-03-14T08:00:00Z',
    }),
  ],
  edges: [{ dependencyId: 5, contentId: 2, afterId: 1, where: 'any', delayMinutes: 30, released: false }],
  milestones: [OPENING],
  criticalPath: [1, 2],
  endsAt: '2026-03-12T08:00:00Z',
};

const WAIT: Schemas['Dependency'] = {
  id: 5,
  contentId: 2,
  contentTitle: 'The post',
  afterId: 1,
  afterTitle: 'The article',
  where: 'any',
  delayMinutes: 30,
  released: false,
  role: null,
  createdAt: '2026-03-01T00:00:00Z',
  createdBy: 'account/1',
};

async function open(address = '/timeline?date=2026-03-15', found = LAUNCH, permissions?: string[]) {
  const asked: URL[] = [];
  signedIn(permissions);
  answer('get', '/api/v1/timeline', ({ request }) => {
    asked.push(new URL(request.url));
    return found;
  });
  return { asked, ...(await renderDesk(address)) };
}

describe('the chart', () => {
  test('draws lines by the calendar of the workspace, with what waits and what cannot be made', async () => {
    const { asked } = await open();
    const article = await screen.findByRole('button', { name: /The article.*100% done.*Critical path/ });
    expect(article).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /The post.*Cannot make “Shop opens”/ })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /Something else.*may slip by 3 days/ })).toBeInTheDocument();
    expect(document.querySelectorAll('svg path[data-critical]')).toHaveLength(1);
    expect(screen.getByRole('button', { name: /Milestone “Shop opens”/ })).toBeInTheDocument();
    const last = asked.at(-1);
    expect(last?.searchParams.get('from')).toBe('2026-02-28T23:00:00.000Z');
    expect(last?.searchParams.get('to')).toBe('2026-03-31T22:00:00.000Z');
    expect(await faults()).toEqual([]);
  });

  test('comes closer and goes farther by keys, and says so in the address', async () => {
    const { user, router } = await open();
    await screen.findByRole('button', { name: /The article/ });
    await user.keyboard('+');
    await waitFor(() => expect(router.state.location.search).toMatchObject({ zoom: 'week' }));
    await user.keyboard('-');
    await user.keyboard('-');
    await waitFor(() => expect(router.state.location.search).toMatchObject({ zoom: 'quarter' }));
    await user.click(screen.getByRole('button', { name: 'Later' }));
    await waitFor(() => expect(router.state.location.search).toMatchObject({ date: '2026-06-15' }));
  });

  test('goes from line to line by the arrows', async () => {
    const { user } = await open();
    (await screen.findByRole('button', { name: /The article/ })).focus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('button', { name: /Something else/ })).toHaveFocus();
  });

  test('groups by campaign', async () => {
    await open('/timeline?date=2026-03-15&group=campaign');
    const launch = await screen.findByRole('region', { name: 'Launch' });
    expect(within(launch).getByRole('button', { name: /The article/ })).toBeInTheDocument();
    expect(within(launch).queryByRole('button', { name: /The post/ })).not.toBeInTheDocument();
    expect(screen.getByText('No campaign')).toBeInTheDocument();
  });

  test('groups by person', async () => {
    const people = [{ accountId: 1, name: 'Ada Editor' }];
    await open('/timeline?date=2026-03-15&group=person', {
      ...LAUNCH,
      items: [line(1, 'The article', '2026-03-10T08:00:00Z', { people })],
    });
    const ada = await screen.findByRole('region', { name: 'Ada Editor' });
    expect(within(ada).getByRole('button', { name: /The article/ })).toBeInTheDocument();
  });

  test('says what would be here when nothing is', async () => {
    await open(undefined, { items: [], edges: [], milestones: [], criticalPath: [], endsAt: null });
    expect(await screen.findByText('Nothing goes out in this time')).toBeInTheDocument();
  });
});

test('the table says the same in words', async () => {
  await open('/timeline?date=2026-03-15&view=table');
  const rows = await screen.findAllByRole('row');
  const post = rows.find((row) => within(row).queryByText('The post') !== null);
  expect(post).toHaveTextContent('The article');
  expect(post).toHaveTextContent('Cannot make “Shop opens”');
  expect(screen.getByText('Cannot be made by: The post')).toBeInTheDocument();
  expect(await faults()).toEqual([]);
});

describe('a line', () => {
  test('no longer waits, with undo', async () => {
    const calls: unknown[] = [];
    answer('get', '/api/v1/dependencies', { items: [WAIT], nextCursor: null });
    answer('get', '/api/v1/content', { items: [], nextCursor: null });
    answer('delete', '/api/v1/dependencies/{id}', ({ params }) => {
      calls.push(['removed', params.id]);
      return undefined;
    });
    answer('post', '/api/v1/dependencies', async ({ request }) => {
      calls.push(await request.json());
      return WAIT;
    });
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: /The post/ }));
    await user.click(await screen.findByRole('button', { name: 'Do not wait for “The article”' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(calls).toHaveLength(2));
    expect(calls).toEqual([
      ['removed', '5'],
      { content: 2, after: 1, delayMinutes: 30, role: null, where: 'any' },
    ]);
  });

  test('waits otherwise, with undo', async () => {
    const calls: unknown[] = [];
    answer('get', '/api/v1/dependencies', { items: [WAIT], nextCursor: null });
    answer('get', '/api/v1/content', { items: [], nextCursor: null });
    answer('post', '/api/v1/dependencies', async ({ request }) => {
      calls.push(await request.json());
      return WAIT;
    });
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: /The post/ }));
    await user.click(await screen.findByRole('button', { name: 'Change how it waits for “The article”' }));
    const [minutes] = screen.getAllByRole('textbox', { name: 'Minutes after that' });
    await user.clear(minutes as HTMLElement);
    await user.type(minutes as HTMLElement, '45');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(() => expect(calls).toHaveLength(2));
    expect(calls).toEqual([
      { content: 2, after: 1, delayMinutes: 45, role: null, where: 'any' },
      { content: 2, after: 1, delayMinutes: 30, role: null, where: 'any' },
    ]);
  });

  test('shows why it cannot wait for what waits for it', async () => {
    answer('get', '/api/v1/dependencies', { items: [WAIT], nextCursor: null });
    answer('get', '/api/v1/content', {
      items: [{ id: 9, title: 'Another' }] as Schemas['ContentView'][],
      nextCursor: null,
    });
    answer(
      'post',
      '/api/v1/dependencies',
      refuse(409, 'dependency-cycle', { detail: 'Each would wait for the other.' }),
    );
    const { user } = await open();
    await user.click(await screen.findByRole('button', { name: /The post/ }));
    await user.click(await screen.findByRole('combobox', { name: 'Let it wait for' }));
    await user.click(await screen.findByRole('option', { name: 'Another', hidden: true }));
    await user.click(screen.getByRole('button', { name: 'Let it wait' }));
    expect(await screen.findByText('Each would wait for the other.')).toBeInTheDocument();
  });

  test('can be read but not changed by readers', async () => {
    answer('get', '/api/v1/dependencies', { items: [WAIT], nextCursor: null });
    const { user } = await open(undefined, LAUNCH, ['schedule.read', 'content.read']);
    await user.click(await screen.findByRole('button', { name: /The post/ }));
    expect(await screen.findByText(/and 30 minutes more/)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Do not wait/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'New milestone' })).not.toBeInTheDocument();
  });
});

test('a milestone is changed with its version, and what should be out by then is tied to it', async () => {
  const calls: unknown[] = [];
  answer('put', '/api/v1/milestones/{id}', async ({ request }) => {
    calls.push([request.headers.get('If-Match'), await request.json()]);
    return OPENING;
  });
  answer('put', '/api/v1/milestones/{id}/contents/{content}', ({ params }) => {
    calls.push(['tied', params.content]);
    return OPENING;
  });
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: /Milestone “Shop opens”/ }));
  await user.click(await screen.findByRole('checkbox', { name: 'The post' }));
  expect(await faults(screen.getByRole('dialog'))).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Keep' }));
  await waitFor(() => expect(calls).toHaveLength(2));
  expect(calls).toEqual([
    [
      '"3"',
      { name: 'Shop opens', at: '2026-03-20T09:00', timeZone: 'Europe/Paris', campaign: 'Launch', note: '' },
    ],
    ['tied', '2'],
  ]);
});

test('a milestone is made once, also when a content could not be tied at first', async () => {
  const calls: string[] = [];
  answer('post', '/api/v1/milestones', () => {
    calls.push('made');
    return { ...OPENING, id: 8, contents: [], version: 1 };
  });
  answer('put', '/api/v1/milestones/{id}', ({ request, params }) => {
    calls.push(`kept ${params.id ?? ''} ${request.headers.get('If-Match') ?? ''}`);
    return { ...OPENING, id: 8, contents: [], version: 2 };
  });
  answer('put', '/api/v1/milestones/{id}/contents/{content}', () => {
    calls.push('tied');
    if (calls.length < 3) {
      throw refuse(404, 'not-found');
    }
    return OPENING;
  });
  const { user } = await open();
  await user.click(await screen.findByRole('button', { name: 'New milestone' }));
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByLabelText(/^Name/), 'Fair');
  await user.click(within(dialog).getByRole('checkbox', { name: 'The post' }));
  await user.click(within(dialog).getByRole('button', { name: 'Keep' }));
  expect(await within(dialog).findByText('Mend not-found.')).toBeVisible();
  await user.click(within(dialog).getByRole('button', { name: 'Keep' }));
  await waitFor(() => expect(calls).toEqual(['made', 'tied', 'kept 8 "1"', 'tied']));
});

test('as CSV it keeps commas, and no spreadsheet takes a title for a formula', () => {
  const text = csv({ ...LAUNCH, items: [line(1, '=1+1, "so"', '2026-03-10T08:00:00Z')], edges: [] }, [
    'Content',
    'Goes out',
    'Earliest',
    'Latest',
    'Room',
    'Waits for',
    'State',
  ]);
  expect(text.split('\r\n')[1]).toBe(
    '"\'=1+1, ""so""",2026-03-10T08:00:00Z,2026-03-10T08:00:00Z,2026-03-10T08:00:00Z,0,,scheduled',
  );
});
