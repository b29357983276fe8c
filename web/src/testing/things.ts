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
