import { ActionIcon, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Blackout } from '@/api/publishing';
import { useLanguage } from '@/lib/i18n';
import { closure } from './blackouts';
import { longDay, monthName } from './days';
import classes from './Months.module.css';
import { DAYS, datesFrom, dayName, dayOf } from './week';

function monthAfter(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1, 12)).toISOString().slice(0, 10);
}

function Month({
  first,
  blackouts,
  onDay,
}: {
  first: string;
  blackouts: readonly Blackout[];
  onDay?: ((date: string) => void) | undefined;
}) {
  const { t } = useTranslation('channels');
  const { language } = useLanguage();
  const lead = DAYS.indexOf(dayOf(first));
  const dates = datesFrom(first, 31).filter((date) => date.slice(0, 7) === first.slice(0, 7));
  const weeks: (string | null)[][] = [];
  [...Array.from({ length: lead }, () => null), ...dates].forEach((date, at) => {
    if (at % 7 === 0) {
      weeks.push([]);
    }
    weeks.at(-1)?.push(date);
  });
  return (
    <table className={classes.month}>
      <caption>{monthName(first, language)}</caption>
      <thead>
        <tr>
          {DAYS.map((day) => (
            <th key={day} scope="col" abbr={dayName(day, language)}>
              {dayName(day, language, 'short')}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week.find((date) => date !== null) ?? first}>
            {DAYS.map((day, at) => {
              const date = week[at] ?? null;
              if (date === null) {
                return <td key={day} />;
              }
              const closed = closure(date, blackouts);
              const number = String(Number(date.slice(8)));
              const label =
                closed === null
                  ? longDay(date, language)
                  : `${longDay(date, language)}: ${t(closed.whole ? 'blackouts.closed' : 'blackouts.partly')}${closed.name === '' ? '' : ` – ${closed.name}`}`;
              const kind = closed === null ? 'open' : closed.whole ? 'closed' : 'part';
              return (
                <td key={day}>
                  {onDay === undefined ? (
                    <span className={classes.day} data-kind={kind} title={label}>
                      {number}
                    </span>
                  ) : (
                    <button
                      type="button"
                      className={classes.day}
                      data-kind={kind}
                      title={label}
                      aria-label={label}
                      onClick={() => onDay(date)}
                    >
                      {number}
                    </button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface MonthsProps {
  /** The month to begin with: `2026-12-01`. */
  from: string;
  blackouts: readonly Blackout[];
  /** Called with a day that is chosen, to close it. */
  onDay?: ((date: string) => void) | undefined;
}

/** Three months with the days that are closed, wholly or in part. */
export function Months({ from, blackouts, onDay }: MonthsProps) {
  const { t } = useTranslation('channels');
  const { dir } = useLanguage();
  const [skip, setSkip] = useState(0);
  const [Back, Forth] =
    dir === 'rtl' ? [IconChevronRight, IconChevronLeft] : [IconChevronLeft, IconChevronRight];
  return (
    <Stack gap="xs">
      <Group justify="space-between">
        <Title order={2} fz="h4">
          {t('blackouts.calendar')}
        </Title>
        <Group gap="xs">
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('blackouts.earlier')}
            onClick={() => setSkip(skip - 3)}
          >
            <Back size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="default"
            size="lg"
            aria-label={t('blackouts.later')}
            onClick={() => setSkip(skip + 3)}
          >
            <Forth size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="lg">
        {[0, 1, 2].map((at) => (
          <Month key={at} first={monthAfter(from, skip + at)} blackouts={blackouts} onDay={onDay} />
        ))}
      </SimpleGrid>
      <Group gap="md">
        <Text size="sm" c="dimmed">
          <span className={classes.day} data-kind="closed" aria-hidden>
            7
          </span>{' '}
          {t('blackouts.closed')}
        </Text>
        <Text size="sm" c="dimmed">
          <span className={classes.day} data-kind="part" aria-hidden>
            7
          </span>{' '}
          {t('blackouts.partly')}
        </Text>
      </Group>
    </Stack>
  );
}
