import { Badge, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { useReader } from '@/api/me';
import { queue } from '@/api/queue';
import { countFilter, PRESETS, type Preset, presetOf, withPreset } from './filter';
import classes from './queue.module.css';
import type { QueueSearch } from './routes';

/** How many are in a part; none where the server does not count it. */
export function sizeOf(preset: Preset, counts: Schemas['DeliveryCounts']): number | undefined {
  const of = (state: string) => counts.byState[state] ?? 0;
  switch (preset) {
    case 'all':
      return Object.values(counts.byState).reduce((sum, count) => sum + count, 0);
    case 'upcoming':
      return counts.upcoming;
    case 'late':
      return counts.pastDue;
    case 'waiting':
      return Math.max(0, of('scheduled') - counts.upcoming);
    case 'past':
      return of('published') + of('withdrawn');
    default:
      return of(preset);
  }
}

/** The parts of the queue, each with its number. */
export function Presets({ search }: { search: QueueSearch }) {
  const { t } = useTranslation('queue');
  const { timeZone, language } = useReader();
  const { data } = useQuery(queue.counts(countFilter(search, timeZone)));
  const current = presetOf(search);
  return (
    <nav aria-label={t('presets')} className={classes.presets}>
      {(Object.keys(PRESETS) as Preset[]).map((preset) => {
        const size = data === undefined ? undefined : sizeOf(preset, data);
        return (
          <Button
            key={preset}
            size="compact-sm"
            className={classes.preset}
            variant={preset === current ? 'light' : 'subtle'}
            color={preset === current ? undefined : 'gray'}
            c={preset === current ? undefined : 'var(--mantine-color-text)'}
            aria-current={preset === current ? 'true' : undefined}
            renderRoot={(props) => (
              <Link to="/deliveries" search={withPreset(search, preset)} activeProps={{}} {...props} />
            )}
            rightSection={
              size !== undefined && size > 0 ? (
                <Badge size="sm" variant="default" circle={size < 10} className="desk-numbers">
                  {size.toLocaleString(language)}
                </Badge>
              ) : undefined
            }
          >
            {t(`preset.${preset}`)}
          </Button>
        );
      })}
    </nav>
  );
}
