import { Anchor, Badge, Checkbox, Group, Paper, Stack, Text } from '@mantine/core';
import { IconCheck, IconEye, IconPencil } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Channel } from '@/api/channels';
import type { Content } from '@/api/content';
import { useReader } from '@/api/me';
import { dateTime } from '@/lib/dates';
import { PlatformIcon } from '@/ui/PlatformIcon';

const SIGNS: Partial<Record<string, { icon: typeof IconEye; color: string }>> = {
  draft: { icon: IconPencil, color: 'gray' },
  review: { icon: IconEye, color: 'orange' },
  approved: { icon: IconCheck, color: 'green' },
};

/** A content's editorial status, in words, with its sign. */
export function Status({ status }: { status: string }) {
  const { t } = useTranslation('content');
  const { icon: Icon, color } = SIGNS[status] ?? { icon: IconPencil, color: 'gray' };
  return (
    <Badge color={color} variant="light" tt="none" leftSection={<Icon size={12} aria-hidden />}>
      {t(`status.${status as 'draft'}`)}
    </Badge>
  );
}

interface RowProps {
  content: Content;
  channels: readonly Channel[];
  selected: boolean;
  selectable: boolean;
  onSelect: (on: boolean) => void;
}

export function Row({ content, channels, selected, selectable, onSelect }: RowProps) {
  const { t } = useTranslation('content');
  const reader = useReader();
  const own = channels.filter((channel) => content.channels.includes(channel.id));
  return (
    <Paper withBorder p="sm" component="li" radius="md">
      <Group gap="sm" wrap="nowrap" align="flex-start">
        {selectable && (
          <Checkbox
            mt={2}
            checked={selected}
            aria-label={t('select.one', { title: content.title })}
            onChange={(event) => onSelect(event.currentTarget.checked)}
          />
        )}
        <Stack gap={4} miw={0} flex={1}>
          <Group justify="space-between" gap="xs">
            <Anchor
              renderRoot={(props) => (
                <Link to="/content/$id" params={{ id: String(content.id) }} {...props} />
              )}
              fw={600}
              c="inherit"
              dir="auto"
              data-row
              style={{ overflowWrap: 'anywhere' }}
            >
              {content.title}
            </Anchor>
            <Status status={content.status} />
          </Group>
          <Group gap="2px 16px">
            <Text size="sm" c="dimmed" className="desk-numbers">
              {t('changed', { when: dateTime(content.updatedAt, reader) })}
            </Text>
            {own.map((channel) => (
              <Group key={channel.id} gap={4} wrap="nowrap">
                <PlatformIcon platform={channel.platform} size={14} />
                <Text size="sm" c="dimmed">
                  {channel.name}
                </Text>
              </Group>
            ))}
            {content.approvedRevision != null &&
              content.approvedRevision !== content.currentRevision.number && (
                <Text size="sm" c="dimmed">
                  {t('approvedOlder', { number: content.approvedRevision })}
                </Text>
              )}
          </Group>
        </Stack>
      </Group>
    </Paper>
  );
}
