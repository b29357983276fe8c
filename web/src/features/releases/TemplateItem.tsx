import {
  ActionIcon,
  Fieldset,
  Group,
  MultiSelect,
  NumberInput,
  Select,
  Stack,
  Textarea,
  TextInput,
} from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BundleItem } from '@/api/bundles';
import type { Channel } from '@/api/channels';

interface TemplateItemProps {
  item: BundleItem;
  number: number;
  /** What the others are called. */
  others: readonly string[];
  channels: readonly Channel[];
  errors: Record<string, string>;
  onChange: (item: BundleItem) => void;
  onRemove?: () => void;
}

/** One content of a bundle to be made: what stands in it, where it goes, when, and after which. */
export function TemplateItem({
  item,
  number,
  others,
  channels,
  errors,
  onChange,
  onRemove,
}: TemplateItemProps) {
  const { t } = useTranslation('releases');
  const at = `items[${String(number - 1)}]`;
  const fault = (field: string) => errors[`${at}.${field}`];
  const set = (change: Partial<BundleItem>) => onChange({ ...item, ...change });
  const platforms = [...new Set(channels.map((one) => one.platform))];
  const where = item.channel != null ? String(item.channel) : (item.platform ?? null);
  return (
    <Fieldset legend={t('item.legend', { number })}>
      <Stack gap="sm">
        <Group align="flex-start" wrap="nowrap">
          <TextInput
            flex={1}
            miw={0}
            label={t('item.role')}
            description={t('item.roleHelp')}
            required
            dir="ltr"
            value={item.role}
            error={fault('role')}
            onChange={(event) => set({ role: event.currentTarget.value })}
          />
          {onRemove !== undefined && (
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('item.remove', { number })}
              onClick={onRemove}
            >
              <IconTrash size={16} aria-hidden />
            </ActionIcon>
          )}
        </Group>
        <TextInput
          label={t('item.title')}
          required
          dir="auto"
          value={item.title}
          error={fault('title')}
          onChange={(event) => set({ title: event.currentTarget.value })}
        />
        <Textarea
          label={t('item.body')}
          description={<span dir="auto">{t('item.bodyHelp')}</span>}
          dir="auto"
          autosize
          minRows={3}
          value={item.body ?? ''}
          error={fault('body')}
          onChange={(event) => set({ body: event.currentTarget.value })}
        />
        <Select
          label={t('item.where')}
          placeholder={t('item.anywhere')}
          clearable
          clearButtonProps={{ 'aria-label': t('item.anywhere') }}
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
              group: t('item.channels'),
              items: channels.map((one) => ({ value: String(one.id), label: one.name })),
            },
            { group: t('item.platforms'), items: platforms },
          ]}
        />
        <Group align="flex-start" grow preventGrowOverflow={false}>
          <NumberInput
            label={t('item.day')}
            allowDecimal={false}
            miw="7rem"
            value={item.day ?? 0}
            error={fault('day')}
            onChange={(value) => set({ day: Number(value) || 0 })}
          />
          <TextInput
            type="time"
            label={t('item.time')}
            miw="7rem"
            value={item.time?.slice(0, 5) ?? ''}
            error={fault('time')}
            onChange={(event) => set({ time: event.currentTarget.value || null })}
          />
          <NumberInput
            label={t('item.minutes')}
            allowDecimal={false}
            miw="7rem"
            value={item.minutes ?? 0}
            error={fault('minutes')}
            onChange={(value) => set({ minutes: Number(value) || 0 })}
          />
        </Group>
        {others.length > 0 && (
          <MultiSelect
            label={t('item.after')}
            data={[...new Set(others)]}
            value={(item.after ?? []).map((one) => one.role)}
            error={Object.entries(errors).find(([field]) => field.startsWith(`${at}.after`))?.[1]}
            onChange={(roles) =>
              set({
                after: roles.map(
                  (role) => (item.after ?? []).find((one) => one.role === role) ?? { role, delayMinutes: 0 },
                ),
              })
            }
          />
        )}
        {(item.after ?? []).map((after) => (
          <NumberInput
            key={after.role}
            label={t('item.delay', { role: after.role })}
            min={0}
            allowDecimal={false}
            value={after.delayMinutes ?? 0}
            onChange={(value) =>
              set({
                after: (item.after ?? []).map((one) =>
                  one.role === after.role ? { ...one, delayMinutes: Number(value) || 0 } : one,
                ),
              })
            }
          />
        ))}
      </Stack>
    </Fieldset>
  );
}
