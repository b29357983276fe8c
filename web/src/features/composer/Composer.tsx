import {
  Alert,
  Badge,
  Button,
  Grid,
  Group,
  SegmentedControl,
  Stack,
  Tabs,
  Text,
  TextInput,
} from '@mantine/core';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel, Platform } from '@/api/channels';
import { type Content, contents } from '@/api/content';
import { useMay, useReader } from '@/api/me';
import { dateTime } from '@/lib/dates';
import { Page } from '@/ui/Page';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { BodyEditor } from './BodyEditor';
import { Clients } from './Clients';
import { Contest } from './Contest';
import { letters, points, tightest, warnings } from './checks';
import { Details } from './Details';
import type { Draft } from './draft';
import { History } from './History';
import { Preview } from './Preview';
import { ReviewTab } from './ReviewTab';
import { SaveStatus } from './SaveStatus';
import { SchedulePanel } from './SchedulePanel';
import { SideBySide } from './SideBySide';
import { useLooks } from './useLooks';
import { Warnings } from './Warnings';
import { Workflow } from './Workflow';
import { Writing } from './writing';

const TABS = ['details', 'preview', 'review', 'schedule', 'clients', 'history'] as const;
export type Tab = (typeof TABS)[number];
/** The text that all channels share, or what each of them gets. */
export type View = 'article' | 'channels';

interface ComposerProps {
  /** Who writes: what the browser keeps is theirs. */
  account: number;
  content: Content | null;
  initial: Partial<Draft>;
  initialAt: string;
  tab: Tab;
  onTab: (tab: Tab) => void;
  view: View;
  onView: (view: View) => void;
  channels: readonly Channel[];
  platforms: readonly Platform[];
  onCreated: (content: Content) => void;
}

/** Writes one content: its text, where and when it goes, what it looked like before. */
export function Composer(props: ComposerProps) {
  const { content, tab, onTab, view, onView, channels, platforms, onCreated } = props;
  const { t } = useTranslation(['composer', 'ui']);
  const client = useQueryClient();
  const may = useMay();
  const reader = useReader();
  const readOnly = !may('content.write');
  const [writing] = useState(() => new Writing(props.account, content, props.initial, onCreated, !readOnly));
  const now = useSyncExternalStore(writing.subscribe, writing.snapshot);
  const { draft, base, state } = now;
  const save = useCallback(() => writing.save(), [writing]);

  useEffect(() => {
    if (content !== null) {
      writing.adopt(content);
    }
  }, [content, writing]);

  // What this page saved is what every other page should show.
  useEffect(() => {
    if (base !== null) {
      client.setQueryData(contents.one(base.id).queryKey, base);
      void client.invalidateQueries({ queryKey: [...contents.all, 'list'] });
      void client.invalidateQueries({ queryKey: [...contents.all, 'revisions', base.id] });
    }
  }, [base, client]);

  useEffect(() => {
    writing.start();
    const keys = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) {
        return;
      }
      if (event.key.toLowerCase() === 's') {
        event.preventDefault();
        void writing.save();
      } else if (event.key === 'Enter' && document.querySelector('[role="dialog"]') === null) {
        event.preventDefault();
        onTab('schedule');
      }
    };
    const leave = () => {
      if (document.visibilityState === 'hidden' && writing.snapshot().state === 'waiting') {
        void writing.save();
      }
    };
    const online = () => void (writing.snapshot().state === 'offline' && writing.save());
    document.addEventListener('keydown', keys);
    document.addEventListener('visibilitychange', leave);
    window.addEventListener('online', online);
    return () => {
      document.removeEventListener('keydown', keys);
      document.removeEventListener('visibilitychange', leave);
      window.removeEventListener('online', online);
      if (writing.snapshot().state === 'waiting') {
        void writing.save();
      }
      writing.stop();
    };
  }, [writing, onTab]);

  const edit = (patch: Partial<Draft>) => writing.edit(patch);
  const changed = (next: Content) => {
    writing.adopt(next);
    client.setQueryData(contents.one(next.id).queryKey, next);
    void client.invalidateQueries({ queryKey: contents.all });
  };
  const errors = now.problem?.fields() ?? {};
  const chosen = channels.filter((channel) => draft.channels.includes(channel.id));
  const titleLimit = tightest('titleLength', chosen, platforms);
  const titleLetters = titleLimit === undefined ? letters(draft.title) : points(draft.title);
  const format = base?.currentRevision.bodyFormat ?? 'markdown';
  const looks = useLooks(draft, format);
  const dirty = state !== 'saved';
  const status = base?.status ?? 'draft';
  const heading = draft.title.trim() === '' ? t('new.title') : draft.title;
  return (
    <Page
      title={heading}
      width="full"
      about={
        <Group component="span" gap="sm" mt={4}>
          <Badge component="span" variant="default" tt="none">
            {t(`status.${status as 'draft'}`)}
          </Badge>
          <SaveStatus state={state} fresh={base === null} />
        </Group>
      }
      actions={
        <Workflow
          content={base}
          canSave={dirty && state !== 'contested' && draft.title.trim() !== ''}
          saving={state === 'saving'}
          save={save}
          onChanged={changed}
        />
      }
    >
      {now.contest !== null && (
        <Contest
          contest={now.contest}
          draft={draft}
          channels={channels}
          onDecide={(decided) => void writing.decide(decided)}
        />
      )}
      {now.restoredFrom !== null && now.contest === null && (
        <Alert icon={<IconDeviceFloppy aria-hidden />} variant="light" role="status">
          <Group justify="space-between">
            <Text size="sm">{t('restored', { when: dateTime(now.restoredFrom, reader) })}</Text>
            <Button size="compact-sm" variant="default" onClick={() => writing.discard()}>
              {t('discard')}
            </Button>
          </Group>
        </Alert>
      )}
      {now.merges > 0 && (
        <Text size="sm" role="status">
          {t('merged')}
        </Text>
      )}
      {now.problem !== null && <ProblemAlert error={now.problem} shownFields={Object.keys(errors)} />}
      <SegmentedControl
        aria-label={t('view.label')}
        value={view}
        onChange={(next) => onView(next)}
        style={{ alignSelf: 'flex-start' }}
        data={[
          { value: 'article', label: t('view.article') },
          { value: 'channels', label: t('view.channels') },
        ]}
      />
      {view === 'channels' ? (
        <SideBySide
          draft={draft}
          looks={looks}
          format={format}
          channels={channels}
          platforms={platforms}
          readOnly={readOnly}
          errors={errors}
          onChange={(update) => edit({ variants: update(writing.snapshot().draft.variants) })}
        />
      ) : (
        <Grid gap="lg">
          <Grid.Col span={{ base: 12, md: 7, lg: 8 }}>
            <Stack>
              <TextInput
                label={t('title.label')}
                description={
                  titleLimit === undefined
                    ? t('count.letters', { count: titleLetters })
                    : t('count.of', {
                        count: titleLetters,
                        limit: titleLimit.limit,
                        channel: titleLimit.channel,
                      })
                }
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                size="md"
                required
                dir="auto"
                data-autofocus={base === null || undefined}
                value={draft.title}
                error={errors.title}
                readOnly={readOnly}
                onChange={(event) => edit({ title: event.currentTarget.value })}
              />
              <div data-passage="text">
                <BodyEditor
                  value={draft.body}
                  format={format}
                  limit={tightest('textLength', chosen, platforms)}
                  readOnly={readOnly}
                  error={errors.body}
                  onChange={(body) => edit({ body })}
                />
              </div>
              <Warnings
                found={warnings(draft, channels, platforms, looks.fresh ? looks.items : [])}
                looks={looks.items}
                channels={channels}
              />
            </Stack>
          </Grid.Col>
          <Grid.Col span={{ base: 12, md: 5, lg: 4 }}>
            <Tabs value={tab} onChange={(next) => onTab((next ?? 'details') as Tab)} keepMounted={false}>
              <Tabs.List grow mb="md">
                {TABS.map((one) => (
                  <Tabs.Tab key={one} value={one} px="xs" flex="1 1 30%">
                    {t(`tab.${one}`)}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              <Tabs.Panel value="details">
                <Details
                  draft={draft}
                  channels={channels}
                  errors={errors}
                  readOnly={readOnly}
                  onChange={edit}
                />
              </Tabs.Panel>
              <Tabs.Panel value="preview">
                <Preview
                  content={base}
                  draft={draft}
                  looks={looks}
                  behind={dirty}
                  channels={channels}
                  platforms={platforms}
                />
              </Tabs.Panel>
              <Tabs.Panel value="schedule">
                <SchedulePanel
                  content={base}
                  channels={channels}
                  platforms={platforms}
                  initialAt={props.initialAt}
                  save={save}
                />
              </Tabs.Panel>
              <Tabs.Panel value="review">
                <ReviewTab content={base} save={save} />
              </Tabs.Panel>
              <Tabs.Panel value="clients">
                <Clients content={base} save={save} />
              </Tabs.Panel>
              <Tabs.Panel value="history">
                <History content={base} readOnly={readOnly} save={save} onRestored={changed} />
              </Tabs.Panel>
            </Tabs>
          </Grid.Col>
        </Grid>
      )}
    </Page>
  );
}
