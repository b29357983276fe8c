import { Checkbox, Fieldset, Group, Stack, TagsInput, Text, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Channel } from '@/api/channels';
import { PlatformIcon } from '@/ui/PlatformIcon';
import { letters } from './checks';
import type { Draft } from './draft';

interface DetailsProps {
  draft: Draft;
  channels: readonly Channel[];
  errors: Record<string, string>;
  readOnly: boolean;
  onChange: (patch: Partial<Draft>) => void;
}

/** Where it goes, and everything beside title and text. */
export function Details({ draft, channels, errors, readOnly, onChange }: DetailsProps) {
  const { t } = useTranslation('composer');
  const toggle = (id: number, on: boolean) =>
    onChange({ channels: on ? [...draft.channels, id] : draft.channels.filter((one) => one !== id) });
  return (
    <Stack>
      <Fieldset legend={t('channels.legend')} disabled={readOnly}>
        <Stack gap="xs">
          {channels.length === 0 && (
            <Text size="sm" c="dimmed">
              {t('channels.none')}
            </Text>
          )}
          {channels.map((channel) => (
            <Checkbox
              key={channel.id}
              checked={draft.channels.includes(channel.id)}
              onChange={(event) => toggle(channel.id, event.currentTarget.checked)}
              label={
                <Group component="span" gap={6} wrap="nowrap">
                  <PlatformIcon platform={channel.platform} size={16} />
                  <span>{channel.name}</span>
                </Group>
              }
            />
          ))}
        </Stack>
      </Fieldset>
      <Textarea
        label={t('excerpt.label')}
        description={t('excerpt.help')}
        autosize
        minRows={2}
        dir="auto"
        value={draft.excerpt}
        error={errors.excerpt}
        readOnly={readOnly}
        onChange={(event) => onChange({ excerpt: event.currentTarget.value })}
      />
      <TextInput
        label={t('slug.label')}
        description={t('slug.help')}
        dir="ltr"
        value={draft.slug}
        error={errors.slug}
        readOnly={readOnly}
        onChange={(event) => onChange({ slug: event.currentTarget.value })}
      />
      <TagsInput
        label={t('categories.label')}
        description={t('list.help')}
        value={draft.categories}
        error={errors.categories}
        readOnly={readOnly}
        acceptValueOnBlur
        onChange={(categories) => onChange({ categories })}
      />
      <TagsInput
        label={t('tags.label')}
        description={t('list.help')}
        value={draft.tags}
        error={errors.tags}
        readOnly={readOnly}
        acceptValueOnBlur
        onChange={(tags) => onChange({ tags })}
      />
      <TextInput
        label={t('author.label')}
        dir="auto"
        value={draft.author}
        error={errors.author}
        readOnly={readOnly}
        onChange={(event) => onChange({ author: event.currentTarget.value })}
      />
      <Fieldset legend={t('seo.legend')}>
        <Stack gap="sm">
          <TextInput
            label={t('seo.title')}
            description={t('count.advice', { count: letters(draft.seoTitle), limit: 60 })}
            dir="auto"
            value={draft.seoTitle}
            error={errors['seo.title']}
            readOnly={readOnly}
            onChange={(event) => onChange({ seoTitle: event.currentTarget.value })}
          />
          <Textarea
            label={t('seo.description')}
            description={t('count.advice', { count: letters(draft.seoDescription), limit: 160 })}
            autosize
            minRows={2}
            dir="auto"
            value={draft.seoDescription}
            error={errors['seo.description']}
            readOnly={readOnly}
            onChange={(event) => onChange({ seoDescription: event.currentTarget.value })}
          />
          <TextInput
            label={t('seo.keyword')}
            dir="auto"
            value={draft.focusKeyword}
            error={errors['seo.focusKeyword']}
            readOnly={readOnly}
            onChange={(event) => onChange({ focusKeyword: event.currentTarget.value })}
          />
        </Stack>
      </Fieldset>
    </Stack>
  );
}
