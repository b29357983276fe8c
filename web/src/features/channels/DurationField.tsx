import { Group, NumberInput, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { read, UNITS, write } from './periods';

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
  const { amount, unit } = value === null ? { amount: '' as const, unit: 'hours' as const } : read(value);
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
          onChange(next === '' ? (none === undefined ? write(0, unit) : null) : write(Number(next), unit))
        }
      />
      <Select
        w={120}
        aria-label={t('unit.label', { field: label })}
        data={UNITS.map((one) => ({ value: one, label: t(`unit.${one}`) }))}
        value={unit}
        allowDeselect={false}
        onChange={(next) => onChange(write(amount === '' ? 1 : amount, next ?? unit))}
      />
    </Group>
  );
}
