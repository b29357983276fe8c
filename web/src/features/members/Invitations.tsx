import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconClock, IconClockOff } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMay, useReader } from '@/api/me';
import { type Invitation, members, type Role, revokeInvitation } from '@/api/members';
import { dateTime } from '@/lib/dates';
import { ListSkeleton } from '@/ui/Loading';
import { Remote } from '@/ui/Remote';
import { done, failed } from '@/ui/toasts';

function Row({ of }: { of: Invitation }) {
  const { t } = useTranslation('members');
  const may = useMay();
  const reader = useReader();
  const client = useQueryClient();
  const revoke = useMutation({
    ...revokeInvitation(client),
    onSuccess: () => done(t('revoked', { name: of.name })),
    onError: failed,
  });
  const Icon = of.expired ? IconClockOff : IconClock;
  return (
    <Paper withBorder p="sm" component="li">
      <Group justify="space-between" gap="sm">
        <Stack gap={2} miw={0} flex="1 1 14rem">
          <Group gap="xs">
            <Text fw={600} dir="auto">
              {of.name}
            </Text>
            <Badge
              tt="none"
              variant="light"
              color={of.expired ? 'orange' : 'blue'}
              leftSection={<Icon size={12} aria-hidden />}
            >
              {t(of.expired ? 'expired' : 'waiting')}
            </Badge>
          </Group>
          <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
            <bdi dir="ltr">{of.email}</bdi>
          </Text>
          <Text size="sm" c="dimmed">
            {t(`role.${of.role as Role}`)} ·{' '}
            {t(of.expired ? 'opened' : 'opens', { when: dateTime(of.expiresAt, reader) })}
          </Text>
        </Stack>
        {may('member.write') && (
          <Button
            size="sm"
            variant="default"
            loading={revoke.isPending}
            onClick={() => revoke.mutate(of.id)}
            aria-label={t('revokeOne', { name: of.name })}
          >
            {t('revoke')}
          </Button>
        )}
      </Group>
    </Paper>
  );
}

/** Who has not answered yet; never their links. */
export function Invitations() {
  const { t } = useTranslation('members');
  const query = useQuery(members.invitations());
  return (
    <Remote query={query} loading={<ListSkeleton rows={1} height={64} />}>
      {(found) =>
        found.length === 0 ? (
          <Text c="dimmed">{t('nobody')}</Text>
        ) : (
          <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
            {found.map((one) => (
              <Row key={one.id} of={one} />
            ))}
          </Stack>
        )
      }
    </Remote>
  );
}
