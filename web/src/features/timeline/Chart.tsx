import { Box, Group, Text } from '@mantine/core';
import { IconFlag } from '@tabler/icons-react';
import { type CSSProperties, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Milestone, Timeline, TimelineItem } from '@/api/timeline';
import { dateTime } from '@/lib/dates';
import { useLanguage } from '@/lib/i18n';
import { useSequences } from '@/lib/keys';
import { begins, ends, path, type Section } from '@/lib/timeline/rows';
import { along, inside, ticks } from '@/lib/timeline/scale';
import { Line } from './Line';
import { NO_NAME, type Shown } from './span';
import styles from './timeline.module.css';

/** Pixels a line and a heading are high, and the flags above. */
const LINE = 40;
const HEAD = 30;
const FLAGS = 34;

interface ChartProps {
  shown: Shown;
  sections: Section<TimelineItem>[];
  data: Timeline;
  now: number;
  onOpen: (item: TimelineItem) => void;
  onMilestone: (of: Milestone) => void;
}

const percent = (part: number): string => `${String(Math.round(part * 100_000) / 1000)}%`;

/** Lines over time: where each content goes, how far it may slip, and what waits for what. */
export function Chart({ shown, sections, data, now, onOpen, onMilestone }: ChartProps) {
  const { t } = useTranslation('timeline');
  const { language, dir } = useLanguage();
  const { of, zoom, reader } = shown;
  const box = useRef<HTMLElement>(null);
  useSequences([
    { keys: '+', run: () => shown.turn(-1) },
    { keys: '-', run: () => shown.turn(1) },
  ]);
  const placed = useMemo(() => {
    const tops = new Map<TimelineItem, number>();
    let top = 0;
    for (const { name, items } of sections) {
      top += shown.group === 'none' && name === '' ? 0 : HEAD;
      for (const item of items) {
        tops.set(item, top);
        top += LINE;
      }
    }
    return { tops, height: top };
  }, [sections, shown.group]);
  const curves = useMemo(
    () =>
      data.edges.flatMap((edge) =>
        sections.flatMap(({ items }) => {
          // In groups a link is drawn where both ends are.
          const first = items.find((one) => one.contentId === edge.afterId);
          const then = items.find((one) => one.contentId === edge.contentId);
          return first === undefined || then === undefined
            ? []
            : [
                {
                  key: `${edge.dependencyId} ${placed.tops.get(first) ?? 0}`,
                  critical: first.critical && then.critical,
                  d: path({
                    x1: inside(of, ends(first)),
                    y1: (placed.tops.get(first) ?? 0) + LINE / 2,
                    x2: inside(of, begins(then)),
                    y2: (placed.tops.get(then) ?? 0) + LINE / 2,
                  }),
                },
              ];
        }),
      ),
    [data.edges, sections, placed, of],
  );
  const arrows = (by: number) => {
    const lines = [...(box.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])];
    lines[lines.indexOf(document.activeElement as HTMLElement) + by]?.focus();
  };
  const marks = ticks(zoom, of, reader.timeZone, language);
  const at = along(of, now);
  const flags = data.milestones.filter((one) => along(of, one.dueAt) >= 0 && along(of, one.dueAt) <= 1);
  return (
    <section ref={box} className={styles.chart} aria-label={t('chart')}>
      <div className={styles.head} style={{ paddingBlockStart: flags.length > 0 ? FLAGS : 0 }}>
        {marks.map((tick) => (
          <Text
            key={tick.at}
            className={styles.tick}
            style={{ insetInlineStart: percent(along(of, tick.at)) }}
          >
            {tick.label}
          </Text>
        ))}
        {flags.map((one) => (
          <button
            key={one.id}
            type="button"
            className={styles.flag}
            style={{ insetInlineStart: percent(along(of, one.dueAt)) }}
            data-edge={along(of, one.dueAt) > 0.85 || undefined}
            aria-label={t('milestone.edit', { name: one.name, when: dateTime(one.dueAt, reader) })}
            onClick={() => onMilestone(one)}
          >
            <IconFlag size={14} aria-hidden />
            <span>{one.name}</span>
          </button>
        ))}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: listens for the arrow keys of the buttons inside */}
      <div
        className={styles.body}
        style={{ '--line': `${String(LINE)}px`, '--head': `${String(HEAD)}px` } as CSSProperties}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
            event.preventDefault();
            arrows(event.key === 'ArrowDown' ? 1 : -1);
          }
        }}
      >
        <div className={styles.under} aria-hidden>
          {marks.map((tick) => (
            <span
              key={tick.at}
              className={styles.rule}
              style={{ insetInlineStart: percent(along(of, tick.at)) }}
            />
          ))}
          {flags.map((one) => (
            <span
              key={one.id}
              className={styles.milestone}
              style={{ insetInlineStart: percent(along(of, one.dueAt)) }}
            />
          ))}
          {at >= 0 && at <= 1 && <span className={styles.now} style={{ insetInlineStart: percent(at) }} />}
          <svg
            aria-hidden
            className={styles.edges}
            viewBox={`0 0 1000 ${String(Math.max(1, placed.height))}`}
            preserveAspectRatio="none"
            style={{ height: placed.height, transform: dir === 'rtl' ? 'scaleX(-1)' : undefined }}
          >
            {curves.map(({ key, d, critical }) => (
              <path key={key} d={d} data-critical={critical || undefined} />
            ))}
          </svg>
        </div>
        {sections.map(({ name, items }) => (
          <Box key={name} component="section" aria-label={name === '' ? undefined : name}>
            {(shown.group !== 'none' || name !== '') && (
              <Text className={styles.section}>{name === '' ? t(NO_NAME[shown.group]) : name}</Text>
            )}
            {items.map((item) => (
              <Line
                key={item.contentId}
                item={item}
                shown={shown}
                milestones={data.milestones}
                onOpen={() => onOpen(item)}
              />
            ))}
          </Box>
        ))}
      </div>
      <Group gap="lg" mt="xs" className={styles.legend}>
        <span>
          <i data-kind="critical" /> {t('critical')}: {t('legend.critical')}
        </span>
        <span>
          <i data-kind="slack" /> {t('legend.slack')}
        </span>
        <span>
          <i data-kind="edge" /> {t('legend.edge')}
        </span>
      </Group>
    </section>
  );
}
