import { Button, Group, NumberInput, Select, TagsInput, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ConflictChange,
  type ConflictSettings,
  conflictSettings,
  putConflictSettings,
} from '@/api/conflictSettings';
import { useMay } from '@/api/me';
import { asProblem } from '@/api/problem';
import { Fields } from '@/ui/Fields';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Remote } from '@/ui/Remote';
import { done } from '@/ui/toasts';

const POLICIES = ['warn', 'refuse', 'avoid'] as const;
const INHERIT = 'inherit';
const NUMBERS = [
  ['gapMinutes', 0, 10_080, 1],
  ['duplicateDays', 0, 3_650, 1],
  ['likeness', 0.5, 1, 0.05],
  ['audienceHours', 0, 720, 1],
] as const;

function Form({ channel, found }: { channel: number | null; found: ConflictSettings }) {
  const { t } = useTranslation(['channels', 'ui']);
  const client = useQueryClient();
  const may = useMay();
  const [draft, setDraft] = useState<ConflictChange>({});
  const { policy, gapMinutes, duplicateDays, likeness, audiences, audienceHours } = found.set;
  const now: ConflictChange = {
    policy,
    gapMinutes,
    duplicateDays,
    likeness,
    audiences,
    audienceHours,
    ...draft,
  };
  const set = (change: ConflictChange) => setDraft((before) => ({ ...before, ...change }));
  const save = useMutation({
    mutationFn: () => putConflictSettings(channel, found, now),
    onSuccess: () => {
      done(t('saved'));
      setDraft({});
      return client.invalidateQueries({ queryKey: conflictSettings.all });
    },
  });
  const errors = save.isError ? asProblem(save.error).fields() : {};
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const inForce = (policy: string | null | undefined) =>
    t('conflicts.inherited', { value: t(`policy.${(policy ?? 'warn') as 'warn'}`) });
  return (
    <form onSubmit={submit} noValidate>
      <Fields maw="44rem" locked={!may('settings.write')}>
        <Text c="dimmed" size="sm">
          {t(channel === null ? 'conflicts.workspaceAbout' : 'conflicts.about')}
        </Text>
        <Select
          label={t('conflicts.policy')}
          description={t(`policy.${(now.policy ?? found.effective.policy ?? 'warn') as 'warn'}Help`)}
          data={[
            { value: INHERIT, label: inForce(found.effective.policy) },
            ...POLICIES.map((one) => ({ value: one, label: t(`policy.${one}`) })),
          ]}
          value={now.policy ?? INHERIT}
          error={errors.policy}
          allowDeselect={false}
          onChange={(next) => set({ policy: next === INHERIT ? null : next })}
        />
        {NUMBERS.map(([name, min, max, step]) => (
          <NumberInput
            key={name}
            label={t(`conflicts.${name}`)}
            description={t(`conflicts.${name}Help`)}
            placeholder={t('conflicts.inherited', { value: String(found.effective[name] ?? '') })}
            min={min}
            max={max}
            step={step}
            allowDecimal={name === 'likeness'}
            value={now[name] ?? ''}
            error={errors[name]}
            onChange={(next) => set({ [name]: next === '' ? null : Number(next) })}
          />
        ))}
        {channel !== null && (
          <TagsInput
            label={t('conflicts.audiences')}
            description={t('conflicts.audiencesHelp')}
            value={now.audiences ?? []}
            error={errors.audiences}
            onChange={(audiences) => set({ audiences })}
          />
        )}
        {save.isError && <ProblemAlert error={save.error} shownFields={Object.keys(errors)} />}
        {may('settings.write') && (
          <Group>
            <Button type="submit" loading={save.isPending} disabled={Object.keys(draft).length === 0}>
              {t('ui:save')}
            </Button>
          </Group>
        )}
      </Fields>
    </form>
  );
}

/** What counts as a conflict: on a channel, or (null) in the whole workspace. */
export function ConflictRules({ channel }: { channel: number | null }) {
  const query = useQuery(conflictSettings.of(channel));
  return <Remote query={query}>{(found) => <Form channel={channel} found={found} />}</Remote>;
}
