import { Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';

/** A number with its name; the first of a widget is large. */
export function Tile({ value, name, large = false }: { value: ReactNode; name: string; large?: boolean }) {
  return large ? (
    <Stack gap={0}>
      <Text fz={32} fw={700} lh={1.2} className="desk-numbers">
        {value}
      </Text>
      <Text size="sm">{name}</Text>
    </Stack>
  ) : (
    <Group justify="space-between" gap="xs" wrap="nowrap">
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <Text size="sm" fw={600} className="desk-numbers">
        {value}
      </Text>
    </Group>
  );
}
