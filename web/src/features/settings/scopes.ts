import type { Permission } from '@/lib/feature';

/** What a key can be allowed, in the order of a reader's questions. */
export const SCOPES = [
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
] as const satisfies readonly Permission[];
