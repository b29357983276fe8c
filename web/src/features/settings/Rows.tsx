import { Button, Group, Stack, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ReactNode } from 'react';

/** A list of what can be changed, with its heading and a way to add one. */
export function Rows({
  label,
  add,
  onAdd,
  children,
}: {
  label: string;
  add: string;
  onAdd: () => void;
  children: ReactNode;
}) {
  return (
    <Stack gap="sm" component="section" aria-label={label}>
      <Title order={2} fz="h4">
        {label}
      </Title>
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {children}
      </Stack>
      <Group>
        <Button variant="default" size="xs" leftSection={<IconPlus size={14} aria-hidden />} onClick={onAdd}>
          {add}
        </Button>
      </Group>
    </Stack>
  );
}
