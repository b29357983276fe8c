import { ActionIcon, Group, NumberInput, Select, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '@/api/channels';
import type { TemplateStep } from '@/api/templates';

interface StepFieldsProps {
  step: TemplateStep;
  number: number;
  channels: readonly Channel[];
  errors: Record<string, string>;
  onChange: (step: TemplateStep) => void;
  onRemove?: () => void;
}

const ACTIONS = ['publish', 'update', 'unpublish'] as const;

/** One step of a plan: what, on which day after the start, when, where. */
export function StepFields({ step, number, channels, errors, onChange, onRemove }: StepFieldsProps) {
  const { t } = useTranslation('templates');
  const fault = (field: string) => errors[`steps[${String(number - 1)}].${field}`];
  const set = (change: Partial<TemplateStep>) => onChange({ ...step, ...change });
  const where = step.channel != null ? String(step.channel) : (step.platform ?? null);
  return (
    <Group align="flex-end" gap="xs" component="li">
      <TextInput
        label={t('step.name')}
        flex="2 1 9rem"
        dir="auto"
        value={step.name}
        error={fault('name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <NumberInput
        label={t('step.day')}
        flex="1 1 5rem"
        min={0}
        allowDecimal={false}
        required
        value={step.day}
        error={fault('day')}
        onChange={(value) => set({ day: Number(value) || 0 })}
      />
      <TextInput
        type="time"
        label={t('step.time')}
        flex="1 1 6.5rem"
        required
        value={step.time.slice(0, 5)}
        error={fault('time')}
        onChange={(event) => set({ time: event.currentTarget.value })}
      />
      <Select
        label={t('step.action')}
        flex="1 1 8rem"
        allowDeselect={false}
        value={step.action}
        error={fault('action')}
        onChange={(next) => set({ action: next ?? step.action })}
        data={ACTIONS.map((value) => ({ value, label: t(`action.${value}`) }))}
      />
      <Select
        label={t('step.where')}
        placeholder={t('step.own')}
        flex="2 1 10rem"
        clearable
        clearButtonProps={{ 'aria-label': t('step.own') }}
        value={where}
        error={fault('channel') ?? fault('platform')}
        onChange={(next) =>
          set(
            next !== null && /^\d+$/.test(next)
              ? { channel: Number(next), platform: null }
              : { channel: null, platform: next },
          )
        }
        data={[
          {
            group: t('step.channels'),
            items: channels.map((one) => ({ value: String(one.id), label: one.name })),
          },
          { group: t('step.platforms'), items: [...new Set(channels.map((one) => one.platform))] },
        ]}
      />
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        disabled={onRemove === undefined}
        aria-label={t('step.remove', { number })}
        onClick={onRemove}
      >
        <IconTrash size={16} aria-hidden />
      </ActionIcon>
    </Group>
  );
}
