import { ActionIcon, Anchor, Badge, Group, Menu, Paper, Stack, Text } from '@mantine/core';
import {
  IconArrowBackUp,
  IconCalendarClock,
  IconCheck,
  IconClock,
  IconDots,
  IconPencil,
  IconPlayerSkipForward,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useReader } from '@/api/me';
import type { Occurrence, Series } from '@/api/series';
import { dateTime } from '@/lib/dates';

interface OccurrenceRowProps {
  of: Series;
  one: Occurrence;
  write: boolean;
  onSkip: () => void;
  onMove: () => void;
  onRestore: () => void;
}

const COLORS: Record<string, string> = { planned: 'gray', placed: 'press', skipped: 'yellow' };

/** One time to come, and what can be done with it alone or from it on. */
export function OccurrenceRow({ of, one, write, onSkip, onMove, onRestore }: OccurrenceRowProps) {
  const { t } = useTranslation('series');
  const reader = useReader();
  const zoned = { ...reader, timeZone: of.timeZone };
  const when = dateTime(one.dueAt, zoned);
  const day = new Intl.DateTimeFormat(reader.language, { weekday: 'short', timeZone: of.timeZone });
  const moved = one.recurrenceId !== one.wallTime;
  const skipped = one.state === 'skipped';
  return (
    <Paper withBorder p="xs" px="sm" component="li">
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Stack gap={2} miw={0}>
          <Group gap="xs">
            <Text className="desk-numbers" td={skipped ? 'line-through' : undefined}>
              {day.format(new Date(one.dueAt))} {when}
            </Text>
            <Badge
              tt="none"
              variant="light"
              color={COLORS[one.state] ?? 'orange'}
              leftSection={
                skipped ? (
                  <IconPlayerSkipForward size={12} aria-hidden />
                ) : one.state === 'placed' ? (
                  <IconCheck size={12} aria-hidden />
                ) : (
                  <IconClock size={12} aria-hidden />
                )
              }
            >
              {t(`occurrence.${one.state as 'planned'}`)}
            </Badge>
            {one.deliveries.map((id) => (
              <Anchor
                key={id}
                size="sm"
                renderRoot={(props) => <Link to="/deliveries/$id" params={{ id: String(id) }} {...props} />}
              >
                {t('delivery', { number: id })}
              </Anchor>
            ))}
          </Group>
          {moved && (
            <Text size="sm" c="dimmed">
              {t('occurrence.was', {
                when: dateTime(`${one.recurrenceId}Z`, { ...reader, timeZone: 'UTC' }),
              })}
            </Text>
          )}
          {one.note != null && one.note !== '' && (
            <Text size="sm" c="var(--desk-warn)">
              <strong>{t('clock')}</strong> <span dir="auto">{one.note}</span>
            </Text>
          )}
        </Stack>
        {write && (
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('occurrence.menu', { when })}>
                <IconDots size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              {!skipped && (
                <Menu.Item leftSection={<IconPlayerSkipForward size={16} aria-hidden />} onClick={onSkip}>
                  {t('occurrence.skip')}
                </Menu.Item>
              )}
              {!skipped && (
                <Menu.Item leftSection={<IconCalendarClock size={16} aria-hidden />} onClick={onMove}>
                  {t('occurrence.move')}
                </Menu.Item>
              )}
              {(skipped || moved) && (
                <Menu.Item leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={onRestore}>
                  {t('occurrence.restore')}
                </Menu.Item>
              )}
              <Menu.Item
                leftSection={<IconPencil size={16} aria-hidden />}
                renderRoot={(props) => (
                  <Link
                    to="/series/$id/edit"
                    params={{ id: String(of.id) }}
                    search={{ following: one.recurrenceId }}
                    {...props}
                  />
                )}
              >
                {t('occurrence.following')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        )}
      </Group>
    </Paper>
  );
}
