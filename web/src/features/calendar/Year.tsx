import { Group, Skeleton, Stack, Text, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { calendar } from '@/api/calendar';
import type { Schemas } from '@/api/client';
import { meQuery } from '@/api/session';
import { months, today } from '@/lib/calendar/ranges';
import { day as dayInWords, type Reader } from '@/lib/dates';
import { useLanguage } from '@/lib/i18n';
import { ProblemAlert } from '@/ui/ProblemAlert';
import classes from './calendar.module.css';
import type { Plan } from './plan';

/** States that wait for a person. */
const TROUBLE = ['failed', 'unconfirmed', 'missed', 'held'] as const;

/** 0 for nothing, 1 to 4 by how much compared with the fullest day. */
export function heat(count: number, most: number): number {
  return count === 0 ? 0 : Math.max(1, Math.ceil((4 * count) / Math.max(4, most)));
}

const STEPS: Record<string, number> = { ArrowUp: -7, ArrowDown: 7, PageUp: -28, PageDown: 28 };

function trouble(found: Schemas['DayCount'] | undefined): number {
  const byState: Record<string, number> = found?.byState ?? {};
  return TROUBLE.reduce((sum, state) => sum + (byState[state] ?? 0), 0);
}

interface DayProps {
  date: string;
  column: number;
  count: number;
  hot: number;
  wants: number;
  now: boolean;
  reachable: boolean;
  label: string;
}

const Day = memo(function Day({ date, column, count, hot, wants, now, reachable, label }: DayProps) {
  return (
    <button
      type="button"
      className={classes.day}
      style={{ gridColumn: column }}
      data-date={date}
      data-heat={hot}
      data-wants={wants > 0 || undefined}
      data-now={now || undefined}
      tabIndex={reachable ? 0 : -1}
      aria-current={now ? 'date' : undefined}
    >
      <VisuallyHidden>{label}</VisuallyHidden>
      <span aria-hidden>{Number(date.slice(8))}</span>
      {count > 0 && <b aria-hidden>{count}</b>}
    </button>
  );
});

/** A year at a glance: how much is due on each day, and where something wants a decision. A day opens as an agenda. */
export function Year({ plan, reader }: { plan: Plan; reader: Reader }) {
  const { t } = useTranslation('calendar');
  const { language, dir } = useLanguage();
  const ready = useQuery(meQuery()).data !== undefined;
  const { from, to } = plan.days;
  const { channel, state, platform, type } = plan;
  const filter = { channel, state, platform, type };
  const found = useQuery({ ...calendar.days(from, to, plan.zone, filter), enabled: ready });
  const year = useMemo(() => months(from, plan.firstDay), [from, plan.firstDay]);
  const all = useMemo(() => year.flatMap(({ days }) => days.map(({ date }) => date)), [year]);
  const now = today(plan.zone);
  const [focus, setFocus] = useState<string | null>(null);
  const entry = focus !== null && all.includes(focus) ? focus : all.includes(now) ? now : all[0];
  const most = Math.max(0, ...[...(found.data?.values() ?? [])].map((one) => one.all));
  const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory`, { month: 'long', timeZone: 'UTC' });

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const date = (event.target as HTMLElement).dataset.date;
    const side = dir === 'rtl' ? -1 : 1;
    const by =
      STEPS[event.key] ?? (event.key === 'ArrowRight' ? side : event.key === 'ArrowLeft' ? -side : undefined);
    if (date === undefined || by === undefined) {
      return;
    }
    const next = all[all.indexOf(date) + by];
    if (next !== undefined) {
      event.preventDefault();
      setFocus(next);
      event.currentTarget.querySelector<HTMLElement>(`[data-date="${next}"]`)?.focus();
    }
  };
  if (found.isError) {
    return <ProblemAlert error={found.error} retry={() => void found.refetch()} />;
  }
  if (found.data === undefined) {
    return <Skeleton height="32rem" />;
  }
  const label = (date: string) => {
    const one = found.data.get(date);
    const words = dayInWords(date, reader);
    const wants = trouble(one);
    return one === undefined
      ? t('year.none', { date: words })
      : `${t('year.day', { date: words, count: one.all })}${wants > 0 ? `, ${t('year.trouble', { count: wants })}` : ''}`;
  };
  return (
    <Stack gap="sm">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: listens for the keys and presses of the buttons inside */}
      <div
        className={classes.year}
        onKeyDown={onKeyDown}
        onClick={(event) => {
          const date = (event.target as HTMLElement).closest<HTMLElement>('[data-date]')?.dataset.date;
          if (date !== undefined) {
            plan.set({ view: 'agenda', date });
          }
        }}
      >
        {year.map((month) => (
          <section key={month.name} aria-label={format.format(new Date(`${month.name}T12:00:00Z`))}>
            <Text fw={650} size="sm" mb={4} aria-hidden>
              {format.format(new Date(`${month.name}T12:00:00Z`))}
            </Text>
            <div className={classes.days}>
              {month.days.map(({ date, column }) => {
                const one = found.data.get(date);
                return (
                  <Day
                    key={date}
                    date={date}
                    column={column}
                    count={one?.all ?? 0}
                    hot={heat(one?.all ?? 0, most)}
                    wants={trouble(one)}
                    now={date === now}
                    reachable={date === entry}
                    label={label(date)}
                  />
                );
              })}
            </div>
          </section>
        ))}
      </div>
      <Group gap="xs" className={classes.scale}>
        <Text size="sm" c="dimmed">
          {t('year.help')}
        </Text>
        <Text size="xs">{t('year.less')}</Text>
        {[1, 2, 3, 4].map((step) => (
          <i key={step} data-heat={step} />
        ))}
        <Text size="xs">{t('year.more')}</Text>
      </Group>
    </Stack>
  );
}
