import { Badge } from '@mantine/core';
import { IconArchive, IconCheck, IconEye, IconPencil, IconWorld } from '@tabler/icons-react';
import type { Schemas } from '@/api/client';
import { useNames } from './names';

const SIGNS = {
  draft: IconPencil,
  review: IconEye,
  approved: IconCheck,
  published: IconWorld,
  archived: IconArchive,
};

/** A moderation state with its sign and the colour its workflow gives it. */
export function StateBadge({ state }: { state: Schemas['StateView'] }) {
  const names = useNames();
  const Icon = SIGNS[state.kind];
  return (
    <Badge color={state.color} variant="light" tt="none" leftSection={<Icon size={12} aria-hidden />}>
      {names.state(state)}
    </Badge>
  );
}
