import { Group, List, Paper, Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '@/api/channels';
import type { Look } from '@/api/editing';
import type { Warning } from './checks';

/** What is said here in the reader's language already. */
const SAID = new Set([
  'limits.title_missing',
  'limits.title_too_long',
  'limits.text_too_long',
  'limits.images_too_long',
  'media.alt_missing',
]);

interface WarningsProps {
  found: readonly Warning[];
  /** What the dry run found on each channel. */
  looks?: readonly Look[];
  channels?: readonly Channel[];
}

/** What the chosen channels will not take, and what a reader would miss. */
export function Warnings({ found, looks = [], channels = [] }: WarningsProps) {
  const { t } = useTranslation('composer');
  const name = (id: number) => channels.find((one) => one.id === id)?.name ?? '';
  const lines = [
    ...found.map((one) => ({
      key: `${one.key} ${one.channel}`,
      grave: one.grave,
      text: t(one.key, { channel: one.channel, count: one.count, limit: one.limit }),
    })),
    ...looks.flatMap((look) =>
      look.problems
        .filter((one) => !SAID.has(one.code))
        .map((one) => ({
          key: `${one.code} ${one.cause} ${one.detail} ${String(look.channelId)}`,
          grave: one.severity === 'error',
          text: `${name(look.channelId)}: ${[one.title, one.cause, one.detail, one.solution]
            .map((part) => part.trim().replace(/[.]$/, ''))
            .filter((part) => part !== '')
            .join('. ')}.`,
        })),
    ),
  ];
  if (lines.length === 0) {
    return null;
  }
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('warn.label')}>
      <List listStyleType="none" spacing={4} size="sm">
        {lines.map((one) => {
          const Icon = one.grave ? IconAlertTriangle : IconInfoCircle;
          return (
            <List.Item key={one.key}>
              <Group gap="xs" wrap="nowrap" align="flex-start">
                <Icon
                  size={16}
                  color={one.grave ? 'var(--desk-bad)' : 'var(--desk-warn)'}
                  aria-label={t(one.grave ? 'warn.grave' : 'warn.hint')}
                  style={{ flex: 'none', marginBlockStart: 2 }}
                />
                <Text size="sm" dir="auto" style={{ overflowWrap: 'anywhere' }}>
                  {one.text}
                </Text>
              </Group>
            </List.Item>
          );
        })}
      </List>
    </Paper>
  );
}
