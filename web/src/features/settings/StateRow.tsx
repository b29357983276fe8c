import { ActionIcon, ColorSwatch, Group, Paper, Select, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { COLORS, type Draft, KINDS } from './workflow';

type State = Draft['states'][number];

interface StateRowProps {
  state: State;
  first: boolean;
  last: boolean;
  onChange: (change: Partial<State>) => void;
  onMove: (by: number) => void;
  onRemove: () => void;
}

/** One state: its name, what it means to the program, its colour, its place. */
export function StateRow({ state, first, last, onChange, onMove, onRemove }: StateRowProps) {
  const { t } = useTranslation('settings');
  const named = { name: state.name };
  return (
    <Paper withBorder p="sm" component="li">
      <Group gap="xs" align="flex-end">
        <TextInput
          flex="1 1 11rem"
          label={t('state.name')}
          maxLength={80}
          value={state.name}
          onChange={(event) => onChange({ name: event.currentTarget.value })}
        />
        <Select
          flex="1 1 9rem"
          label={t('state.kind')}
          data={KINDS.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
          value={state.kind}
          allowDeselect={false}
          onChange={(kind) => onChange({ kind: kind ?? state.kind })}
        />
        <Select
          flex="1 1 8rem"
          label={t('state.color')}
          data={COLORS.map((color) => ({ value: color, label: t(`color.${color}`) }))}
          value={state.color}
          allowDeselect={false}
          leftSection={<ColorSwatch size={14} color={`var(--mantine-color-${state.color}-filled)`} />}
          onChange={(color) => onChange({ color: color ?? state.color })}
        />
        <Group gap={4} wrap="nowrap">
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            disabled={first}
            aria-label={t('state.up', named)}
            onClick={() => onMove(-1)}
          >
            <IconArrowUp size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            disabled={last}
            aria-label={t('state.down', named)}
            onClick={() => onMove(1)}
          >
            <IconArrowDown size={16} aria-hidden />
          </ActionIcon>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('state.remove', named)}
            onClick={onRemove}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
      </Group>
    </Paper>
  );
}
