import { Checkbox, Code, Group, NumberInput, Select, Stack, Text, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/lib/i18n';
import { weekdayName } from '@/ui/series/inWords';
import { FREQUENCIES, type Rhythm, rhythmOf, ruleOf, WEEKDAYS } from '@/ui/series/rule';
import type { When } from './WordsField';

interface RhythmsProps {
  when: When;
  errors: Record<string, string>;
  onChange: (when: When) => void;
}

const NTH = [1, 2, 3, 4, -1] as const;
const BY_DATE = 'date';
const LAST_DAY = 'last';

/** A rhythm by fields. A rule that says more than they can is shown as it is written, to be changed as such. */
export function Rhythms({ when, errors, onChange }: RhythmsProps) {
  const { t } = useTranslation('series');
  const { language } = useLanguage();
  const rhythm = when.rule === null ? null : rhythmOf(when.rule);
  if (rhythm === null) {
    const cron = when.rule === null;
    return (
      <Stack gap="xs">
        <TextInput
          label={t(cron ? 'field.cron' : 'field.rule')}
          description={t('field.ruleHelp')}
          dir="ltr"
          value={when.rule ?? when.cron ?? ''}
          error={errors.rule ?? errors.cron}
          onChange={(event) =>
            onChange(
              cron
                ? { ...when, cron: event.currentTarget.value }
                : { ...when, rule: event.currentTarget.value },
            )
          }
        />
        <Start when={when} errors={errors} onChange={onChange} />
      </Stack>
    );
  }
  const set = (change: Partial<Rhythm>) => onChange({ ...when, rule: ruleOf({ ...rhythm, ...change }) });
  const monthly = rhythm.nth !== null ? String(rhythm.nth) : rhythm.monthDay === -1 ? LAST_DAY : BY_DATE;
  return (
    <Stack gap="sm">
      <Group gap="sm" align="flex-end">
        <NumberInput
          w={110}
          label={t('field.every')}
          min={1}
          max={999}
          allowDecimal={false}
          value={rhythm.interval}
          onChange={(next) => set({ interval: Math.max(1, Number(next)) })}
        />
        <Select
          flex={1}
          aria-label={t('field.unit')}
          data={FREQUENCIES.map((value) => ({
            value,
            label: t(`unit.${value}`, { count: rhythm.interval }),
          }))}
          value={rhythm.frequency}
          allowDeselect={false}
          onChange={(next) =>
            set({
              frequency: next ?? rhythm.frequency,
              days: [],
              nth: null,
              monthDay: null,
              month: null,
            })
          }
        />
      </Group>
      {rhythm.frequency === 'WEEKLY' && (
        <Checkbox.Group
          label={t('field.days')}
          description={t('field.daysHelp')}
          value={rhythm.days}
          onChange={(days) => set({ days: WEEKDAYS.filter((day) => days.includes(day)) })}
        >
          <Group gap="sm" mt="xs">
            {WEEKDAYS.map((day) => (
              <Checkbox key={day} value={day} label={weekdayName(day, language)} />
            ))}
          </Group>
        </Checkbox.Group>
      )}
      {rhythm.frequency === 'MONTHLY' && (
        <Group gap="sm" align="flex-end">
          <Select
            flex="1 1 10rem"
            label={t('field.which')}
            data={[
              { value: BY_DATE, label: t('which.date') },
              { value: LAST_DAY, label: t('which.last') },
              ...NTH.map((nth) => ({
                value: String(nth),
                label: t('which.nth', { nth: t(`nth.${String(nth) as '1'}`) }),
              })),
            ]}
            value={monthly}
            allowDeselect={false}
            onChange={(next) =>
              set(
                next === BY_DATE || next === null
                  ? { nth: null, monthDay: null, days: [] }
                  : next === LAST_DAY
                    ? { nth: null, monthDay: -1, days: [] }
                    : {
                        nth: Number(next),
                        monthDay: null,
                        days: rhythm.days.length > 0 ? rhythm.days : ['MO'],
                      },
              )
            }
          />
          {rhythm.nth !== null && (
            <Select
              flex="1 1 8rem"
              aria-label={t('field.weekday')}
              data={WEEKDAYS.map((value) => ({ value, label: weekdayName(value, language) }))}
              value={rhythm.days[0] ?? 'MO'}
              allowDeselect={false}
              onChange={(next) => set({ days: [next ?? 'MO'] })}
            />
          )}
        </Group>
      )}
      <Start when={when} errors={errors} onChange={onChange} />
      {rhythm.times.length > 0 && (
        <Text size="sm" c="dimmed">
          {t('field.times', { times: rhythm.times.join(', ') })}
        </Text>
      )}
      <NumberInput
        label={t('field.count')}
        placeholder={t('field.noCount')}
        min={1}
        allowDecimal={false}
        value={rhythm.count ?? ''}
        onChange={(next) => set({ count: next === '' ? null : Number(next), until: null })}
      />
      <Text size="xs" c="dimmed">
        <Code dir="ltr">{when.rule}</Code>
      </Text>
    </Stack>
  );
}

function Start({ when, errors, onChange }: RhythmsProps) {
  const { t } = useTranslation('series');
  return (
    <TextInput
      type="datetime-local"
      label={t('field.start')}
      description={t('field.startHelp')}
      required
      value={when.start}
      error={errors.start}
      onChange={(event) => onChange({ ...when, start: event.currentTarget.value })}
    />
  );
}
