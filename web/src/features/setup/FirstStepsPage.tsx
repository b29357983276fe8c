import { Alert, Anchor, Button, Card, Group, Stack, Stepper, Text, Textarea, TextInput } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Channel, channels } from '@/api/channels';
import { approveContent, createContent, scheduleContent } from '@/api/content';
import { Page } from '@/ui/Page';
import { PlatformIcon } from '@/ui/PlatformIcon';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Remote } from '@/ui/Remote';
import { GoingOut } from './GoingOut';

/** Seconds until the first article goes out: long enough to see it wait. */
const AHEAD = 20;

function FirstArticle({
  channel,
  onScheduled,
}: {
  channel: Channel;
  onScheduled: (delivery: number) => void;
}) {
  const { t } = useTranslation(['setup', 'ui']);
  const client = useQueryClient();
  const [title, setTitle] = useState(t('article.title'));
  const [body, setBody] = useState(t('article.body'));
  const create = createContent(client).mutationFn;
  const approve = approveContent(client).mutationFn;
  const schedule = scheduleContent(client).mutationFn;
  const [written, setWritten] = useState<number>();
  const go = useMutation({
    mutationFn: async () => {
      const context = { client, meta: undefined };
      let id = written;
      if (id === undefined) {
        const made = await create?.({ title, body, channels: [channel.id] }, context);
        id = made?.id;
        setWritten(id);
      }
      if (id === undefined) {
        throw new Error('no content');
      }
      await approve?.({ id, revision: 1 }, context);
      const at = new Date(Date.now() + AHEAD * 1000).toISOString();
      return schedule?.({ id, at, channels: [channel.id] }, context);
    },
    onSuccess: (scheduled) => {
      const delivery = scheduled?.deliveries[0];
      if (delivery !== undefined) {
        onScheduled(delivery.id);
      }
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        go.mutate();
      }}
    >
      <Stack>
        {go.isError && <ProblemAlert error={go.error} />}
        <TextInput
          label={t('article.titleLabel')}
          required
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
        <Textarea
          label={t('article.bodyLabel')}
          autosize
          minRows={4}
          value={body}
          onChange={(event) => setBody(event.currentTarget.value)}
        />
        <Group>
          <Button type="submit" loading={go.isPending}>
            {t('article.submit', { count: AHEAD })}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

function FirstChannel({ found, onNext }: { found: Channel; onNext: () => void }) {
  const { t } = useTranslation(['setup', 'ui']);
  return (
    <Stack>
      <Card withBorder>
        <Group>
          <PlatformIcon platform={found.platform} size={32} />
          <div>
            <Text fw={600}>{found.name}</Text>
            <Anchor href="/sites/" target="_blank" size="sm">
              {t('channel.look')} <IconExternalLink size={12} aria-hidden />
            </Anchor>
          </div>
        </Group>
      </Card>
      <Text>{t('channel.text')}</Text>
      <Group>
        <Button onClick={onNext}>{t('next')}</Button>
        <Button variant="default" component={Link} to="/channels/connect">
          {t('channel.other')}
        </Button>
      </Group>
    </Stack>
  );
}

function Steps({ found }: { found: readonly Channel[] }) {
  const { t } = useTranslation(['setup', 'ui']);
  const [step, setStep] = useState(0);
  const [delivery, setDelivery] = useState<number>();
  const site = found.find((channel) => channel.platform === 'site') ?? found[0];
  if (site === undefined) {
    return (
      <Alert title={t('channel.none')}>
        <Button component={Link} to="/channels/connect" size="xs">
          {t('channel.other')}
        </Button>
      </Alert>
    );
  }
  return (
    <Stack gap="xl">
      <Stepper active={step} size="sm" aria-label={t('steps')}>
        <Stepper.Step label={t('channel.step')} />
        <Stepper.Step label={t('article.step')} />
        <Stepper.Step label={t('out.step')} />
      </Stepper>
      {step === 0 && <FirstChannel found={site} onNext={() => setStep(1)} />}
      {step === 1 && (
        <>
          <Text>{t('article.about')}</Text>
          <FirstArticle
            channel={site}
            onScheduled={(id) => {
              setDelivery(id);
              setStep(2);
            }}
          />
        </>
      )}
      {delivery !== undefined && <GoingOut delivery={delivery} />}
    </Stack>
  );
}

/** The built-in site, and something published on it, within a minute. */
export function FirstStepsPage() {
  const { t } = useTranslation(['setup', 'ui']);
  const list = useQuery(channels.list());
  return (
    <Page title={t('first.title')} about={t('first.about')} width="text">
      <Remote query={list}>{(found) => <Steps found={found} />}</Remote>
    </Page>
  );
}
