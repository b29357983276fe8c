import { Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconBan, IconCheck, IconClockOff, IconKey, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type ApiKey, apiKeys, revokeKey } from '@/api/keys';
import { useReader } from '@/api/me';
import { dateTime } from '@/lib/dates';
import { Dialog } from '@/ui/Dialog';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Remote } from '@/ui/Remote';
import { done } from '@/ui/toasts';
import { NewKeyDialog } from './NewKeyDialog';

const SIGNS = {
  works: { icon: IconCheck, color: 'green' },
  expired: { icon: IconClockOff, color: 'orange' },
  revoked: { icon: IconBan, color: 'gray' },
} as const;

function stateOf(key: ApiKey, now: number): keyof typeof SIGNS {
  if (key.revokedAt != null) {
    return 'revoked';
  }
  return key.expiresAt != null && Date.parse(key.expiresAt) <= now ? 'expired' : 'works';
}

function Row({ of, now, onRevoke }: { of: ApiKey; now: number; onRevoke: () => void }) {
  const { t } = useTranslation('settings');
  const reader = useReader();
  const state = stateOf(of, now);
  const { icon: Icon, color } = SIGNS[state];
  const facts = [
    t('keys.made', { when: dateTime(of.createdAt, reader) }),
    of.lastUsedAt == null ? t('keys.unused') : t('keys.used', { when: dateTime(of.lastUsedAt, reader) }),
    of.revokedAt != null
      ? t('keys.wasRevoked', { when: dateTime(of.revokedAt, reader) })
      : of.expiresAt == null
        ? t('keys.forever')
        : t('keys.expires', { when: dateTime(of.expiresAt, reader) }),
  ];
  return (
    <Paper withBorder p="sm" component="li">
      <Group justify="space-between" gap="sm" align="flex-start">
        <Stack gap={4} miw={0} flex="1 1 16rem">
          <Group gap="xs">
            <Text fw={600} dir="auto">
              {of.name}
            </Text>
            <Badge tt="none" variant="light" color={color} leftSection={<Icon size={12} aria-hidden />}>
              {t(`keys.${state}`)}
            </Badge>
          </Group>
          <Text size="sm" c="dimmed">
            <span dir="ltr">{of.prefix}…</span> · {facts.join(' · ')}
          </Text>
          <Text size="sm" dir="ltr" style={{ overflowWrap: 'anywhere' }}>
            {of.scopes.join(', ')}
          </Text>
        </Stack>
        {state !== 'revoked' && (
          <Button
            size="xs"
            variant="default"
            onClick={onRevoke}
            aria-label={t('keys.revokeOne', { name: of.name })}
          >
            {t('keys.revoke')}
          </Button>
        )}
      </Group>
    </Paper>
  );
}

/** Keys for programs: made here, shown once, revoked here. */
export function KeysPage() {
  const { t } = useTranslation(['settings', 'ui']);
  const client = useQueryClient();
  const query = useQuery(apiKeys.list());
  const [making, setMaking] = useState(false);
  const [revoking, setRevoking] = useState<ApiKey | null>(null);
  const [now] = useState(() => Date.now());
  const revoke = useMutation({
    ...revokeKey(client),
    onSuccess: () => {
      done(t('keys.revokeDone', { name: revoking?.name ?? '' }));
      setRevoking(null);
    },
  });
  const create = (
    <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
      {t('keys.new')}
    </Button>
  );
  return (
    <Page title={t('keys.title')} about={t('keys.about')} actions={create}>
      <Remote query={query}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState icon={IconKey} title={t('keys.empty')} action={create}>
              {t('keys.emptyText')}
            </EmptyState>
          ) : (
            <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
              {found
                .toSorted((one, other) => Number(one.revokedAt != null) - Number(other.revokedAt != null))
                .map((one) => (
                  <Row key={one.id} of={one} now={now} onRevoke={() => setRevoking(one)} />
                ))}
            </Stack>
          )
        }
      </Remote>
      {making && <NewKeyDialog onClose={() => setMaking(false)} />}
      {revoking !== null && (
        <Dialog title={t('keys.revokeTitle', { name: revoking.name })} onClose={() => setRevoking(null)}>
          <Stack>
            <Text>{t('keys.revokeText')}</Text>
            {revoke.isError && <ProblemAlert error={revoke.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setRevoking(null)} data-autofocus>
                {t('ui:cancel')}
              </Button>
              <Button color="red" loading={revoke.isPending} onClick={() => revoke.mutate(revoking.id)}>
                {t('keys.revoke')}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </Page>
  );
}
