import type { Schemas } from '@/api/client';

/** Things of the server for tests; each takes what differs. */
const WORKSPACE: Schemas['WorkspaceView'] = {
  id: 1,
  name: 'The Daily',
  slug: 'the-daily',
  timeZone: 'Europe/Paris',
  role: 'owner',
};

const ACCOUNT: Schemas['Account'] = { id: 1, email: 'ada@example.org', name: 'Ada Editor' };

const ALL = [
  'content.read',
  'content.write',
  'content.approve',
  'content.delete',
  'schedule.read',
  'schedule.write',
  'channel.read',
  'channel.write',
  'settings.write',
  'member.read',
  'member.write',
  'key.write',
  'audit.read',
  'operate',
  'backup',
];

export function aSession(different: Partial<Schemas['Session']> = {}): Schemas['Session'] {
  return { account: ACCOUNT, workspaces: [WORKSPACE], csrfToken: 'token', ...different };
}

export function aMe(permissions: string[] = ALL): Schemas['Me'] {
  return { account: ACCOUNT, workspace: WORKSPACE, role: 'owner', actor: 'account/1', permissions };
}

export function aChannel(different: Partial<Schemas['ChannelView']> = {}): Schemas['ChannelView'] {
  return {
    id: 1,
    platform: 'site',
    name: 'The Daily',
    timeZone: 'Europe/Paris',
    settings: {},
    secretsSet: [],
    enabled: true,
    latePolicy: 'publish',
    lateAfter: 'PT5M',
    lateAtMost: null,
    pastTimes: 'refuse',
    minimumNotice: 'PT0S',
    drainPerMinute: 6,
    concurrency: 4,
    lastTest: null,
    createdAt: '2026-01-20T09:00:00Z',
    updatedAt: '2026-01-20T09:00:00Z',
    version: 1,
    ...different,
  };
}

export function aPlatform(different: Partial<Schemas['PlatformView']> = {}): Schemas['PlatformView'] {
  return {
    id: 'site',
    name: 'Built-in site',
    icon: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
    fields: [],
    actions: ['publish', 'update', 'unpublish'],
    withdrawals: [],
    concurrency: 4,
    limits: {
      titleRequired: true,
      titleLength: 200,
      textLength: 100_000,
      images: 20,
      imageBytes: 20_000_000,
      imageTypes: ['image/jpeg', 'image/png'],
    },
    ...different,
  };
}

export function aDelivery(different: Partial<Schemas['Delivery']> = {}): Schemas['Delivery'] {
  return {
    id: 1,
    contentId: 1,
    contentTitle: 'Hello',
    revisionNumber: 1,
    channelId: 1,
    channelName: 'The Daily',
    platform: 'site',
    action: 'publish',
    state: 'scheduled',
    publishing: false,
    reason: '',
    dueAt: '2026-01-20T09:00:00Z',
    runAt: '2026-01-20T09:00:00Z',
    wallTime: '2026-01-20T10:00:00',
    timeZone: 'Europe/Paris',
    attempts: 0,
    ambiguous: false,
    stateChangedAt: '2026-01-19T09:00:00Z',
    version: 1,
    ...different,
  };
}

export function anAttempt(different: Partial<Schemas['Attempt']> = {}): Schemas['Attempt'] {
  return {
    deliveryId: 1,
    number: 1,
    kind: 'send',
    contentId: 1,
    contentTitle: 'Hello',
    channelId: 1,
    channelName: 'The Daily',
    platform: 'site',
    action: 'publish',
    dueAt: '2026-01-20T09:10:00Z',
    startedAt: '2026-01-20T09:10:00Z',
    endedAt: '2026-01-20T09:10:01Z',
    outcome: 'published',
    late: 0,
    problem: null,
    running: false,
    ...different,
  };
}

export function someFigures(different: Partial<Schemas['Figures']> = {}): Schemas['Figures'] {
  const lateness = { count: 10, onTime: 9, p50: 45, p99: 2_500, max: 4_000 };
  return {
    asOf: '2026-01-20T12:00:00Z',
    timeZone: 'Europe/Paris',
    now: { publishing: 2, retrying: 1, late: 0, dueNextHour: 3, pending: 10_000, more: true },
    today: {
      from: '2026-01-19T23:00:00Z',
      published: 7,
      withdrawn: 0,
      failed: 1,
      unconfirmed: 0,
      held: 1,
      missed: 0,
    },
    window: {
      from: '2026-01-19T12:00:00Z',
      to: '2026-01-20T12:00:00Z',
      complete: true,
      published: 17,
      withdrawn: 0,
      failed: 2,
      unconfirmed: 0,
      held: 1,
      missed: 0,
      successRate: 0.85,
      attempts: 24,
      failedAttempts: 5,
      lateness,
    },
    throughput: {
      stepSeconds: 3_600,
      buckets: [
        { at: '2026-01-20T11:00:00Z', done: 12, failed: 1 },
        { at: '2026-01-20T12:00:00Z', done: 5, failed: 2 },
      ],
    },
    platforms: [
      { platform: 'site', done: 17, failed: 3, attempts: 24, failedAttempts: 5, successRate: 0.85, lateness },
    ],
    causes: [
      {
        platform: 'site',
        code: 'site.gone',
        title: 'The site does not answer',
        solution: 'Start it.',
        attempts: 5,
        deliveries: 2,
      },
    ],
    ...different,
  };
}

export function aChannelState(different: Partial<Schemas['ChannelState']> = {}): Schemas['ChannelState'] {
  return {
    id: 1,
    name: 'The Daily',
    platform: 'site',
    state: 'ready',
    since: '2026-01-20T09:00:00Z',
    cause: null,
    deliveryId: null,
    publishedAt: '2026-01-20T09:00:00Z',
    failures: 0,
    ...different,
  };
}
