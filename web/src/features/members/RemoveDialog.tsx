import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/me';
import { type Member, members, removeMember } from '@/api/members';
import { meQuery } from '@/api/session';
import { Dialog } from '@/ui/Dialog';
import { ListSkeleton } from '@/ui/Loading';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Remote } from '@/ui/Remote';
import { done } from '@/ui/toasts';

const KINDS = ['apiKeys', 'invitations', 'assignments', 'series', 'clientLinks'] as const;

function Counts({ title, of }: { title: string; of: Record<string, number> }) {
  const { t } = useTranslation('members');
  const known = KINDS.filter((kind) => (of[kind] ?? 0) > 0);
  return known.length === 0 ? null : (
    <div>
      <Text size="sm" fw={600}>
        {title}
      </Text>
      <List size="sm">
        {known.map((kind) => (
          <List.Item key={kind}>{t(`kind.${kind}`, { count: of[kind] ?? 0 })}</List.Item>
        ))}
      </List>
    </div>
  );
}

/** Asks before somebody goes, and says what goes with them; a removal cannot be taken back. */
export function RemoveDialog({ of, onClose }: { of: Member; onClose: () => void }) {
  const { t } = useTranslation(['members', 'ui']);
  const client = useQueryClient();
  const navigate = useNavigate();
  const may = useMay();
  const { data: me } = useQuery(meQuery());
  const self = me?.account.id === of.id;
  const removal = useQuery({ ...members.removal(of.id), enabled: may('member.write') });
  const remove = useMutation({
    ...removeMember(client, self),
    onSuccess: () => {
      onClose();
      done(t(self ? 'left' : 'removed', { name: of.name }));
      if (self) {
        client.clear();
        void navigate({ to: '/' });
      }
    },
  });
  return (
    <Dialog title={t(self ? 'leaveTitle' : 'removeTitle', { name: of.name })} onClose={onClose}>
      <Stack>
        <Text>{t(self ? 'leaveText' : 'removeText')}</Text>
        {may('member.write') && (
          <Remote query={removal} loading={<ListSkeleton rows={1} height={48} />}>
            {({ ended, stays }) => (
              <>
                <Counts title={t('ends')} of={ended} />
                <Counts title={t('stays')} of={stays} />
              </>
            )}
          </Remote>
        )}
        {remove.isError && <ProblemAlert error={remove.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('ui:cancel')}
          </Button>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate(of.id)}>
            {t(self ? 'leaveDo' : 'removeDo')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
