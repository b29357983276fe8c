import { Anchor, Button, Checkbox, Group, Paper, Stack, Text } from '@mantine/core';
import { IconCalendarCog, IconCheck, IconFlag } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Freshness } from '@/api/freshness';
import { useMay, useReader } from '@/api/me';
import { dateTime } from '@/lib/dates';
import { periodText } from './period';
import { State } from './State';

interface RowProps {
  item: Freshness;
  selected: boolean;
  onSelect: (on: boolean) => void;
  onReview: () => void;
  onOwn: () => void;
}

/** One content: how fresh, until when, by whose period, and what happens then. */
export function Row({ item, selected, onSelect, onReview, onOwn }: RowProps) {
  const { t } = useTranslation('freshness');
  const reader = useReader();
  const may = useMay();
  const period = periodText(item.period, reader.language);
  return (
    <Paper withBorder p="sm" component="li" radius="md">
      <Group gap="sm" wrap="nowrap" align="flex-start">
        {may('content.approve') && (
          <Checkbox
            mt={2}
            checked={selected}
            aria-label={t('select.one', { title: item.title })}
            onChange={(event) => onSelect(event.currentTarget.checked)}
          />
        )}
        <Stack gap={6} miw={0} flex={1}>
          <Group justify="space-between" gap="xs" align="flex-start">
            <Anchor
              renderRoot={(props) => (
                <Link to="/content/$id" params={{ id: String(item.content) }} {...props} />
              )}
              fw={600}
              c="inherit"
              dir="auto"
              style={{ overflowWrap: 'anywhere' }}
            >
              {item.title}
            </Anchor>
            <State state={item.state} />
          </Group>
          <Group gap="2px 16px">
            {item.reviewBy != null && (
              <Text size="sm" className="desk-numbers">
                {t('row.by', { when: dateTime(item.reviewBy, reader) })}
              </Text>
            )}
            <Text size="sm" c="dimmed">
              {period === null ? t('row.noPeriod') : t('row.period', { period })}
              {item.own.reviewBy == null ? '' : ` · ${t('row.own')}`}
            </Text>
            <Text size="sm" c="dimmed">
              {t(`then.${item.onExpiry}`)}
            </Text>
            {item.reviewedAt != null && (
              <Text size="sm" c="dimmed" className="desk-numbers">
                {t('row.reviewed', { when: dateTime(item.reviewedAt, reader) })}
              </Text>
            )}
            {item.needsReview && (
              <Group gap={4} wrap="nowrap">
                <IconFlag size={14} aria-hidden />
                <Text size="sm" fw={600}>
                  {t('row.flagged')}
                </Text>
              </Group>
            )}
          </Group>
          {may('content.approve') && (
            <Group gap="xs">
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconCheck size={14} aria-hidden />}
                onClick={onReview}
                aria-label={t('row.reviewOf', { title: item.title })}
              >
                {t('row.review')}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconCalendarCog size={14} aria-hidden />}
                onClick={onOwn}
                aria-label={t('row.overrideOf', { title: item.title })}
              >
                {t('row.override')}
              </Button>
            </Group>
          )}
        </Stack>
      </Group>
    </Paper>
  );
}
