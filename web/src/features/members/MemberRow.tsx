import { Badge, Button, Group, Paper, Select, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMay, useReader } from '@/api/me';
import { changeRole, type Member, members, ROLES, type Role } from '@/api/members';
import { useOptimistic } from '@/api/optimistic';
import { meQuery } from '@/api/session';
import { dateTime } from '@/lib/dates';
import { failed, undoable } from '@/ui/toasts';

interface Turn {
  of: Member;
  role: Role;
  back?: boolean;
}

/** Another role at once, and a way back. */
function useRole() {
  const { t } = useTranslation('members');
  const key = members.list().queryKey;
  const turn = useOptimistic<Turn, Member>({
    keys: [members.all, ['me']],
    show: (client, { of, role }) =>
      client.setQueryData<Member[]>(key, (before) =>
        before?.map((one) => (one.id === of.id ? { ...one, role } : one)),
      ),
    change: ({ of, role }) => changeRole(of, role),
    done: (now, { of, role, back }) => {
      if (back !== true) {
        undoable(t('role.done', { name: of.name, role: t(`role.${role}`) }), () =>
          turn.mutate({ of: now, role: of.role, back: true }),
        );
      }
    },
    failed,
  });
  return turn;
}

/** A member: role, since when, and the way out. */
export function MemberRow({ of, onRemove }: { of: Member; onRemove: () => void }) {
  const { t } = useTranslation('members');
  const may = useMay();
  const reader = useReader();
  const { data: me } = useQuery(meQuery());
  const turn = useRole();
  const self = me?.account.id === of.id;
  return (
    <Paper withBorder p="sm" component="li">
      <Group justify="space-between" gap="sm">
        <Stack gap={2} miw={0} flex="1 1 14rem">
          <Group gap="xs">
            <Text fw={600} dir="auto">
              {of.name}
            </Text>
            {self && (
              <Badge tt="none" variant="light">
                {t('you')}
              </Badge>
            )}
          </Group>
          {of.email != null && (
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              <bdi dir="ltr">{of.email}</bdi>
            </Text>
          )}
          {of.since != null && (
            <Text size="sm" c="dimmed">
              {t('since', { when: dateTime(of.since, reader) })}
            </Text>
          )}
        </Stack>
        <Group gap="xs">
          {may('member.write') ? (
            <Select
              w={150}
              size="sm"
              aria-label={t('roleOf', { name: of.name })}
              data={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
              value={of.role}
              allowDeselect={false}
              disabled={turn.isPending}
              onChange={(next) => {
                if (next !== null && next !== of.role) {
                  turn.mutate({ of, role: next });
                }
              }}
            />
          ) : (
            <Text size="sm">{t(`role.${of.role}`)}</Text>
          )}
          {(self || may('member.write')) && (
            <Button
              size="sm"
              variant="default"
              onClick={onRemove}
              aria-label={self ? t('leave') : t('removeOne', { name: of.name })}
            >
              {t(self ? 'leave' : 'remove')}
            </Button>
          )}
        </Group>
      </Group>
    </Paper>
  );
}
