import { Badge, Box, Group, Paper, Stack, Text, Title, VisuallyHidden } from '@mantine/core';
import { IconBan, IconCheck, IconClock, IconClockPause, IconTag } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useReader } from '@/api/me';
import { publishing, type SettingsChange, type SlotToCome } from '@/api/publishing';
import { ListSkeleton } from '@/ui/Loading';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { wallDay } from './days';
import { datesFrom } from './week';

function Slot({ slot }: { slot: SlotToCome }) {
  const { t } = useTranslation('channels');
  const closed = slot.refusal !== null;
  const Icon = !closed ? IconCheck : slot.refusal?.kind === 'blackout' ? IconBan : IconClockPause;
  return (
    <Stack gap={2} component="li">
      <Group gap={6}>
        <Badge
          tt="none"
          variant="light"
          size="lg"
          className="desk-numbers"
          color={closed ? 'gray' : 'green'}
          td={closed ? 'line-through' : undefined}
          leftSection={<Icon size={14} aria-hidden />}
        >
          {slot.local.slice(11, 16)}
        </Badge>
        {closed && (
          <Text size="sm" c="dimmed">
            {t(`refusal.${slot.refusal?.kind as 'lead'}`, { defaultValue: slot.refusal?.text })}
            {slot.refusal?.kind === 'blackout' && <span dir="auto"> – {slot.refusal.text}</span>}
          </Text>
        )}
        {!closed && <VisuallyHidden>{t('slots.open')}</VisuallyHidden>}
        {slot.categories.length > 0 && (
          <Text size="sm" c="dimmed" dir="auto">
            <IconTag size={12} aria-hidden /> {slot.categories.join(', ')}
          </Text>
        )}
      </Group>
      {slot.note !== null && (
        <Text size="sm" c="var(--desk-warn)">
          <IconClock size={14} aria-hidden style={{ verticalAlign: 'text-bottom' }} />{' '}
          <strong>{t('slots.clock')}</strong> <span dir="auto">{slot.note}</span>
        </Text>
      )}
    </Stack>
  );
}

interface SlotPreviewProps {
  channel: number;
  /** What is changed and not saved yet. */
  change: SettingsChange;
  limits: { day: number | null; week: number | null; month: number | null };
}

/** The slots of the next two weeks, as the settings stand in the form. */
export function SlotPreview({ channel, change, limits }: SlotPreviewProps) {
  const { t } = useTranslation('channels');
  const reader = useReader();
  const query = useQuery({ ...publishing.slots(channel, change), placeholderData: keepPreviousData });
  const unsaved = Object.keys(change).length > 0;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('preview.title')}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Title order={2} fz="h4">
            {t('preview.title')}
          </Title>
          {unsaved && (
            <Badge tt="none" variant="light" color="yellow">
              {t('preview.unsaved')}
            </Badge>
          )}
        </Group>
        {query.isError ? (
          <ProblemAlert error={query.error} />
        ) : query.data === undefined ? (
          <ListSkeleton rows={6} height={40} />
        ) : (
          <>
            <Text size="sm" c="dimmed">
              {t('preview.about', { zone: query.data.time_zone })}
            </Text>
            {query.data.slots.length === 0 && <Text>{t('preview.none')}</Text>}
            <Box aria-busy={query.isPlaceholderData} style={{ opacity: query.isPlaceholderData ? 0.6 : 1 }}>
              {datesFrom(
                (query.data.slots[0]?.local ?? new Date().toISOString()).slice(0, 10),
                query.data.slots.length === 0 ? 0 : 14,
              ).map((date) => {
                const slots = query.data.slots.filter((slot) => slot.local.startsWith(date));
                return (
                  <Group
                    key={date}
                    gap="md"
                    py={6}
                    align="flex-start"
                    wrap="nowrap"
                    style={{ borderBlockStart: '1px solid var(--mantine-color-default-border)' }}
                  >
                    <Text size="sm" w={96} flex="none" pt={3} className="desk-numbers">
                      {wallDay(date, reader.language)}
                    </Text>
                    {slots.length === 0 ? (
                      <Text size="sm" c="dimmed" pt={3}>
                        {t('preview.noSlot')}
                      </Text>
                    ) : (
                      <Stack
                        gap={6}
                        component="ul"
                        m={0}
                        p={0}
                        style={{ listStyle: 'none' }}
                        aria-label={wallDay(date, reader.language)}
                      >
                        {slots.map((slot) => (
                          <Slot key={slot.at} slot={slot} />
                        ))}
                      </Stack>
                    )}
                  </Group>
                );
              })}
            </Box>
            {(limits.day ?? limits.week ?? limits.month) !== null && (
              <Text size="sm">
                {[
                  limits.day === null ? '' : t('preview.day', { count: limits.day }),
                  limits.week === null ? '' : t('preview.week', { count: limits.week }),
                  limits.month === null ? '' : t('preview.month', { count: limits.month }),
                ]
                  .filter((part) => part !== '')
                  .join(' ')}
              </Text>
            )}
          </>
        )}
      </Stack>
    </Paper>
  );
}
