import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconClock, IconHandGrab, IconMessage, IconPencil, IconUser, IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay, useReader } from '@/api/me';
import type { Waiting } from '@/api/reviews';
import { meQuery } from '@/api/session';
import { dateTime, relative } from '@/lib/dates';
import { StateBadge } from '@/ui/review/StateBadge';
import { useTaking } from './assigning';

/** One content that waits: since when, until when, for whom, and how far it is. */
export function Row({ waiting }: { waiting: Waiting }) {
  const { t } = useTranslation('reviews');
  const reader = useReader();
  const may = useMay();
  const { data: me } = useQuery(meQuery());
  const take = useTaking();
  const mine = waiting.assignees.some((one) => one.accountId === me?.account.id && one.duty === 'reviewer');
  const late = waiting.assignees.filter((one) => one.dueAt != null && Date.parse(one.dueAt) < Date.now());
  return (
    <Paper withBorder p="sm" component="li" radius="md">
      <Stack gap={6}>
        <Group justify="space-between" gap="xs" align="flex-start">
          <Anchor
            renderRoot={(props) => (
              <Link to="/reviews/$id" params={{ id: String(waiting.contentId) }} {...props} />
            )}
            fw={600}
            c="inherit"
            dir="auto"
            data-row
            style={{ overflowWrap: 'anywhere' }}
          >
            {waiting.title}
          </Anchor>
          <StateBadge state={waiting.state} />
        </Group>
        <Group gap="2px 16px">
          <Text size="sm" c="dimmed">
            {t('row.since', { when: relative(waiting.since, new Date().toISOString(), reader.language) })}
          </Text>
          {waiting.scheduledAt != null && (
            <Group gap={4} wrap="nowrap">
              <IconClock size={14} aria-hidden />
              <Text size="sm" className="desk-numbers">
                {t('row.goes', { when: dateTime(waiting.scheduledAt, reader) })}
              </Text>
            </Group>
          )}
          {(waiting.approvalsRequired > 1 || waiting.approvals > 0) && (
            <Group gap={4} wrap="nowrap">
              <IconUsers size={14} aria-hidden />
              <Text size="sm">
                {t('steps.approvals', { given: waiting.approvals, required: waiting.approvalsRequired })}
              </Text>
            </Group>
          )}
          {waiting.openComments > 0 && (
            <Group gap={4} wrap="nowrap">
              <IconMessage size={14} aria-hidden />
              <Text size="sm">{t('row.comments', { count: waiting.openComments })}</Text>
            </Group>
          )}
          <Group gap={4} wrap="nowrap">
            <IconUser size={14} aria-hidden />
            <Text size="sm" dir="auto">
              {waiting.assignees.length === 0
                ? t('row.nobody')
                : waiting.assignees.map((one) => one.name).join(', ')}
            </Text>
          </Group>
          {late.map((one) => (
            <Text key={one.id} size="sm" c="var(--desk-bad)" fw={600}>
              {t('row.late', { when: dateTime(one.dueAt ?? '', reader) })}
            </Text>
          ))}
        </Group>
        <Group gap="xs">
          {may('content.approve') && !mine && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconHandGrab size={14} aria-hidden />}
              loading={take.isPending}
              onClick={() => take.mutate(waiting)}
              aria-label={t('row.takeOf', { title: waiting.title })}
            >
              {t('row.take')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPencil size={14} aria-hidden />}
            renderRoot={(props) => (
              <Link
                to="/content/$id"
                params={{ id: String(waiting.contentId) }}
                search={{ tab: 'review' }}
                {...props}
              />
            )}
            aria-label={t('row.editOf', { title: waiting.title })}
          >
            {t('row.edit')}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
