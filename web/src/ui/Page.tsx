import { Box, Group, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useEffect } from 'react';

interface PageProps {
  title: string;
  /** One sentence below the title. */
  about?: ReactNode;
  /** Buttons; on a phone below the title. */
  actions?: ReactNode;
  /** `text` for forms and reading, `full` for tables, calendars. */
  width?: 'text' | 'wide' | 'full';
  children: ReactNode;
}

const WIDTHS = { text: '44rem', wide: '72rem', full: '100%' };

/** The frame of every page: one `h1`, its actions, and the browser's title. */
export function Page({ title, about, actions, width = 'wide', children }: PageProps) {
  useEffect(() => {
    document.title = `${title} – Presstime`;
  }, [title]);
  return (
    <Box maw={WIDTHS[width]} mx={width === 'full' ? undefined : 'auto'}>
      <Stack gap="lg">
        <Group justify="space-between" align="flex-start" gap="sm">
          <Stack gap={2}>
            <Title order={1} fz="h2">
              {title}
            </Title>
            {about !== undefined && <Text c="dimmed">{about}</Text>}
          </Stack>
          {actions !== undefined && (
            <Group gap="xs" className="desk-no-print">
              {actions}
            </Group>
          )}
        </Group>
        {children}
      </Stack>
    </Box>
  );
}
