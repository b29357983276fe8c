import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '@/api/me';
import type { Attempt } from '@/api/monitor';
import { duration } from '@/lib/calendar/duration';
import { dateTime, exactDateTime } from '@/lib/dates';
import { ChartFrame } from '@/ui/charts/ChartFrame';
import classes from '@/ui/charts/charts.module.css';
import { PlatformIcon } from '@/ui/PlatformIcon';
import { kind, LATE, lanes } from './timeline';

interface TimelineProps {
  attempts: readonly Attempt[];
  from: number;
  to: number;
}

const HEIGHT = 22;

/** Attempts as bars over time, a line for each channel; late ones have a line back to the time they should have had. */
export function Timeline({ attempts, from, to }: TimelineProps) {
  const { t } = useTranslation('monitor');
  const reader = useReader();
  const hatch = useId();
  const drawn = lanes(attempts, from, to);
  const shown = drawn.flatMap((lane) => lane.bars.map((bar) => bar.attempt));
  const outcome = (one: Attempt) =>
    t(`outcome.${(one.outcome ?? (one.running ? 'running' : 'open')) as 'open'}`);
  if (shown.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {t('timeline.none')}
      </Text>
    );
  }
  return (
    <ChartFrame
      summary={t('timeline.summary', {
        count: shown.length,
        failed: shown.filter((one) => kind(one) === 'failed').length,
        late: shown.filter((one) => one.late >= LATE).length,
      })}
      columns={[
        t('column.when'),
        t('column.content'),
        t('column.channel'),
        t('column.outcome'),
        t('column.took'),
        t('column.late'),
      ]}
      rows={shown
        .toSorted((one, other) => other.startedAt.localeCompare(one.startedAt))
        .map((one) => ({
          key: `${String(one.deliveryId)}/${String(one.number)}`,
          cells: [
            exactDateTime(one.startedAt, reader),
            <Anchor key="link" component={Link} to={`/deliveries/${String(one.deliveryId)}`} size="sm">
              {one.contentTitle}
            </Anchor>,
            one.channelName,
            one.problem == null ? outcome(one) : `${outcome(one)}: ${one.problem}`,
            one.endedAt == null
              ? '–'
              : duration(Date.parse(one.endedAt) - Date.parse(one.startedAt), reader.language),
            one.late >= LATE ? duration(one.late, reader.language) : '–',
          ],
        }))}
      words={{ table: t('timeline.table'), chart: t('timeline.picture'), caption: t('timeline') }}
    >
      <Stack gap={6} aria-hidden>
        {drawn.map((lane) => (
          <div key={lane.channelId}>
            <Group gap={6} wrap="nowrap">
              <PlatformIcon platform={lane.platform} size={14} />
              <Text size="xs" truncate>
                {lane.channelName}
              </Text>
            </Group>
            <svg className={classes.plot} height={HEIGHT} role="presentation">
              <defs>
                <pattern
                  id={`${hatch}${String(lane.channelId)}`}
                  width="6"
                  height="6"
                  patternUnits="userSpaceOnUse"
                  patternTransform="rotate(45)"
                >
                  <rect width="6" height="6" className={classes.failed} />
                  <line x1="0" y1="0" x2="0" y2="6" className={classes.hatch} />
                </pattern>
              </defs>
              <line x1="0" x2="100%" y1={HEIGHT - 1} y2={HEIGHT - 1} className={classes.line} />
              {lane.bars.map((bar) => (
                <g key={`${String(bar.attempt.deliveryId)}/${String(bar.attempt.number)}`}>
                  <title>
                    {t('timeline.title', {
                      title: bar.attempt.contentTitle,
                      number: bar.attempt.number,
                      outcome: outcome(bar.attempt),
                      when: exactDateTime(bar.attempt.startedAt, reader),
                    })}
                  </title>
                  {bar.due !== undefined && (
                    <>
                      <line
                        x1={`${String(bar.due)}%`}
                        x2={`${String(bar.from)}%`}
                        y1={HEIGHT / 2}
                        y2={HEIGHT / 2}
                        className={classes.late}
                      />
                      <line
                        x1={`${String(bar.due)}%`}
                        x2={`${String(bar.due)}%`}
                        y1={5}
                        y2={HEIGHT - 5}
                        className={classes.late}
                      />
                    </>
                  )}
                  <rect
                    x={`${String(bar.from)}%`}
                    width={`${String(bar.width)}%`}
                    y={2}
                    height={HEIGHT - 6}
                    rx={2}
                    className={bar.kind === 'failed' ? undefined : classes[bar.kind]}
                    fill={bar.kind === 'failed' ? `url(#${hatch}${String(lane.channelId)})` : undefined}
                  />
                </g>
              ))}
            </svg>
          </div>
        ))}
        <Group justify="space-between">
          <Text size="xs" c="dimmed">
            {dateTime(new Date(from).toISOString(), reader)}
          </Text>
          <Text size="xs" c="dimmed">
            {dateTime(new Date(to).toISOString(), reader)}
          </Text>
        </Group>
        <Group gap="md">
          {(['done', 'failed', 'running'] as const).map((one) => (
            <Group key={one} gap={4} wrap="nowrap">
              <svg width={16} height={10} role="presentation">
                <rect
                  x={1}
                  y={1}
                  width={14}
                  height={8}
                  className={one === 'failed' ? undefined : classes[one]}
                  fill={one === 'failed' ? `url(#${hatch}${String(drawn[0]?.channelId ?? 0)})` : undefined}
                />
              </svg>
              <Text size="xs">{t(`timeline.legend.${one}`)}</Text>
            </Group>
          ))}
          <Text size="xs">{t('timeline.legend.late')}</Text>
        </Group>
      </Stack>
    </ChartFrame>
  );
}
