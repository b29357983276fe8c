import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Delivery, deliveries } from '@/api/deliveries';
import { useReader } from '@/api/me';
import { useOptimistic } from '@/api/optimistic';
import {
  addMembers,
  holdRelease,
  letGo,
  moveRelease,
  type Release,
  releases,
  removeMember,
} from '@/api/releases';
import { planChanged } from '@/api/scheduling';
import { dateTime } from '@/lib/dates';
import { done, failed, undoable } from '@/ui/toasts';

/** Holds a release, or lets it go on; either can be taken back. */
export function useHolding() {
  const { t } = useTranslation('releases');
  const change = useOptimistic({
    keys: [deliveries.all],
    show: (client, { of, held }: { of: Release; held: boolean }) =>
      client.setQueryData(releases.one(of.id).queryKey, (before) =>
        before === undefined ? before : { ...before, state: held ? ('held' as const) : ('planned' as const) },
      ),
    change: ({ of, held }) => (held ? holdRelease(of) : letGo(of)),
    done: (now, { held }) => {
      const text = t(held ? 'hold.done' : 'release.done', { name: now.name });
      if (held || now.state === 'planned') {
        undoable(text, () => change.mutate({ of: now, held: !held }));
      } else {
        done(text);
      }
    },
    failed,
  });
  return change;
}

/** Gives all of a release another time, with the way back. */
export function useMoving() {
  const { t } = useTranslation('releases');
  const client = useQueryClient();
  const reader = useReader();
  const move = useMutation({
    mutationFn: ({ of, at, zone }: { of: Release; at: string; zone: string }) => moveRelease(of, at, zone),
    onSuccess: (now, { of }) =>
      undoable(
        t('move.done', { name: now.name, when: dateTime(now.dueAt, { ...reader, timeZone: now.timeZone }) }),
        () =>
          moveRelease(now, of.wallTime.slice(0, 19), of.timeZone)
            .then(() => planChanged(client))
            .catch(failed),
      ),
    onSettled: () => planChanged(client),
  });
  return move;
}

/** Takes a member out; it goes alone at its time then. Can be taken back. */
export function useRemoving() {
  const { t } = useTranslation('releases');
  const client = useQueryClient();
  return useOptimistic({
    keys: [deliveries.all],
    show: (cache, { of, member }: { of: Release; member: Delivery }) =>
      cache.setQueryData(releases.one(of.id).queryKey, (before) =>
        before === undefined
          ? before
          : { ...before, members: before.members.filter((one) => one.id !== member.id) },
      ),
    change: ({ of, member }) => removeMember(of, member.id),
    done: (now, { member }) => {
      // Another member that is taken out or put back makes it another version: the newest one counts.
      const { queryKey } = releases.one(now.id);
      client.setQueryData(queryKey, now);
      undoable(t('member.removed', { title: member.contentTitle }), () =>
        addMembers(client.getQueryData(queryKey) ?? now, { deliveries: [member.id] })
          .then((back) => {
            client.setQueryData(queryKey, back);
            return planChanged(client);
          })
          .catch(failed),
      );
    },
    failed,
  });
}
