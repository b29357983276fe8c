import type { BatchReport } from '@/api/batches';
import type { Permission } from '@/lib/feature';

const KNOWN = new Set([
  'schedule',
  'move',
  'shift',
  'spread',
  'cancel',
  'clone',
  'rechannel',
  'publish-now',
  'retry',
  'hold',
  'release',
  'skip',
  'import',
  'template',
]);

/** The key of an operation's name; null where only the server's own title tells it. */
export function operationKey(operation: string): 'move' | null {
  return KNOWN.has(operation) ? (operation as 'move') : null;
}

/** Whether a batch can be taken back by this person: one that made contents deletes them. */
export function canUndo(batch: BatchReport, may: (permission: Permission) => boolean): boolean {
  const made = ['import', 'clone', 'template'].includes(batch.operation);
  return (
    batch.id != null &&
    batch.undoneAt == null &&
    batch.done > 0 &&
    may('schedule.write') &&
    (!made || may('content.delete'))
  );
}
