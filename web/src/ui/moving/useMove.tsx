import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendar, type Stretch } from '@/api/calendar';
import { reschedule } from '@/api/decisions';
import { type Delivery, deliveries } from '@/api/deliveries';
import { useReader } from '@/api/me';
import { useOptimistic } from '@/api/optimistic';
import type { Problem } from '@/api/problem';
import { asked, type Placed, type Target } from '@/lib/calendar/moves';
import { dateTime } from '@/lib/dates';
import { failed, undoable } from '@/ui/toasts';
import { MoveDialog } from './MoveDialog';
import { simple } from './movable';
import { RefusalDialog } from './RefusalDialog';

interface Move {
  of: Delivery;
  to: Placed;
}

/** What can be done about a delivery's time, and the dialogs that go with it: put `dialogs` into the page. */
export interface Moving {
  /** At once, with undo; what would not go out by itself is asked about first. */
  move: (of: Delivery, to: Target) => void;
  /** Asks for the time. */
  ask: (of: Delivery, wallTime?: string) => void;
  dialogs: ReactNode;
}

/** Shows deliveries at other times, in the version they have, in everything that was read of them. */
export function showMoved(client: QueryClient, moves: readonly Move[]): void {
  const places = new Map(moves.map(({ of, to }) => [of.id, { ...to, version: of.version }]));
  const moved = <T extends Delivery>(one: T): T => {
    const to = places.get(one.id);
    return to === undefined
      ? one
      : {
          ...one,
          dueAt: to.dueAt,
          wallTime: to.wallTime,
          timeZone: to.timeZone,
          state: 'scheduled',
          version: to.version,
        };
  };
  client.setQueriesData<Stretch>({ queryKey: calendar.all }, (stretch) =>
    // Counts of days have no items.
    stretch !== undefined && 'items' in stretch && stretch.items.some((one) => places.has(one.id))
      ? { ...stretch, items: stretch.items.map(moved) }
      : stretch,
  );
  client.setQueriesData<InfiniteData<{ items: Delivery[] }>>(
    { queryKey: [...deliveries.all, 'list'] },
    (list) =>
      list === undefined
        ? list
        : { ...list, pages: list.pages.map((page) => ({ ...page, items: page.items.map(moved) })) },
  );
  for (const { of } of moves) {
    client.setQueryData(deliveries.one(of.id).queryKey, (one) => (one === undefined ? one : moved(one)));
  }
}

/** Moves deliveries: shown at once, taken back when refused, with the ways out of a refusal. */
export function useMove(): Moving {
  const { t } = useTranslation('ui');
  const reader = useReader();
  const client = useQueryClient();
  const [asking, setAsking] = useState<{ of: Delivery; wallTime: string } | null>(null);
  const [refused, setRefused] = useState<{ of: Delivery; problem: Problem } | null>(null);

  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);

  const change = useOptimistic({
    keys: [deliveries.all, ['conflicts']],
    show: (cache, move: Move) => showMoved(cache, [move]),
    change: ({ of, to }: Move) => reschedule(of, asked(to)),
    done: (answer, { of }) => {
      // What is read again may take a while: the next move goes out with the version of this one.
      showMoved(client, [{ of: answer, to: answer }]);
      const when = dateTime(answer.dueAt, { ...reader, timeZone: answer.timeZone });
      const told = [
        t('move.done', { title: of.contentTitle, when, zone: answer.timeZone }),
        ...answer.notes,
        ...answer.conflicts.map((one) => one.detail),
      ].join(' ');
      // What was held or failed before is sent out by its new time; that has no way back at one click.
      const { dueAt, wallTime, timeZone } = of;
      undoable(told, () =>
        simple(of)
          ? change.mutate({ of: answer, to: { dueAt, wallTime, timeZone } })
          : setAsking({ of: answer, wallTime }),
      );
    },
    failed: (problem, { of }) =>
      // On another page nobody would see the dialog.
      problem.slug === 'schedule-conflict' && here.current ? setRefused({ of, problem }) : failed(problem),
  });

  const ask = (of: Delivery, wallTime = of.wallTime) => {
    setRefused(null);
    setAsking({ of, wallTime });
  };
  const go = (of: Delivery, to: Target) => {
    setAsking(null);
    setRefused(null);
    change.mutate({ of, to });
  };
  return {
    move: (of, to) => (simple(of) ? go(of, to) : ask(of, to.wallTime)),
    ask,
    dialogs: (
      <>
        {asking !== null && (
          <MoveDialog
            key={`${asking.of.id} ${asking.wallTime}`}
            delivery={asking.of}
            wallTime={asking.wallTime}
            onClose={() => setAsking(null)}
            onMove={(target) => go(asking.of, target)}
          />
        )}
        {refused !== null && (
          <RefusalDialog
            delivery={refused.of}
            problem={refused.problem}
            onClose={() => setRefused(null)}
            onMove={(target) => go(refused.of, target)}
            onAsk={() => ask(refused.of)}
          />
        )}
      </>
    ),
  };
}
