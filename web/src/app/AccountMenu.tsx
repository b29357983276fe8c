import { ActionIcon, Menu, Text, VisuallyHidden } from '@mantine/core';
import { IconBook, IconLogout, IconUserCircle } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signOut } from '@/api/session';
import { LookSettings } from '@/ui/LookSettings';
import { failed } from '@/ui/toasts';
import { AccountMark } from './AccountMark';

/** Who I am, how the desk looks, and the way out. */
export function AccountMenu({ name, email }: { name: string; email: string }) {
  const { t } = useTranslation('app');
  const client = useQueryClient();
  const leave = useMutation({ mutationFn: () => signOut(client), onError: failed });
  return (
    <Menu position="bottom-end" width={240}>
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" radius="xl">
          <VisuallyHidden>{t('account.menu', { name })}</VisuallyHidden>
          <AccountMark name={name} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown mah="80vh" style={{ overflowY: 'auto' }}>
        <Menu.Label>
          <Text size="sm" fw={600} c="var(--mantine-color-text)">
            {name}
          </Text>
          {email}
        </Menu.Label>
        <Menu.Divider />
        <LookSettings />
        <Menu.Divider />
        <Menu.Item component={Link} to="/account" leftSection={<IconUserCircle size={14} aria-hidden />}>
          {t('account.own')}
        </Menu.Item>
        <Menu.Item component="a" href="/api/docs" leftSection={<IconBook size={14} aria-hidden />}>
          {t('account.api')}
        </Menu.Item>
        <Menu.Item leftSection={<IconLogout size={14} aria-hidden />} onClick={() => leave.mutate()}>
          {t('account.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
