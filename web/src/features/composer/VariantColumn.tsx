import { Badge, Button, Group, Paper, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { IconArrowBackUp, IconPencil } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel, Platform } from '@/api/channels';
import { PlatformIcon } from '@/ui/PlatformIcon';
import { undoable } from '@/ui/toasts';
import { BodyEditor } from './BodyEditor';
import { lengthOn, tightest, warnings } from './checks';
import type { Draft } from './draft';
import { PlatformPreview } from './PlatformPreview';
import classes from './Preview.module.css';
import type { Looks } from './useLooks';
import { differs, type Own, ownOf, withOwn } from './variants';
import { Warnings } from './Warnings';

interface VariantColumnProps {
  channel: Channel;
  platforms: readonly Platform[];
  draft: Draft;
  looks: Looks;
  format: string;
  readOnly: boolean;
  errors: Record<string, string>;
  onChange: (update: (now: readonly Own[]) => Own[]) => void;
}

/** One channel's text: the article's, until somebody writes another; its counters, warnings and preview. */
export function VariantColumn(props: VariantColumnProps) {
  const { channel, platforms, draft, looks, format, readOnly, errors, onChange } = props;
  const { t } = useTranslation('composer');
  const heading = useId();
  const own = ownOf(draft.variants, channel.id);
  const special = differs(own);
  const platform = platforms.find((one) => one.id === channel.platform);
  const look = looks.items.find((one) => one.channelId === channel.id);
  const seen = looks.fresh ? look : undefined;
  const edit = (patch: Partial<Own>) => onChange((now) => withOwn(now, channel.id, patch));
  const reset = (patch: Partial<Own>) => {
    const before = Object.fromEntries(
      Object.keys(patch).map((part) => [part, own[part as keyof Own]]),
    ) as Partial<Own>;
    edit(patch);
    undoable(t('side.resetDone', { channel: channel.name }), () => edit(before));
  };
  const counter = (part: 'title' | 'text') => {
    const count = lengthOn(part, draft, channel.id, seen);
    const limit = tightest(part === 'title' ? 'titleLength' : 'textLength', [channel], platforms)?.limit;
    return (
      <Text
        component="span"
        size="xs"
        c={limit !== undefined && count > limit ? 'var(--desk-bad)' : 'dimmed'}
        fw={limit !== undefined && count > limit ? 600 : undefined}
        className="desk-numbers"
      >
        {limit === undefined ? t('count.letters', { count }) : t('count.here', { count, limit })}
      </Text>
    );
  };
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={heading} className={classes.column}>
      <Stack gap="sm">
        <Group justify="space-between" gap="xs">
          <Group gap="xs" wrap="nowrap" miw={0}>
            <PlatformIcon platform={channel.platform} />
            <Title order={2} fz="h4" id={heading} dir="auto">
              {channel.name}
            </Title>
          </Group>
          <Badge
            tt="none"
            variant={special ? 'light' : 'default'}
            leftSection={special ? <IconPencil size={12} aria-hidden /> : undefined}
          >
            {t(special ? 'side.own' : 'side.same')}
          </Badge>
        </Group>
        <TextInput
          label={t('side.title')}
          description={counter('title')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          placeholder={draft.title}
          dir="auto"
          value={own.title ?? ''}
          error={errors.title}
          readOnly={readOnly}
          onChange={(event) => edit({ title: event.currentTarget.value || null })}
        />
        {own.body === null ? (
          <Group justify="space-between" gap="xs">
            <Text size="sm" c="dimmed">
              {t('side.sameText')} {counter('text')}
            </Text>
            {!readOnly && (
              <Button
                size="xs"
                variant="default"
                leftSection={<IconPencil size={14} aria-hidden />}
                aria-label={t('side.writeOn', { channel: channel.name })}
                onClick={() => edit({ body: draft.body })}
              >
                {t('side.write')}
              </Button>
            )}
          </Group>
        ) : (
          <BodyEditor
            label={t('side.textOn', { channel: channel.name })}
            value={own.body}
            format={format}
            limit={undefined}
            counter={counter('text')}
            readOnly={readOnly}
            error={errors.body}
            onChange={(body) => edit({ body })}
          />
        )}
        <Textarea
          label={t('side.excerpt')}
          autosize
          minRows={1}
          maxRows={6}
          dir="auto"
          placeholder={draft.excerpt}
          value={own.excerpt ?? ''}
          error={errors.excerpt}
          readOnly={readOnly}
          onChange={(event) => edit({ excerpt: event.currentTarget.value || null })}
        />
        {!readOnly && special && (
          <Group gap="xs">
            {own.body !== null && (own.title !== null || own.excerpt !== null) && (
              <Button size="xs" variant="default" onClick={() => reset({ body: null })}>
                {t('side.resetText')}
              </Button>
            )}
            <Button
              size="xs"
              variant="default"
              leftSection={<IconArrowBackUp size={14} aria-hidden />}
              onClick={() => reset({ title: null, body: null, excerpt: null })}
            >
              {t('side.reset')}
            </Button>
          </Group>
        )}
        <Warnings
          found={warnings(
            { ...draft, channels: [channel.id] },
            [channel],
            platforms,
            seen === undefined ? [] : [seen],
          ).filter((one) => one.channel !== '')}
          looks={look === undefined ? [] : [look]}
          channels={[channel]}
        />
        <PlatformPreview
          channel={channel}
          platform={platform}
          draft={draft}
          look={look}
          html={undefined}
          failed={looks.error !== null}
        />
      </Stack>
    </Paper>
  );
}
