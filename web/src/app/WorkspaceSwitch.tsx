import { Text } from '@mantine/core';
import { lazy, Suspense } from 'react';
import type { Workspace } from '@/api/session';

const WorkspaceMenu = lazy(() => import('./WorkspaceMenu').then((file) => ({ default: file.WorkspaceMenu })));

export interface WorkspaceSwitchProps {
  workspaces: readonly Workspace[];
  current: Workspace | undefined;
}

/** The workspace's name; a menu for members of several. */
export function WorkspaceSwitch({ workspaces, current }: WorkspaceSwitchProps) {
  const name = (
    <Text truncate fw={600}>
      {current?.name}
    </Text>
  );
  return workspaces.length < 2 ? (
    name
  ) : (
    <Suspense fallback={name}>
      <WorkspaceMenu workspaces={workspaces} current={current} />
    </Suspense>
  );
}
