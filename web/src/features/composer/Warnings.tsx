import { Group, List, Paper, Text } from '@mantine/core';
import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Warning } from './checks';

/** What the chosen channels will not take, and what a reader would miss. */
export function Warnings({ found }: { found: readonly Warning[] }) {
  const { t } = useTranslation('composer');
  if (found.length === 0) {
    return null;
  }
  return (
    <Paper withBorder p="sm" component="section" aria-label={t('warn.label')}>
      <List listStyleType="none" spacing={4} size="sm">
        {found.map((one) => {
          const Icon = one.grave ? IconAlertTriangle : IconInfoCircle;
          return (
            <List.Item key={`${one.key} ${one.channel}`}>
              <Group gap="xs" wrap="nowrap" align="flex-start">
                <Icon
                  size={16}
                  color={one.grave ? 'var(--desk-bad)' : 'var(--desk-warn)'}
                  aria-label={t(one.grave ? 'warn.grave' : 'warn.hint')}
                  style={{ flex: 'none', marginBlockStart: 2 }}
                />
                <Text size="sm">
                  {t(one.key, { channel: one.channel, count: one.count, limit: one.limit })}
                </Text>
              </Group>
            </List.Item>
          );
        })}
      </List>
    </Paper>
  );
}
