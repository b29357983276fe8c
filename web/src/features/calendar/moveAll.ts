import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { runBatch } from '@/api/batches';
import type { Delivery } from '@/api/deliveries';
import { deliveries } from '@/api/deliveries';
import { useOptimistic } from '@/api/optimistic';
import { planChanged, undoBatch } from '@/api/scheduling';
import { byDays, byMinutes, type Delta, type Target } from '@/lib/calendar/moves';
import { period } from '@/ui/batches/operations';
import { showMoved } from '@/ui/moving/useMove';
import { failed, undoable } from '@/ui/toasts';

/** How far something was dragged, as a form has it. */
export function inUnits({ days, milliseconds }: Delta): {
  amount: number;
  unit: 'days' | 'minutes';
  earlier: boolean;
} {
  const minutes = days * 1_440 + Math.round(milliseconds / 60_000);
  const whole = minutes % 1_440 === 0;
  return {
    amount: Math.abs(whole ? minutes / 1_440 : minutes),
    unit: whole ? 'days' : 'minutes',
    earlier: minutes < 0,
  };
}

/** How far something was dragged, as ISO 8601 writes it: days of the calendar where it is whole days. */
export const distance = (by: Delta): string => period(inUnits(by));

/** Where that leads one of them, on the wall clock of its own zone. */
export function led(of: Delivery, { days, milliseconds }: Delta): Target {
  return milliseconds === 0
    ? byDays(of, days)
    : byMinutes(of, days * 1_440 + Math.round(milliseconds / 60_000));
}

/** Moves several by the same distance: one batch with one undo, shown at once. */
export function useMoveAll(): (all: readonly Delivery[], by: Delta) => void {
  const { t } = useTranslation('calendar');
  const client = useQueryClient();
  const change = useOptimistic({
    keys: [deliveries.all, ['conflicts']],
    show: (cache, { all, by }: { all: readonly Delivery[]; by: Delta }) =>
      showMoved(
        cache,
        all.map((of) => ({ of, to: led(of, by) })),
      ),
    change: ({ all, by }) =>
      runBatch(
        {
          operation: 'shift',
          by: distance(by),
          deliveries: all.map(({ id, version }) => ({ id, version })),
        },
        crypto.randomUUID(),
      ),
    done: (report) => {
      const told = [
        t('moved', { count: report.done }),
        ...(report.refused > 0 ? [t('moved.refused', { count: report.refused })] : []),
        ...report.items.flatMap(({ problem }) => (problem == null ? [] : [problem.detail])).slice(0, 2),
      ].join(' ');
      undoable(told, () =>
        report.id == null
          ? undefined
          : undoBatch(report.id)
              .catch(failed)
              .finally(() => planChanged(client)),
      );
    },
    failed: (problem) => failed(problem),
  });
  return (all, by) => change.mutate({ all, by });
}
