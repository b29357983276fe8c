import { type InfiniteData, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unplanned } from '@/api/calendar';
import { contents } from '@/api/content';
import { deliveries } from '@/api/deliveries';
import { useReader } from '@/api/me';
import { useOptimistic } from '@/api/optimistic';
import type { Problem } from '@/api/problem';
import { planChanged, schedule, unschedule } from '@/api/scheduling';
import { at } from '@/lib/calendar/moves';
import { dateTime } from '@/lib/dates';
import { failed, undoable } from '@/ui/toasts';
import { PlaceDialog } from './PlaceDialog';

/** A content, and when it is to go out where: a wall time of the workspace's zone. */
export interface Place {
  of: Unplanned;
  wall: string;
  channels: readonly number[];
}

interface Asking extends Place {
  problem: Problem | null;
}

/** Gives contents without a time one. Put `dialogs` into the page. */
export interface Placing {
  /** At once, with undo; asks where nobody said on which channels, and where it is refused. */
  place: (of: Unplanned, wall: string) => void;
  /** Asks for the time. */
  ask: (of: Unplanned, wall: string) => void;
  dialogs: ReactNode;
}

export function usePlacing(): Placing {
  const { t } = useTranslation('calendar');
  const client = useQueryClient();
  const reader = useReader();
  const { timeZone } = reader;
  const [asking, setAsking] = useState<Asking | null>(null);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const change = useOptimistic({
    keys: [deliveries.all, contents.all],
    show: (cache, { of }: Place) =>
      cache.setQueriesData<InfiniteData<{ items: Unplanned[] }>>(
        { queryKey: [...deliveries.all, 'unplanned'] },
        (list) =>
          list === undefined
            ? list
            : {
                ...list,
                pages: list.pages.map((page) => ({
                  ...page,
                  items: page.items.filter((one) => one.id !== of.id),
                })),
              },
      ),
    change: ({ of, wall, channels }) => schedule(of.id, { at: wall, timeZone, channels: [...channels] }),
    done: (answer, { of, wall }) => {
      const when = dateTime(answer.deliveries[0]?.dueAt ?? at(wall, timeZone).dueAt, reader);
      const told = [
        t('backlog.placed', { title: of.title, when }),
        ...answer.notes,
        ...answer.conflicts.map((one) => one.detail),
      ].join(' ');
      // Nothing of it waited before: calling off all of it is how it was.
      undoable(told, () =>
        unschedule(of.id)
          .catch(failed)
          .finally(() => planChanged(client)),
      );
    },
    // Who has gone to another page meanwhile is told there.
    failed: (problem, place) => (here.current ? setAsking({ ...place, problem }) : failed(problem)),
  });
  const go = (place: Place) => {
    setAsking(null);
    change.mutate(place);
  };
  const ask = (of: Unplanned, wall: string) => setAsking({ of, wall, channels: of.channels, problem: null });
  return {
    place: (of, wall) => (of.channels.length === 0 ? ask(of, wall) : go({ of, wall, channels: of.channels })),
    ask,
    dialogs: asking !== null && (
      <PlaceDialog
        key={`${String(asking.of.id)} ${asking.wall}`}
        place={asking}
        problem={asking.problem}
        onClose={() => setAsking(null)}
        onPlace={go}
      />
    ),
  };
}
