import { Text, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle, IconHelp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Milestone, TimelineItem } from '@/api/timeline';
import { dateTime } from '@/lib/dates';
import { begins, ends } from '@/lib/timeline/rows';
import { along, inside } from '@/lib/timeline/scale';
import { STATES } from '@/ui/DeliveryState';
import { useWords } from './figures';
import type { Shown } from './span';
import styles from './timeline.module.css';

interface LineProps {
  item: TimelineItem;
  shown: Shown;
  milestones: readonly Milestone[];
  onOpen: () => void;
}

const percent = (part: number): string => `${String(Math.round(part * 100_000) / 1000)}%`;

/** One content: its stops with their state's sign, the room it has, its name. */
export function Line({ item, shown, milestones, onOpen }: LineProps) {
  const { t } = useTranslation('timeline');
  const words = useWords();
  const { of, reader } = shown;
  const [from, to] = [inside(of, begins(item)), inside(of, ends(item))];
  const [early, late] = [inside(of, item.earliestAt), inside(of, item.latestAt)];
  const missed = milestones.filter((one) => item.lateFor.includes(one.id));
  const far = Math.max(to, late) > 0.62;
  return (
    <button
      type="button"
      data-line={item.contentId}
      data-critical={item.critical || undefined}
      className={styles.line}
      onClick={onOpen}
      title={missed.map((one) => t('late', { name: one.name })).join(' ') || undefined}
    >
      <VisuallyHidden>
        {t('line', {
          title: item.title,
          when: dateTime(begins(item), reader),
          progress: words.percent(item.progress),
          slack: words.slack(item),
        })}
        {item.critical && ` ${t('critical')}.`}
        {missed.map((one) => ` ${t('late', { name: one.name })}.`)}
      </VisuallyHidden>
      <span aria-hidden className={styles.track}>
        {late > early && (
          <span
            className={styles.slack}
            style={{ insetInlineStart: percent(early), width: percent(late - early) }}
          />
        )}
        <span className={styles.bar} style={{ insetInlineStart: percent(from), width: percent(to - from) }} />
        {item.stops
          .filter(({ dueAt }) => along(of, dueAt) >= 0 && along(of, dueAt) <= 1)
          .map((stop) => {
            const { icon: Icon, color } = STATES[stop.state] ?? { icon: IconHelp, color: 'gray' };
            return (
              <span
                key={stop.deliveryId}
                className={styles.stop}
                style={{
                  insetInlineStart: percent(along(of, stop.dueAt)),
                  color: `var(--mantine-color-${color}-text)`,
                }}
              >
                <Icon size={14} />
              </span>
            );
          })}
        <span
          className={styles.name}
          data-before={far || undefined}
          style={
            far
              ? { insetInlineEnd: percent(1 - Math.min(from, early)) }
              : { insetInlineStart: percent(Math.max(to, late)) }
          }
        >
          {missed.length > 0 && <IconAlertTriangle size={14} className={styles.late} />}
          <Text component="span" truncate fz="sm" fw={item.critical ? 700 : 500}>
            {item.title}
          </Text>
          <Text component="span" fz="xs" c="dimmed" className="desk-numbers">
            {words.percent(item.progress)}
          </Text>
        </span>
      </span>
    </button>
  );
}
