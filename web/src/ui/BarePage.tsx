import { ActionIcon, Box, Group, Menu, Paper, Stack, Text, Title } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { LookSettings } from './LookSettings';

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
  const { t } = useTranslation('ui');
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
          <Menu position="bottom-end">
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('look.menu')}>
                <IconAdjustments size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <LookSettings />
            </Menu.Dropdown>
          </Menu>
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
