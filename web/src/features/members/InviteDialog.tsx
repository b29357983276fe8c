import { Button, Group, Select, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '@/api/me';
import { invite, ROLES, type Role } from '@/api/members';
import { asProblem } from '@/api/problem';
import { dateTime } from '@/lib/dates';
import { Dialog } from '@/ui/Dialog';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { ShownOnce } from '@/ui/ShownOnce';

/** Asks who is to come; after that shows the link, this one time. */
export function InviteDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['members', 'ui']);
  const client = useQueryClient();
  const reader = useReader();
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('author');
  const make = useMutation(invite(client));
  const errors = make.isError ? asProblem(make.error).fields() : {};
  if (make.data !== undefined) {
    const { invitation, url } = make.data;
    return (
      <ShownOnce
        words={{
          title: t('made', { name: invitation.name }),
          onceTitle: t('onceTitle'),
          once: t('once', { name: invitation.name, when: dateTime(invitation.expiresAt, reader) }),
          label: t('link'),
          copy: t('copy'),
          copied: t('copied'),
          kept: t('kept'),
        }}
        value={url}
        onClose={onClose}
      />
    );
  }
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    make.mutate({ name: name.trim(), email: email.trim(), role });
  };
  return (
    <Dialog title={t('invite')} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{t('inviteText')}</Text>
          <TextInput
            label={t('name')}
            description={t('nameHelp')}
            required
            maxLength={100}
            dir="auto"
            value={name}
            error={errors.name}
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('email')}
            description={t('emailHelp')}
            type="email"
            required
            maxLength={254}
            value={email}
            error={errors.email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <Select
            label={t('role')}
            description={t(`roleHelp.${role}`)}
            data={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
            value={role}
            error={errors.role}
            allowDeselect={false}
            onChange={(next) => setRole(next ?? role)}
          />
          {make.isError && <ProblemAlert error={make.error} shownFields={Object.keys(errors)} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button
              type="submit"
              loading={make.isPending}
              disabled={name.trim() === '' || email.trim() === ''}
            >
              {t('makeLink')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
