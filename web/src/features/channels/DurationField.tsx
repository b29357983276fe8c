import { Group, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { read, UNITS, type Unit, write } from './periods';

interface DurationFieldProps {
  label: string;
  description: string;
  /** ISO 8601; null where there is none. */
  value: string | null;
  /** Whether it may be left empty, and what that means. */
  none?: string;
  error?: string | undefined;
  onChange: (value: string | null) => void;
}

/** How long: a number and its unit. */
export function DurationField({ label, description, value, none, error, onChange }: DurationFieldProps) {
  const { t } = useTranslation('channels');
  // As it was typed: 24 hours do not become a day under somebody's hands.
  const [typed, setTyped] = useState({ value, unit: value === null ? 'hours' : read(value).unit });
  const found = value === null ? null : read(value, value === typed.value ? typed.unit : undefined);
  const amount = found?.amount ?? '';
  const unit = found?.unit ?? typed.unit;
  const set = (next: string | null, by: Unit) => {
    setTyped({ value: next, unit: by });
    onChange(next);
  };
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      <NumberInput
        flex={1}
        label={label}
        description={description}
        placeholder={none}
        min={0}
        allowDecimal={false}
        allowNegative={false}
        value={amount}
        error={error}
        onChange={(next) =>
          set(next === '' ? (none === undefined ? write(0, unit) : null) : write(Number(next), unit), unit)
        }
      />
      <Select
        w={120}
        aria-label={t('unit.label', { field: label })}
        data={UNITS.map((one) => ({ value: one, label: t(`unit.${one}`) }))}
        value={unit}
        allowDeselect={false}
        onChange={(next) => set(write(amount === '' ? 1 : amount, next ?? unit), next ?? unit)}
      />
    </Group>
  );
}
