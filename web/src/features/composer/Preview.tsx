import { Alert, Select, Stack, Text } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel, Platform } from '@/api/channels';
import type { Content } from '@/api/content';
import { editing } from '@/api/editing';
import { EmptyState } from '@/ui/EmptyState';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { warnings } from './checks';
import type { Draft } from './draft';
import { PlatformPreview } from './PlatformPreview';
import type { Looks } from './useLooks';
import { Warnings } from './Warnings';

interface PreviewProps {
  content: Content | null;
  draft: Draft;
  looks: Looks;
  behind: boolean;
  channels: readonly Channel[];
  platforms: readonly Platform[];
}

/** The text on each of its channels, as it is being written; without a channel, as it was saved. */
export function Preview({ content, draft, looks, behind, channels, platforms }: PreviewProps) {
  const { t } = useTranslation('composer');
  const [wanted, setWanted] = useState<string | null>(null);
  const chosen = channels.filter((channel) => draft.channels.includes(channel.id));
  const channel = chosen.find((one) => String(one.id) === wanted) ?? chosen[0];
  const saved = useQuery({
    ...editing.preview(content?.id ?? 0, content?.currentRevision.number ?? 0),
    enabled: content !== null && channel === undefined,
    placeholderData: keepPreviousData,
  });
  if (draft.title.trim() === '' && draft.body.trim() === '') {
    return (
      <EmptyState icon={IconEye} title={t('preview.none')}>
        {t('preview.noneText')}
      </EmptyState>
    );
  }
  const look = looks.items.find((one) => one.channelId === channel?.id);
  const error = channel === undefined ? saved.error : looks.error;
  return (
    <Stack gap="sm">
      {channel === undefined && (
        <Text size="sm" c="dimmed">
          {t('preview.choose')}
        </Text>
      )}
      {chosen.length > 0 && (
        <Select
          label={t('preview.channel')}
          data={chosen.map((one) => ({ value: String(one.id), label: one.name }))}
          value={channel === undefined ? null : String(channel.id)}
          onChange={setWanted}
          allowDeselect={false}
        />
      )}
      {channel !== undefined && (
        <Warnings
          found={warnings(
            { ...draft, channels: [channel.id] },
            [channel],
            platforms,
            looks.fresh ? looks.items : [],
          ).filter((one) => one.channel !== '')}
          looks={look === undefined ? [] : [look]}
          channels={channels}
        />
      )}
      {channel === undefined && behind && (
        <Text size="sm" c="dimmed" role="status">
          {t('preview.behind')}
        </Text>
      )}
      {error !== null && (
        <ProblemAlert
          error={error}
          retry={() => (channel === undefined ? void saved.refetch() : looks.again())}
        />
      )}
      <PlatformPreview
        channel={channel}
        platform={platforms.find((one) => one.id === channel?.platform)}
        draft={draft}
        look={look}
        html={content === null ? '' : saved.data}
        failed={error !== null}
      />
      {(draft.seoTitle !== '' || draft.seoDescription !== '') && (
        <Alert variant="default" title={t('preview.search')}>
          <Text c="var(--desk-wait)" dir="auto">
            {draft.seoTitle === '' ? draft.title : draft.seoTitle}
          </Text>
          <Text size="sm" c="dimmed" dir="auto">
            {draft.seoDescription === '' ? draft.excerpt : draft.seoDescription}
          </Text>
        </Alert>
      )}
    </Stack>
  );
}
