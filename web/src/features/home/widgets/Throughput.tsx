import { useTranslation } from 'react-i18next';
import { useReader } from '@/api/me';
import type { Figures } from '@/api/monitor';
import { dateTime, timeOfDay } from '@/lib/dates';
import { ChartFrame } from '@/ui/charts/ChartFrame';
import { Columns } from '@/ui/charts/Columns';
import { count } from './numbers';

/** What ended, hour by hour. */
export function Throughput({ figures }: { figures: Figures }) {
  const { t } = useTranslation('home');
  const reader = useReader();
  const { buckets } = figures.throughput;
  const done = buckets.reduce((sum, one) => sum + one.done, 0);
  const failed = buckets.reduce((sum, one) => sum + one.failed, 0);
  const first = buckets[0]?.at ?? figures.asOf;
  const n = (value: number) => count(value, reader.language);
  return (
    <ChartFrame
      summary={t('throughput.summary', { done: n(done), failed: n(failed) })}
      columns={[t('throughput.hour'), t('throughput.done'), t('throughput.failed')]}
      rows={buckets.map((one) => ({
        key: one.at,
        cells: [dateTime(one.at, reader), n(one.done), n(one.failed)],
      }))}
      words={{ table: t('chart.table'), chart: t('chart.picture'), caption: t('widget.throughput') }}
    >
      <Columns
        columns={buckets.map((one) => ({
          key: one.at,
          done: one.done,
          failed: one.failed,
          title: t('throughput.title', {
            when: timeOfDay(one.at, reader),
            done: n(one.done),
            failed: n(one.failed),
          }),
        }))}
        ends={[dateTime(first, reader), dateTime(figures.asOf, reader)]}
      />
    </ChartFrame>
  );
}
