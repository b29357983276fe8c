import { Alert, Badge, Group, Paper, Select, Skeleton, Stack, Text, Typography } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel, Platform } from '@/api/channels';
import type { Content } from '@/api/content';
import { editing } from '@/api/editing';
import { EmptyState } from '@/ui/EmptyState';
import { PlatformIcon } from '@/ui/PlatformIcon';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { warnings } from './checks';
import type { Draft } from './draft';
import classes from './Preview.module.css';
import { Warnings } from './Warnings';

interface PreviewProps {
  content: Content | null;
  draft: Draft;
  behind: boolean;
  channels: readonly Channel[];
  platforms: readonly Platform[];
}

/** The text as the server renders it, on each of its channels; follows what is saved. */
export function Preview({ content, draft, behind, channels, platforms }: PreviewProps) {
  const { t } = useTranslation('composer');
  const [wanted, setWanted] = useState<string | null>(null);
  const chosen = channels.filter((channel) => draft.channels.includes(channel.id));
  const channel = chosen.find((one) => String(one.id) === wanted) ?? chosen[0];
  const query = useQuery({
    ...editing.preview(content?.id ?? 0, content?.currentRevision.number ?? 0),
    enabled: content !== null,
    placeholderData: keepPreviousData,
  });
  if (content === null) {
    return (
      <EmptyState icon={IconEye} title={t('preview.none')}>
        {t('preview.noneText')}
      </EmptyState>
    );
  }
  const platform = platforms.find((one) => one.id === channel?.platform);
  return (
    <Stack gap="sm">
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
          found={warnings({ ...draft, channels: [channel.id] }, [channel], platforms).filter(
            (one) => one.channel !== '',
          )}
        />
      )}
      {behind && (
        <Text size="sm" c="dimmed" role="status">
          {t('preview.behind')}
        </Text>
      )}
      {query.isError && <ProblemAlert error={query.error} retry={() => void query.refetch()} />}
      <Paper withBorder p="lg" component="article" aria-label={t('preview.label')}>
        <Stack gap="sm">
          {channel !== undefined && (
            <Group gap="xs">
              <PlatformIcon platform={channel.platform} />
              <Text size="sm" c="dimmed">
                {channel.name}
                {platform === undefined || platform.name === channel.name ? '' : ` · ${platform.name}`}
              </Text>
            </Group>
          )}
          <Text component="p" fz="1.6rem" fw={700} lh={1.2} m={0} dir="auto">
            {draft.title}
          </Text>
          {draft.author !== '' && (
            <Text size="sm" c="dimmed" dir="auto">
              {draft.author}
            </Text>
          )}
          {draft.excerpt !== '' && (
            <Text fs="italic" dir="auto">
              {draft.excerpt}
            </Text>
          )}
          {query.data === undefined ? (
            !query.isError && <Skeleton height={160} />
          ) : (
            <Typography className={classes.body} dir="auto">
              {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the server's sanitiser made it; the policy stops scripts */}
              <div dangerouslySetInnerHTML={{ __html: query.data }} />
            </Typography>
          )}
          {draft.tags.length > 0 && (
            <Group gap={6}>
              {draft.tags.map((tag) => (
                <Badge key={tag} variant="default" tt="none">
                  {tag}
                </Badge>
              ))}
            </Group>
          )}
        </Stack>
      </Paper>
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
