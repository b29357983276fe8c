import { Checkbox, Group, NumberInput, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { timeZones } from '@/lib/dates';
import { type Answers, ASKS, type Kind } from './operations';

interface FieldsProps {
  kind: Kind;
  answers: Answers;
  onChange: (answers: Answers) => void;
}

function Zone({ answers, onChange }: Omit<FieldsProps, 'kind'>) {
  const { t } = useTranslation('queue');
  return (
    <Select
      label={t('ask.zone')}
      data={timeZones(answers.timeZone)}
      searchable
      limit={100}
      allowDeselect={false}
      value={answers.timeZone}
      onChange={(zone) => onChange({ ...answers, timeZone: zone ?? answers.timeZone })}
    />
  );
}

function Moment({
  label,
  value,
  onChange,
  first = false,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  first?: boolean;
}) {
  return (
    <TextInput
      type="datetime-local"
      label={label}
      required
      flex={1}
      value={value}
      data-autofocus={first ? true : undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** What an operation asks before it can be tried. */
export function Fields({ kind, answers, onChange }: FieldsProps) {
  const { t } = useTranslation('queue');
  const set = (change: Partial<Answers>) => onChange({ ...answers, ...change });
  switch (ASKS[kind]) {
    case 'time':
      return (
        <>
          <SegmentedControl
            aria-label={t('ask.to')}
            value={answers.to}
            onChange={(to) => set({ to: to })}
            data={[
              { value: 'moment', label: t('ask.to.moment') },
              { value: 'day', label: t('ask.to.day') },
            ]}
          />
          {answers.to === 'moment' ? (
            <>
              <Moment label={t('ask.at')} value={answers.at} onChange={(at) => set({ at })} first />
              <Zone answers={answers} onChange={onChange} />
            </>
          ) : (
            <TextInput
              type="date"
              label={t('ask.date')}
              description={t('ask.date.about')}
              required
              value={answers.date}
              onChange={(event) => set({ date: event.currentTarget.value })}
            />
          )}
        </>
      );
    case 'by':
      return (
        <>
          <SegmentedControl
            aria-label={t('ask.direction')}
            value={answers.earlier ? 'earlier' : 'later'}
            onChange={(way) => set({ earlier: way === 'earlier' })}
            data={[
              { value: 'later', label: t('ask.later') },
              { value: 'earlier', label: t('ask.earlier') },
            ]}
          />
          <Group grow align="flex-end">
            <NumberInput
              label={t('ask.amount')}
              min={1}
              max={10_000}
              allowDecimal={false}
              required
              value={answers.amount}
              onChange={(amount) => set({ amount: Number(amount) })}
              data-autofocus
            />
            <Select
              label={t('ask.unit')}
              allowDeselect={false}
              value={answers.unit}
              onChange={(unit) => set({ unit: unit ?? 'days' })}
              data={(['minutes', 'hours', 'days', 'weeks'] as const).map((unit) => ({
                value: unit,
                label: t(`unit.${unit}`),
              }))}
            />
          </Group>
        </>
      );
    case 'period':
      return (
        <>
          <Group grow>
            <Moment label={t('ask.from')} value={answers.from} onChange={(from) => set({ from })} first />
            <Moment label={t('ask.until')} value={answers.until} onChange={(until) => set({ until })} />
          </Group>
          <Zone answers={answers} onChange={onChange} />
          <Checkbox
            label={t('ask.slots')}
            checked={answers.slotsOnly}
            onChange={(event) => set({ slotsOnly: event.currentTarget.checked })}
          />
        </>
      );
    case 'note':
      return (
        <Textarea
          label={t('ask.note')}
          maxLength={500}
          autosize
          minRows={2}
          value={answers.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
          data-autofocus
        />
      );
    default:
      return null;
  }
}
