import { Group, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/lib/i18n';
import { isPeriod, periodText, USUAL } from './period';

interface PeriodInputProps {
  label: string;
  description?: string;
  /** `null` for what holds otherwise; a period, `never` or a date; `''` while it is being typed. */
  value: string | null;
  onChange: (value: string | null) => void;
  /** What null means. */
  otherwise: string;
  never?: boolean;
  dates?: boolean;
  error?: string | undefined;
}

const OTHERWISE = '-';

function modeOf(value: string | null): string {
  if (value === null) {
    return OTHERWISE;
  }
  if (value === 'never' || (USUAL as readonly string[]).includes(value)) {
    return value;
  }
  return /^\d{4}-/.test(value) ? 'date' : 'other';
}

/** How long until the next look: a usual period, another one, a date, never. */
export function PeriodInput(props: PeriodInputProps) {
  const { value, onChange, never = false, dates = false } = props;
  const { t } = useTranslation('freshness');
  const { language } = useLanguage();
  const [mode, setMode] = useState(modeOf(value));
  const take = (next: string) => {
    setMode(next);
    onChange(next === OTHERWISE ? null : next === 'date' || next === 'other' ? '' : next);
  };
  const wrong = mode === 'other' && value !== null && value !== '' && !isPeriod(value);
  return (
    <Group gap="xs" align="flex-start" grow preventGrowOverflow={false}>
      <Select
        label={props.label}
        description={props.description}
        allowDeselect={false}
        miw="11rem"
        value={mode}
        onChange={(next) => next !== null && take(next)}
        error={mode === 'date' || mode === 'other' ? undefined : props.error}
        data={[
          { value: OTHERWISE, label: props.otherwise },
          ...USUAL.map((one) => ({ value: one, label: periodText(one, language) ?? one })),
          ...(never ? [{ value: 'never', label: t('period.never') }] : []),
          ...(dates ? [{ value: 'date', label: t('period.date') }] : []),
          { value: 'other', label: t('period.other') },
        ]}
      />
      {mode === 'date' && (
        <TextInput
          type="date"
          label={t('period.day')}
          required
          value={value ?? ''}
          error={props.error}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      )}
      {mode === 'other' && (
        <TextInput
          label={t('period.iso')}
          description={t('period.isoHelp')}
          required
          dir="ltr"
          value={value ?? ''}
          error={wrong ? t('period.wrong') : props.error}
          onChange={(event) => onChange(event.currentTarget.value.trim().toUpperCase())}
        />
      )}
    </Group>
  );
}
