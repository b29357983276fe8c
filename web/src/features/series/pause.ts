import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { deliveries } from '@/api/deliveries';
import { pauseSeries, resumeSeries, type Series, series } from '@/api/series';
import { failed, undoable } from '@/ui/toasts';

/** Pauses a series, or lets it go on; either can be taken back. */
export function usePause() {
  const { t } = useTranslation('series');
  const client = useQueryClient();
  const change = useMutation({
    mutationFn: ({ of, paused }: { of: Series; paused: boolean }) =>
      paused ? pauseSeries(of) : resumeSeries(of),
    onSuccess: async (changed, { paused }) => {
      client.setQueryData(series.one(changed.id).queryKey, changed);
      undoable(t(paused ? 'pause.done' : 'resume.done', { name: changed.name }), () =>
        change.mutate({ of: changed, paused: !paused }),
      );
      await Promise.all(
        [series.all, deliveries.all].map((queryKey) => client.invalidateQueries({ queryKey })),
      );
    },
    onError: failed,
  });
  return change;
}
