import { Box, Center, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';

// The page does not wait for it.
const LookMenu = lazy(() => import('./LookMenu').then((file) => ({ default: file.LookMenu })));

/** A page before one is in: a card in the middle, and the settings for language and colours. */
export function BarePage({
  title,
  about,
  children,
}: {
  title: string;
  about?: ReactNode;
  children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} – Presstime`;
  }, [title]);
  return (
    <Box component="main" p="md" mih="100dvh">
      <Stack maw="30rem" mx="auto" gap="lg" pt={{ base: 'md', sm: '8vh' }}>
        <Group justify="space-between">
          <Text fw={700} fz="lg">
            Presstime
          </Text>
          <Center h={34}>
            <Suspense>
              <LookMenu />
            </Suspense>
          </Center>
        </Group>
        <Paper withBorder p={{ base: 'md', sm: 'xl' }}>
          <Stack gap="md">
            <Title order={1} fz="h2">
              {title}
            </Title>
            {about !== undefined && <Text c="dimmed">{about}</Text>}
            {children}
          </Stack>
        </Paper>
      </Stack>
    </Box>
  );
}
