import { Paper, Stack, Text, ThemeIcon, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { NavItem } from '@/lib/feature';

interface EmptyStateProps {
  icon: NavItem['icon'];
  title: string;
  /** What would be here, and what it is good for. */
  children: ReactNode;
  /** The one thing to do next. */
  action?: ReactNode;
}

/** Where there is nothing yet: says what belongs here and how to get the first one. */
export function EmptyState({ icon: Icon, title, children, action }: EmptyStateProps) {
  return (
    <Paper withBorder p="xl" radius="md">
      <Stack align="center" gap="sm" maw="32rem" mx="auto" ta="center">
        <ThemeIcon size={56} radius="xl" variant="light">
          <Icon size={28} aria-hidden />
        </ThemeIcon>
        <Title order={2} fz="h4">
          {title}
        </Title>
        <Text c="dimmed">{children}</Text>
        {action}
      </Stack>
    </Paper>
  );
}
