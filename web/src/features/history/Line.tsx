import { Anchor, Badge, Group, Paper, Stack, Text } from '@mantine/core';
import { IconArrowNarrowRight, IconGavel } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Channel } from '@/api/channels';
import { type Entry, ORIGINS } from '@/api/history';
import { useReader } from '@/api/me';
import { duration } from '@/lib/calendar/duration';
import { exactDateTime } from '@/lib/dates';
import { useLanguage } from '@/lib/i18n';
import { STATES } from '@/ui/DeliveryState';
import { useNames } from '@/ui/review/names';

const STANDS = ['absent', 'live', 'withdrawn', 'deleted', 'unknown'];

/** How a delivery ended: the words of the history for it, with its sign. */
function Outcome({ outcome }: { outcome: string }) {
  const { t } = useTranslation('history');
  const { icon: Icon, color } = STATES[outcome] ?? { icon: IconGavel, color: 'gray' };
  return (
    <Badge color={color} variant="light" tt="none" leftSection={<Icon size={12} aria-hidden />}>
      {t(`outcome.${outcome as 'published'}`)}
    </Badge>
  );
}

/** One entry: what, when it should and when it did, who stood behind it, from what to what. */
export function Line({ entry, channels }: { entry: Entry; channels: readonly Channel[] }) {
  const { t } = useTranslation('history');
  const reader = useReader();
  const names = useNames();
  const { dir } = useLanguage();
  const data = entry.data as { title?: string };
  const channel = channels.find((one) => one.id === entry.channelId);
  const executed = entry.outcome != null;
  const late =
    entry.scheduledAt == null || !executed ? null : Date.parse(entry.at) - Date.parse(entry.scheduledAt);
  const stand = (state: string) => (STANDS.includes(state) ? t(`stand.${state as 'live'}`) : state);
  const title =
    entry.contentId == null ? entry.subject : (data.title ?? t('content', { number: entry.contentId }));
  return (
    <Paper withBorder p="sm" component="li" radius="md">
      <Stack gap={6}>
        <Group justify="space-between" gap="xs" align="flex-start">
          <Text fw={600} dir="auto" style={{ overflowWrap: 'anywhere' }}>
            {entry.deliveryId != null ? (
              <Anchor
                renderRoot={(props) => (
                  <Link to="/deliveries/$id" params={{ id: String(entry.deliveryId) }} {...props} />
                )}
                fw={600}
                c="inherit"
              >
                {title}
              </Anchor>
            ) : entry.contentId != null ? (
              <Anchor
                renderRoot={(props) => (
                  <Link to="/content/$id" params={{ id: String(entry.contentId) }} {...props} />
                )}
                fw={600}
                c="inherit"
              >
                {title}
              </Anchor>
            ) : (
              title
            )}
          </Text>
          {entry.outcome != null ? (
            <Outcome outcome={entry.outcome} />
          ) : (
            <Badge variant="default" tt="none" leftSection={<IconGavel size={12} aria-hidden />}>
              <span dir="ltr">{entry.kind}</span>
            </Badge>
          )}
        </Group>
        <Group gap="2px 16px">
          {entry.scheduledAt != null && (
            <Text size="sm" className="desk-numbers">
              {t('scheduled', { when: exactDateTime(entry.scheduledAt, reader) })}
            </Text>
          )}
          <Text size="sm" className="desk-numbers">
            {t(executed ? 'ended' : 'decided', { when: exactDateTime(entry.at, reader) })}
          </Text>
          {late !== null && late >= 1_000 && (
            <Text size="sm" c="dimmed">
              {t('after', { duration: duration(late, reader.language) })}
            </Text>
          )}
        </Group>
        <Group gap="2px 16px">
          {channel !== undefined && (
            <Text size="sm" c="dimmed" dir="auto">
              {channel.name}
            </Text>
          )}
          {entry.revisionNumber != null && (
            <Text size="sm" c="dimmed">
              {t('revision', { number: entry.revisionNumber })}
            </Text>
          )}
          {entry.fromState != null && entry.toState != null && (
            <Group gap={4} wrap="nowrap">
              <Text size="sm" c="dimmed">
                {stand(entry.fromState)}
              </Text>
              <IconArrowNarrowRight
                size={14}
                aria-label={t('to')}
                role="img"
                style={{ transform: dir === 'rtl' ? 'scaleX(-1)' : undefined }}
              />
              <Text size="sm" c="dimmed">
                {stand(entry.toState)}
              </Text>
            </Group>
          )}
          <Text size="sm" c="dimmed">
            {(ORIGINS as readonly string[]).includes(entry.origin)
              ? t('byOrigin', {
                  who: names.actor(entry.actor),
                  origin: t(`origin.${entry.origin as 'member'}`),
                })
              : t('by', { who: names.actor(entry.actor) })}
          </Text>
          {entry.attempts != null && entry.attempts > 1 && (
            <Text size="sm" c="dimmed">
              {t('attempts', { count: entry.attempts })}
            </Text>
          )}
          <Text size="sm" c="dimmed" className="desk-numbers">
            {t('position', { number: entry.position })}
          </Text>
          {entry.externalUrl != null && (
            <Anchor href={entry.externalUrl} target="_blank" size="sm" underline="always">
              {t('look')}
            </Anchor>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}
