import { Stack, Text } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useReader } from '@/api/me';
import type { PreviewDate } from '@/api/series';
import { dateTime } from '@/lib/dates';

/** The next times, on the clock they are meant by, with what a change of the clocks makes of them. */
export function Dates({ dates, timeZone }: { dates: readonly PreviewDate[]; timeZone: string }) {
  const { t } = useTranslation('series');
  const reader = useReader();
  const day = new Intl.DateTimeFormat(reader.language, { weekday: 'short', timeZone });
  return (
    <Stack component="ol" gap={4} m={0} ps="lg">
      {dates.map((date) => (
        <li key={date.dueAt}>
          <Text size="sm" className="desk-numbers">
            {day.format(new Date(date.dueAt))} {dateTime(date.dueAt, { ...reader, timeZone })}
            {reader.timeZone !== timeZone && (
              <Text span c="dimmed" size="sm">
                {' '}
                ({t('yours', { when: dateTime(date.dueAt, reader), zone: reader.timeZone })})
              </Text>
            )}
          </Text>
          {date.note != null && date.note !== '' && (
            <Text size="sm" c="var(--desk-warn)">
              <IconClock size={14} aria-hidden style={{ verticalAlign: 'text-bottom' }} />{' '}
              <strong>{t('clock')}</strong> <span dir="auto">{date.note}</span>
            </Text>
          )}
        </li>
      ))}
    </Stack>
  );
}
