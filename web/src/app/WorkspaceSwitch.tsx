import { Button, Menu, Text } from '@mantine/core';
import { IconCheck, IconSelector } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { enterWorkspace, type Workspace } from '@/api/session';

interface WorkspaceSwitchProps {
  workspaces: readonly Workspace[];
  current: Workspace | undefined;
}

/** The workspace's name; a menu for members of several. */
export function WorkspaceSwitch({ workspaces, current }: WorkspaceSwitchProps) {
  const { t } = useTranslation('app');
  const client = useQueryClient();
  const navigate = useNavigate();
  if (workspaces.length < 2) {
    return (
      <Text truncate fw={600}>
        {current?.name}
      </Text>
    );
  }
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
