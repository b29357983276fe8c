import { Badge, Box, Group, Paper, Skeleton, Stack, Text, Typography } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Channel, Platform } from '@/api/channels';
import type { Look } from '@/api/editing';
import { PlatformIcon } from '@/ui/PlatformIcon';
import type { Draft } from './draft';
import classes from './Preview.module.css';
import { onChannel } from './variants';

interface PlatformPreviewProps {
  /** Undefined shows the text where no channel is chosen. */
  channel: Channel | undefined;
  platform: Platform | undefined;
  draft: Draft;
  look: Look | undefined;
  /** The body as the server renders it, where there is no look. */
  html: string | undefined;
  failed: boolean;
}

/** A platform that takes short texts and needs no title shows them as a feed does. */
function kindOf(platform: Platform | undefined): 'site' | 'blog' | 'feed' {
  if (platform?.id === 'site') {
    return 'site';
  }
  const limits = platform?.limits;
  return limits !== undefined && !limits.titleRequired && limits.textLength > 0 && limits.textLength <= 5_000
    ? 'feed'
    : 'blog';
}

function Body({ html, failed }: { html: string | undefined; failed: boolean }) {
  if (html === undefined) {
    return failed ? null : <Skeleton height={120} />;
  }
  return (
    <Typography className={classes.body} dir="auto">
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the server's sanitiser made it; the policy stops scripts */}
      <div dangerouslySetInnerHTML={{ __html: html }} />
    </Typography>
  );
}

function Cover({ sha256 }: { sha256: string }) {
  return sha256 === '' ? null : <img className={classes.cover} src={`/api/v1/media/${sha256}`} alt="" />;
}

function Terms({ names }: { names: readonly string[] }) {
  return names.length === 0 ? null : (
    <Group gap={6}>
      {names.map((name) => (
        <Badge key={name} variant="default" tt="none">
          {name}
        </Badge>
      ))}
    </Group>
  );
}

/** A text as readers of a channel will see it: as a page of the built-in site, as a blog's, or as a post in a feed. */
export function PlatformPreview({ channel, platform, draft, look, html, failed }: PlatformPreviewProps) {
  const { t } = useTranslation('composer');
  const there = channel === undefined ? draft : onChannel(draft, channel.id);
  const kind = kindOf(platform);
  const settings = channel?.settings ?? {};
  const shown = look?.html ?? html;
  const name = settings.title ?? channel?.name ?? '';
  const by = there.author === '' ? null : t('preview.by', { name: there.author });
  return (
    <Paper
      withBorder
      component="article"
      className={classes.frame}
      aria-label={channel === undefined ? t('preview.label') : t('preview.on', { channel: channel.name })}
    >
      {kind === 'site' && (
        <div className={classes.masthead}>
          <Text className={classes.serif} fw={800} fz="1.25rem" dir="auto">
            {name}
          </Text>
        </div>
      )}
      {kind === 'blog' && channel !== undefined && (
        <Group className={classes.bar} gap="xs" wrap="nowrap">
          <PlatformIcon platform={channel.platform} size={16} />
          <Text size="xs" c="dimmed" truncate dir="ltr">
            {`${(settings.domain ?? channel.name).replace(/\/+$/, '')}${there.slug === '' ? '' : `/${there.slug}`}`}
          </Text>
        </Group>
      )}
      <Stack gap="sm" p="md">
        {kind === 'feed' && channel !== undefined && (
          <Group gap="sm" wrap="nowrap">
            <Box className={classes.face}>
              <PlatformIcon platform={channel.platform} size={20} />
            </Box>
            <div>
              <Text fw={600} size="sm" dir="auto">
                {channel.name}
              </Text>
              <Text size="xs" c="dimmed">
                {t('preview.justNow')}
              </Text>
            </div>
          </Group>
        )}
        {kind === 'site' && <Cover sha256={there.cover} />}
        {kind === 'site' && there.categories.length > 0 && (
          <Text size="xs" fw={700} c="dimmed" dir="auto">
            {there.categories.join(' · ')}
          </Text>
        )}
        {there.title !== '' && (
          <Text
            component="p"
            className={kind === 'site' ? (classes.serif ?? '') : ''}
            fz={kind === 'feed' ? 'md' : '1.6rem'}
            fw={700}
            lh={1.2}
            m={0}
            dir="auto"
          >
            {there.title}
          </Text>
        )}
        {kind === 'site' && there.excerpt !== '' && (
          <Text fz="lg" c="dimmed" lh={1.4} dir="auto">
            {there.excerpt}
          </Text>
        )}
        {by !== null && kind !== 'feed' && (
          <Text size="sm" c="dimmed" dir="auto">
            {kind === 'blog' && there.categories.length > 0 ? `${by} · ${there.categories.join(', ')}` : by}
          </Text>
        )}
        {kind !== 'site' && <Cover sha256={there.cover} />}
        {kind === 'blog' && there.excerpt !== '' && (
          <Text fs="italic" dir="auto">
            {there.excerpt}
          </Text>
        )}
        <Body html={shown} failed={failed} />
        {kind === 'feed' ? (
          there.tags.length > 0 && (
            <Text size="sm" c="var(--desk-wait)" dir="auto">
              {there.tags.map((tag) => `#${tag.replaceAll(/\s+/g, '')}`).join(' ')}
            </Text>
          )
        ) : (
          <Terms names={there.tags} />
        )}
      </Stack>
    </Paper>
  );
}
