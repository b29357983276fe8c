import { ActionIcon, Button, Group, Input, Select, Stack, TagsInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { PublishingSettings } from '@/api/publishing';
import { useLanguage } from '@/lib/i18n';
import { DAYS, dayName } from './week';

type Reserved = PublishingSettings['slot_categories'][number];

interface ReservedFieldProps {
  times: readonly string[];
  value: readonly Reserved[];
  error?: string | undefined;
  onChange: (value: Reserved[]) => void;
}

const EVERY = 'every';

/** Slots that are kept for content of some categories. */
export function ReservedField({ times, value, error, onChange }: ReservedFieldProps) {
  const { t } = useTranslation('channels');
  const { language } = useLanguage();
  const set = (at: number, change: Partial<Reserved>) =>
    onChange(value.map((one, index) => (index === at ? { ...one, ...change } : one)));
  return (
    <Input.Wrapper
      label={t('reserved.label')}
      description={t('reserved.help')}
      error={error}
      labelElement="div"
    >
      <Stack gap="xs" mt="xs">
        {value.map((one, at) => (
          <Group key={`row-${String(at)}`} gap="xs" align="flex-end">
            <Select
              w={150}
              label={t('reserved.day')}
              data={[
                { value: EVERY, label: t('reserved.every') },
                ...DAYS.map((day) => ({ value: day, label: dayName(day, language) })),
              ]}
              value={one.day ?? EVERY}
              allowDeselect={false}
              onChange={(day) => set(at, { day: day === EVERY ? null : day })}
            />
            <Select
              w={110}
              label={t('reserved.time')}
              data={[...new Set([...times, one.time ?? ''])].filter((time) => time !== '').sort()}
              value={one.time ?? null}
              allowDeselect={false}
              onChange={(time) => set(at, { time })}
            />
            <TagsInput
              flex="1 1 12rem"
              label={t('reserved.categories')}
              value={one.categories ?? []}
              onChange={(categories) => set(at, { categories })}
            />
            <ActionIcon
              variant="subtle"
              color="gray"
              size="lg"
              aria-label={t('reserved.remove', { number: at + 1 })}
              onClick={() => onChange(value.filter((_, index) => index !== at))}
            >
              <IconX size={16} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Group>
          <Button
            variant="default"
            size="xs"
            leftSection={<IconPlus size={14} aria-hidden />}
            disabled={times.length === 0}
            onClick={() => onChange([...value, { day: null, time: times[0] ?? null, categories: [] }])}
          >
            {t('reserved.add')}
          </Button>
        </Group>
      </Stack>
    </Input.Wrapper>
  );
}
