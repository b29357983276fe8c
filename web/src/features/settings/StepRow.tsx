import { ActionIcon, Badge, Checkbox, Group, Paper, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type Draft, ROLES } from './workflow';

type Step = Draft['transitions'][number];

interface StepRowProps {
  number: number;
  step: Step;
  states: Draft['states'];
  onChange: (change: Partial<Step>) => void;
  onRemove: () => void;
}

/** One transition: from where to where, who may take it, and whether a reason is asked for. */
export function StepRow({ number, step, states, onChange, onRemove }: StepRowProps) {
  const { t } = useTranslation('settings');
  const choices = states.map((state) => ({ value: state.key, label: state.name }));
  return (
    <Paper withBorder p="sm" component="li">
      <Stack gap="xs">
        <Group gap="xs" align="flex-end">
          <Badge circle size="lg" variant="default" mb={6} aria-hidden>
            {number}
          </Badge>
          <TextInput
            flex="1 1 9rem"
            label={t('step.name')}
            maxLength={80}
            value={step.name}
            onChange={(event) => onChange({ name: event.currentTarget.value })}
          />
          <Select
            flex="1 1 9rem"
            label={t('step.from')}
            data={choices}
            value={step.from}
            allowDeselect={false}
            onChange={(from) => onChange({ from: from ?? step.from })}
          />
          <Select
            flex="1 1 9rem"
            label={t('step.to')}
            data={choices}
            value={step.to}
            allowDeselect={false}
            error={step.from === step.to ? t('step.nowhere') : undefined}
            onChange={(to) => onChange({ to: to ?? step.to })}
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('step.remove', { name: step.name })}
            onClick={onRemove}
          >
            <IconTrash size={16} aria-hidden />
          </ActionIcon>
        </Group>
        <Group gap="md">
          <Checkbox.Group
            aria-label={t('step.roles', { name: step.name })}
            value={step.roles}
            onChange={(roles) => onChange({ roles: ROLES.filter((role) => roles.includes(role)) })}
          >
            <Group gap="md">
              {ROLES.map((role) => (
                <Checkbox key={role} value={role} label={t(`role.${role}`)} />
              ))}
            </Group>
          </Checkbox.Group>
          <Checkbox
            label={t('step.note')}
            checked={step.noteRequired}
            onChange={(event) => onChange({ noteRequired: event.currentTarget.checked })}
          />
        </Group>
        {step.roles.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('step.schedule')}
          </Text>
        )}
      </Stack>
    </Paper>
  );
}
