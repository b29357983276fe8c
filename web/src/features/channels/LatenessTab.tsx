import { Button, Group, NumberInput, Radio, Stack } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Channel, channels, type Platform, patchChannel } from '@/api/channels';
import { useMay } from '@/api/me';
import { asProblem } from '@/api/problem';
import { Fields } from '@/ui/Fields';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { done } from '@/ui/toasts';
import { DurationField } from './DurationField';

type Change = Parameters<typeof patchChannel>[1];

const LATE = ['publish', 'hold', 'skip'] as const;
const PAST = ['refuse', 'publish-now', 'schedule'] as const;

/** What becomes of what is late, of times in the past, and how fast it may go. */
export function LatenessTab({ channel, platform }: { channel: Channel; platform: Platform | undefined }) {
  const { t } = useTranslation(['channels', 'ui']);
  const client = useQueryClient();
  const may = useMay();
  const [draft, setDraft] = useState<Change>({});
  const now = { ...channel, ...draft };
  const set = (change: Change) => setDraft((before) => ({ ...before, ...change }));
  const save = useMutation({
    mutationFn: () => patchChannel(channel, draft),
    onSuccess: () => {
      done(t('saved'));
      setDraft({});
      return client.invalidateQueries({ queryKey: channels.all });
    },
  });
  const errors = save.isError ? asProblem(save.error).fields() : {};
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Fields maw="44rem" locked={!may('channel.write')}>
        <Radio.Group
          label={t('late.policy')}
          description={t('late.policyHelp')}
          value={now.latePolicy ?? ''}
          error={errors.latePolicy}
          onChange={(latePolicy) => set({ latePolicy })}
        >
          <Stack gap="xs" mt="xs">
            {LATE.map((one) => (
              <Radio key={one} value={one} label={t(`late.${one}`)} description={t(`late.${one}Help`)} />
            ))}
          </Stack>
        </Radio.Group>
        <DurationField
          label={t('late.after')}
          description={t('late.afterHelp')}
          value={now.lateAfter ?? 'PT0M'}
          error={errors.lateAfter}
          onChange={(lateAfter) => set({ lateAfter })}
        />
        <DurationField
          label={t('late.atMost')}
          description={t('late.atMostHelp')}
          none={t('late.noLimit')}
          value={now.lateAtMost ?? null}
          error={errors.lateAtMost}
          onChange={(lateAtMost) => set({ lateAtMost })}
        />
        <Radio.Group
          label={t('past.label')}
          description={t('past.help')}
          value={now.pastTimes ?? ''}
          error={errors.pastTimes}
          onChange={(pastTimes) => set({ pastTimes })}
        >
          <Stack gap="xs" mt="xs">
            {PAST.map((one) => (
              <Radio key={one} value={one} label={t(`past.${one}`)} description={t(`past.${one}Help`)} />
            ))}
          </Stack>
        </Radio.Group>
        <DurationField
          label={t('notice.label')}
          description={t('notice.help')}
          value={now.minimumNotice ?? 'PT0M'}
          error={errors.minimumNotice}
          onChange={(minimumNotice) => set({ minimumNotice })}
        />
        <NumberInput
          label={t('drain.label')}
          description={t('drain.help')}
          min={1}
          max={6_000}
          allowDecimal={false}
          value={now.drainPerMinute ?? ''}
          error={errors.drainPerMinute}
          onChange={(next) => set({ drainPerMinute: next === '' ? null : Number(next) })}
        />
        <NumberInput
          label={t('concurrency.label')}
          description={t('concurrency.help', { count: platform?.concurrency ?? channel.concurrency })}
          min={1}
          max={platform?.concurrency}
          allowDecimal={false}
          value={now.concurrency ?? ''}
          error={errors.concurrency}
          onChange={(next) => set({ concurrency: next === '' ? null : Number(next) })}
        />
        {save.isError && <ProblemAlert error={save.error} shownFields={Object.keys(errors)} />}
        {may('channel.write') && (
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
