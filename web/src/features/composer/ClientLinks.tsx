import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconLock, IconRefresh, IconX } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type ClientLink, renewLink, revokeLink } from '@/api/clients';
import { contents } from '@/api/content';
import { useMay, useReader } from '@/api/me';
import { dateTime } from '@/lib/dates';
import { done, failed } from '@/ui/toasts';
import { NewAddress } from './NewAddress';

const COLORS: Record<string, string> = { open: 'green', revoked: 'red', shut: 'orange' };
const NAMED = new Set(['open', 'expired', 'revoked', 'shut']);

/** The links there are, by what they can still do. */
export function ClientLinks({ links }: { links: readonly ClientLink[] }) {
  const { t } = useTranslation('composer');
  return (
    <Stack gap="xs" component="section" aria-label={t('client.links')}>
      <Title order={2} fz="h5">
        {t('client.links')}
      </Title>
      {links.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('client.noLinks')}
        </Text>
      )}
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {links.map((one) => (
          <One key={one.id} link={one} />
        ))}
      </Stack>
    </Stack>
  );
}

function One({ link }: { link: ClientLink }) {
  const { t } = useTranslation('composer');
  const client = useQueryClient();
  const reader = useReader();
  const may = useMay();
  const again = () => client.invalidateQueries({ queryKey: contents.all });
  const revoke = useMutation({
    mutationFn: () => revokeLink(link.id),
    onSuccess: () => done(t('client.revoked')),
    onError: failed,
    onSettled: again,
  });
  const renew = useMutation({ mutationFn: () => renewLink(link.id), onError: failed, onSettled: again });
  const who = link.recipientName === '' ? link.name : link.recipientName;
  return (
    <Card withBorder padding="sm" component="li">
      <Stack gap={6}>
        <Group justify="space-between" gap="xs">
          <Text size="sm" fw={600} dir="auto">
            {who}
          </Text>
          <Badge color={COLORS[link.state] ?? 'gray'} variant="light" tt="none">
            {NAMED.has(link.state) ? t(`client.state.${link.state as 'open'}`) : link.state}
          </Badge>
        </Group>
        <Text size="sm" c="dimmed">
          {t(`client.right.${link.rights}`)} · {t('client.until', { when: dateTime(link.expiresAt, reader) })}
        </Text>
        <Text size="sm" c="dimmed">
          {link.lastOpenedAt == null
            ? t('client.unopened')
            : t('client.opened', { when: dateTime(link.lastOpenedAt, reader), count: link.visits })}
        </Text>
        {link.withPasscode && (
          <Group gap={4}>
            <IconLock size={14} aria-hidden />
            <Text size="sm" c="dimmed">
              {t('client.withPasscode')}
            </Text>
          </Group>
        )}
        {renew.data !== undefined && <NewAddress url={renew.data.url} onDone={() => renew.reset()} />}
        {may('content.approve') && (
          <Group gap="xs">
            {link.state === 'open' && (
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconX size={14} aria-hidden />}
                loading={revoke.isPending}
                onClick={() => revoke.mutate()}
                aria-label={t('client.revokeOf', { name: who })}
              >
                {t('client.revoke')}
              </Button>
            )}
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconRefresh size={14} aria-hidden />}
              loading={renew.isPending}
              onClick={() => renew.mutate()}
              aria-label={t('client.renewOf', { name: who })}
            >
              {t('client.renew')}
            </Button>
          </Group>
        )}
      </Stack>
    </Card>
  );
}
