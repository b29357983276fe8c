import { Button, Stack, Title } from '@mantine/core';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/me';
import { type Member, members } from '@/api/members';
import { Page } from '@/ui/Page';
import { Remote } from '@/ui/Remote';
import { Invitations } from './Invitations';
import { InviteDialog } from './InviteDialog';
import { MemberRow } from './MemberRow';
import { RemoveDialog } from './RemoveDialog';
import { RoleHelp } from './RoleHelp';

/** Who works in this workspace, what they may do, and who is invited. */
export function MembersPage() {
  const { t } = useTranslation('members');
  const may = useMay();
  const query = useQuery(members.list());
  const [inviting, setInviting] = useState(false);
  const [removing, setRemoving] = useState<Member | null>(null);
  const invite = may('member.write') ? (
    <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setInviting(true)}>
      {t('invite')}
    </Button>
  ) : undefined;
  return (
    <Page title={t('title')} about={t('about')} actions={invite}>
      <Remote query={query}>
        {(found) => (
          <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }} aria-label={t('list')}>
            {found.map((one) => (
              <MemberRow key={one.id} of={one} onRemove={() => setRemoving(one)} />
            ))}
          </Stack>
        )}
      </Remote>
      {may('member.read') && (
        <Stack gap="sm" component="section" aria-label={t('pending')}>
          <Title order={2} fz="h4">
            {t('pending')}
          </Title>
          <Invitations />
        </Stack>
      )}
      <RoleHelp />
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
      {removing !== null && <RemoveDialog of={removing} onClose={() => setRemoving(null)} />}
    </Page>
  );
}
