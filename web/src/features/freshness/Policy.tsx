import { Button, Group, NumberInput, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type FreshnessSettings, freshness, type SettingsRequest, saveSettings } from '@/api/freshness';
import { asProblem } from '@/api/problem';
import { useEdited } from '@/lib/edited';
import { useLanguage } from '@/lib/i18n';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { failed, undoable } from '@/ui/toasts';
import { PeriodInput } from './PeriodInput';
import { periodText } from './period';

const OTHERWISE = '-';
const SHOWN = ['period', 'onExpiry', 'whenLate', 'dueSoonDays', 'lateAfterHours', 'reminderDays'];

function requestOf(set: FreshnessSettings['set']): SettingsRequest {
  const { period, onExpiry, updateCounts, reminderDays, dueSoonDays, lateAfterHours, whenLate } = set;
  return {
    period: period ?? null,
    onExpiry: onExpiry ?? null,
    updateCounts: updateCounts ?? null,
    reminderDays: reminderDays ?? null,
    dueSoonDays: dueSoonDays ?? null,
    lateAfterHours: lateAfterHours ?? null,
    whenLate: whenLate ?? null,
  };
}

/** `14, 1` as numbers; null for nothing said, undefined when it is something else. */
function days(text: string): number[] | null | undefined {
  if (text.trim() === '') {
    return null;
  }
  const all = text.split(/[\s,;]+/).filter((one) => one !== '');
  return all.every((one) => /^\d{1,3}$/.test(one)) ? all.map(Number) : undefined;
}

/** One policy; what is left open comes from the workspace, then from the program. */
export function Policy({ of: now, readOnly }: { of: FreshnessSettings; readOnly: boolean }) {
  const { t } = useTranslation(['freshness', 'ui']);
  const client = useQueryClient();
  const { language } = useLanguage();
  const { of, draft, change, reset } = useEdited(now, ({ set }) => ({
    ...requestOf(set),
    reminders: (set.reminderDays ?? []).join(', '),
  }));
  const { reminders, ...form } = draft;
  const again = () => client.invalidateQueries({ queryKey: freshness.all });
  const read = days(reminders);
  const save = useMutation({
    mutationFn: () => saveSettings(of, { ...form, reminderDays: read ?? null }),
    onSuccess: async (saved) => {
      undoable(t('settings.saved'), () =>
        saveSettings(saved, requestOf(of.set)).catch(failed).finally(again),
      );
      await again();
      reset();
    },
    onError: again,
  });
  const problem = save.isError ? asProblem(save.error) : null;
  const errors = problem?.fields() ?? {};
  const { effective } = of;
  const otherwise = (value: string) => t(of.type == null ? 'settings.usual' : 'settings.inherit', { value });
  const periodNow =
    effective.period == null || effective.period === 'never'
      ? t('period.never')
      : (periodText(effective.period, language) ?? effective.period);
  const choice = <V extends string>(
    label: string,
    name: 'onExpiry' | 'whenLate',
    words: Record<V, string>,
    now: V,
  ) => (
    <Select
      label={label}
      allowDeselect={false}
      readOnly={readOnly}
      value={form[name] ?? OTHERWISE}
      error={errors[name]}
      onChange={(next) => change({ [name]: next === OTHERWISE ? null : next })}
      data={[
        { value: OTHERWISE, label: form[name] == null ? otherwise(words[now]) : t('settings.open') },
        ...Object.entries<string>(words).map(([value, text]) => ({ value, label: text })),
      ]}
    />
  );
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Stack>
        <PeriodInput
          key={of.set.version}
          label={t('settings.period')}
          value={form.period ?? null}
          onChange={(period) => change({ period })}
          otherwise={form.period == null ? otherwise(periodNow) : t('settings.open')}
          never
          error={errors.period}
        />
        {choice(
          t('settings.onExpiry'),
          'onExpiry',
          { flag: t('then.flag'), unpublish: t('then.unpublish') },
          effective.onExpiry ?? 'flag',
        )}
        <Select
          label={t('settings.updateCounts')}
          allowDeselect={false}
          readOnly={readOnly}
          value={form.updateCounts == null ? OTHERWISE : String(form.updateCounts)}
          onChange={(next) => change({ updateCounts: next === OTHERWISE ? null : next === 'true' })}
          data={[
            {
              value: OTHERWISE,
              label:
                form.updateCounts == null
                  ? otherwise(t(effective.updateCounts === false ? 'settings.no' : 'settings.yes'))
                  : t('settings.open'),
            },
            { value: 'true', label: t('settings.yes') },
            { value: 'false', label: t('settings.no') },
          ]}
        />
        <TextInput
          label={t('settings.reminders')}
          description={t('settings.remindersHelp')}
          readOnly={readOnly}
          inputMode="numeric"
          placeholder={(effective.reminderDays ?? []).join(', ')}
          value={reminders}
          error={read === undefined ? t('settings.remindersWrong') : errors.reminderDays}
          onChange={(event) => change({ reminders: event.currentTarget.value })}
        />
        <Group grow align="flex-start" preventGrowOverflow={false}>
          <NumberInput
            label={t('settings.dueSoon')}
            miw="10rem"
            min={0}
            allowDecimal={false}
            readOnly={readOnly}
            placeholder={String(effective.dueSoonDays ?? '')}
            value={form.dueSoonDays ?? ''}
            error={errors.dueSoonDays}
            onChange={(value) => change({ dueSoonDays: typeof value === 'number' ? value : null })}
          />
          <NumberInput
            label={t('settings.lateAfter')}
            miw="10rem"
            min={0}
            allowDecimal={false}
            readOnly={readOnly}
            placeholder={String(effective.lateAfterHours ?? '')}
            value={form.lateAfterHours ?? ''}
            error={errors.lateAfterHours}
            onChange={(value) => change({ lateAfterHours: typeof value === 'number' ? value : null })}
          />
        </Group>
        {choice(
          t('settings.whenLate'),
          'whenLate',
          { act: t('late.act'), flag: t('late.flag') },
          effective.whenLate ?? 'act',
        )}
        {problem !== null && <ProblemAlert error={problem} shownFields={SHOWN} />}
        {!readOnly && (
          <Group>
            <Button
              type="submit"
              loading={save.isPending}
              disabled={read === undefined || form.period === ''}
            >
              {t('ui:save')}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}
