import { Button, Menu } from '@mantine/core';
import { IconCheck, IconSelector } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { enterWorkspace } from '@/api/session';
import type { WorkspaceSwitchProps } from './WorkspaceSwitch';

/** For members of several workspaces: which one, and the others. */
export function WorkspaceMenu({ workspaces, current }: WorkspaceSwitchProps) {
  const { t } = useTranslation('app');
  const client = useQueryClient();
  const navigate = useNavigate();
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="subtle"
          color="gray"
          size="compact-md"
          rightSection={<IconSelector size={14} aria-hidden />}
          aria-label={t('workspace.switch', { name: current?.name ?? '' })}
        >
          {current?.name}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('workspace.label')}</Menu.Label>
        {workspaces.map((workspace) => (
          <Menu.Item
            key={workspace.id}
            leftSection={workspace.id === current?.id ? <IconCheck size={14} aria-hidden /> : <span />}
            onClick={() => {
              enterWorkspace(client, workspace);
              void navigate({ to: '/' });
            }}
          >
            {workspace.name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
