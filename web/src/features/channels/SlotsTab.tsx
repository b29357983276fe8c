import { Button, Checkbox, Group, NumberInput, SimpleGrid, Stack, Switch, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconPlayerPlay } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '@/api/channels';
import { useMay } from '@/api/me';
import { asProblem } from '@/api/problem';
import { type PublishingSettings, patchPublishing, publishing, type SettingsChange } from '@/api/publishing';
import { useEdited } from '@/lib/edited';
import { useLanguage } from '@/lib/i18n';
import { Fields } from '@/ui/Fields';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Remote } from '@/ui/Remote';
import { failed, undoable } from '@/ui/toasts';
import { AssignDialog } from './AssignDialog';
import { ReservedField } from './ReservedField';
import { SlotPreview } from './SlotPreview';
import { TimesField } from './TimesField';
import { DAYS, dayName } from './week';

const LIMITS = ['daily_publish_limit', 'weekly_publish_limit', 'monthly_publish_limit'] as const;
const SPACING = [
  ['minimum_gap_minutes', 0],
  ['lead_time_minutes', 0],
  ['horizon_days', 1],
  ['spread_minutes', 0],
] as const;

const NOTHING: SettingsChange = {};
const untouched = () => NOTHING;

function Form({ channel, kept }: { channel: Channel; kept: PublishingSettings }) {
  const { t } = useTranslation(['channels', 'ui']);
  const { language } = useLanguage();
  const client = useQueryClient();
  const may = useMay();
  const { of, draft, change: set, reset } = useEdited(kept, untouched);
  const [shown] = useDebouncedValue(draft, 400);
  const [assigning, setAssigning] = useState(false);
  const now = { ...of, ...draft };
  const save = useMutation({
    mutationFn: () => patchPublishing(of, draft),
    onSuccess: async (saved) => {
      const before = Object.fromEntries(
        Object.keys(draft).map((name) => [name, of[name as keyof PublishingSettings]]),
      ) as SettingsChange;
      client.setQueryData(publishing.settings(channel.id).queryKey, saved);
      reset();
      undoable(t('slots.saved'), () =>
        patchPublishing(saved, before)
          .then(() => client.invalidateQueries({ queryKey: publishing.all }))
          .catch(failed),
      );
      await client.invalidateQueries({ queryKey: publishing.all });
    },
  });
  const errors = save.isError ? asProblem(save.error).fields() : {};
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
      <form onSubmit={submit} noValidate>
        <Fields locked={!may('settings.write')}>
          <Switch
            label={t('slots.auto')}
            description={t('slots.autoHelp')}
            checked={now.auto_publish_enabled}
            onChange={(event) => set({ auto_publish_enabled: event.currentTarget.checked })}
          />
          <Checkbox.Group
            label={t('slots.days')}
            error={errors.publish_days}
            value={now.publish_days}
            onChange={(days) => set({ publish_days: DAYS.filter((day) => days.includes(day)) })}
          >
            <Group gap="sm" mt="xs">
              {DAYS.map((day) => (
                <Checkbox key={day} value={day} label={dayName(day, language)} />
              ))}
            </Group>
          </Checkbox.Group>
          <TimesField
            value={now.publish_time_slots}
            error={errors.publish_time_slots}
            onChange={(times) => set({ publish_time_slots: times })}
          />
          <Text size="sm" c="dimmed">
            {t('slots.zone', { zone: now.time_zone })}
          </Text>
          <SimpleGrid cols={{ base: 1, xs: 3 }}>
            {LIMITS.map((name) => (
              <NumberInput
                key={name}
                label={t(`slots.${name}`)}
                placeholder={t('slots.noLimit')}
                min={0}
                allowDecimal={false}
                value={now[name] ?? ''}
                error={errors[name]}
                onChange={(next) => set({ [name]: next === '' ? null : Number(next) })}
              />
            ))}
          </SimpleGrid>
          <SimpleGrid cols={{ base: 1, xs: 2 }}>
            {SPACING.map(([name, min]) => (
              <NumberInput
                key={name}
                label={t(`slots.${name}`)}
                description={t(`slots.${name}Help`)}
                min={min}
                allowDecimal={false}
                value={now[name]}
                error={errors[name]}
                onChange={(next) => set({ [name]: Number(next) })}
              />
            ))}
          </SimpleGrid>
          <ReservedField
            times={now.publish_time_slots}
            value={now.slot_categories}
            error={Object.entries(errors).find(([field]) => field.startsWith('slot_categories'))?.[1]}
            onChange={(reserved) => set({ slot_categories: reserved })}
          />
          {save.isError && <ProblemAlert error={save.error} shownFields={Object.keys(errors)} />}
          {may('settings.write') && (
            <Group>
              <Button type="submit" loading={save.isPending} disabled={Object.keys(draft).length === 0}>
                {t('ui:save')}
              </Button>
              {Object.keys(draft).length > 0 && (
                <Button variant="subtle" onClick={() => reset()}>
                  {t('slots.discard')}
                </Button>
              )}
            </Group>
          )}
        </Fields>
      </form>
      <Stack>
        <SlotPreview
          channel={channel.id}
          change={shown}
          limits={{
            day: now.daily_publish_limit ?? null,
            week: now.weekly_publish_limit ?? null,
            month: now.monthly_publish_limit ?? null,
          }}
        />
        {may('schedule.write') && (
          <Group>
            <Button
              variant="default"
              leftSection={<IconPlayerPlay size={16} aria-hidden />}
              onClick={() => setAssigning(true)}
            >
              {t('assign.button')}
            </Button>
          </Group>
        )}
        {assigning && <AssignDialog channel={channel} onClose={() => setAssigning(false)} />}
      </Stack>
    </SimpleGrid>
  );
}

/** When a channel takes content by itself, with the slots that makes. */
export function SlotsTab({ channel }: { channel: Channel }) {
  const query = useQuery(publishing.settings(channel.id));
  return <Remote query={query}>{(kept) => <Form channel={channel} kept={kept} />}</Remote>;
}
