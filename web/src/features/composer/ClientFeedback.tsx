import { Badge, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconMessage, IconPencil } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ClientFeedback as Feedback } from '@/api/clients';
import type { Content } from '@/api/content';
import { useReader } from '@/api/me';
import { dateTime } from '@/lib/dates';

const EFFECTS = new Set(['approved', 'recorded', 'returned', 'refused']);

/** What clients decided and wrote, the newest first, and what came of it. */
export function ClientFeedback({ found, content }: { found: Feedback; content: Content }) {
  const { t } = useTranslation('composer');
  const reader = useReader();
  const all = [
    ...found.verdicts.map((one) => ({ ...one, key: `v${String(one.id)}`, text: one.note })),
    ...found.comments.map((one) => ({
      ...one,
      key: `c${String(one.id)}`,
      verdict: null,
      effect: '',
      reason: '',
    })),
  ].sort((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt));
  if (all.length === 0) {
    return null;
  }
  return (
    <Stack gap="xs" component="section" aria-label={t('client.said')}>
      <Title order={2} fz="h5">
        {t('client.said')}
      </Title>
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {all.map((one) => (
          <Card key={one.key} withBorder padding="sm" component="li">
            <Stack gap={6}>
              <Group justify="space-between" gap="xs">
                <Text size="sm" fw={600} dir="auto">
                  {one.name}
                </Text>
                {one.verdict === null ? (
                  <Badge
                    variant="light"
                    color="gray"
                    tt="none"
                    leftSection={<IconMessage size={12} aria-hidden />}
                  >
                    {t('client.comment')}
                  </Badge>
                ) : one.verdict === 'approved' ? (
                  <Badge
                    variant="light"
                    color="green"
                    tt="none"
                    leftSection={<IconCheck size={12} aria-hidden />}
                  >
                    {t('client.approved')}
                  </Badge>
                ) : (
                  <Badge
                    variant="light"
                    color="orange"
                    tt="none"
                    leftSection={<IconPencil size={12} aria-hidden />}
                  >
                    {t('client.changes')}
                  </Badge>
                )}
              </Group>
              {one.text !== '' && (
                <Text size="sm" dir="auto" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                  {one.text}
                </Text>
              )}
              {EFFECTS.has(one.effect) && (
                <Text size="sm" c="dimmed">
                  {t(`client.effect.${one.effect as 'approved'}`)} {one.reason}
                </Text>
              )}
              <Text size="xs" c="dimmed">
                {t('client.ofRevision', { when: dateTime(one.createdAt, reader), number: one.revision })}
                {one.revision === content.currentRevision.number ? '' : ` · ${t('client.older')}`}
              </Text>
            </Stack>
          </Card>
        ))}
      </Stack>
    </Stack>
  );
}
