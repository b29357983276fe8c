import { Alert, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DeliveryDetail, deliveries } from '@/api/deliveries';
import { useReader } from '@/api/me';
import { duration } from '@/lib/calendar/duration';
import { dateTime, exactDateTime } from '@/lib/dates';
import { DeliveryState } from '@/ui/DeliveryState';
import { useMove } from '@/ui/moving/useMove';
import { Page } from '@/ui/Page';
import { PlatformIcon } from '@/ui/PlatformIcon';
import { Remote } from '@/ui/Remote';
import { GoesWith } from '@/ui/together/GoesWith';
import { Actions } from './Actions';
import { Conflicts } from './Conflicts';
import classes from './delivery.module.css';
import { next } from './possible';
import { Story } from './Story';
import { facts, sentence } from './story';
import { ThereLink } from './ThereLink';

const route = getRouteApi('/frame/deliveries/$id');

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}

function Facts({ delivery }: { delivery: DeliveryDetail }) {
  const { t } = useTranslation('delivery');
  const reader = useReader();
  const there = { ...reader, timeZone: delivery.timeZone };
  const late = delivery.latenessMs;
  return (
    <dl className={classes.facts}>
      <Fact name={t('fact.channel')}>
        <Group gap={6}>
          <PlatformIcon platform={delivery.platform} size={16} />
          {delivery.channelName}
        </Group>
      </Fact>
      <Fact name={t('fact.action')}>{t(`action.${delivery.action as 'publish'}`)}</Fact>
      <Fact name={t('fact.due')}>
        {dateTime(delivery.dueAt, there)} <span dir="ltr">({delivery.timeZone})</span>
        {delivery.timeZone !== reader.timeZone && (
          <Text size="sm" c="dimmed">
            {dateTime(delivery.dueAt, reader)} <span dir="ltr">({reader.timeZone})</span>
          </Text>
        )}
      </Fact>
      {delivery.startedAt != null && (
        <Fact name={t('fact.sent')}>{exactDateTime(delivery.startedAt, there)}</Fact>
      )}
      {delivery.finishedAt != null && (
        <Fact name={t('fact.finished')}>{exactDateTime(delivery.finishedAt, there)}</Fact>
      )}
      {late !== undefined && delivery.startedAt != null && (
        <Fact name={t('fact.lateness')}>{late < 1000 ? t('onTime') : duration(late, reader.language)}</Fact>
      )}
      <Fact name={t('fact.attempts')}>{delivery.attempts.toLocaleString(reader.language)}</Fact>
      <Fact name={t('fact.revision')}>{delivery.revisionNumber.toLocaleString(reader.language)}</Fact>
      {delivery.reason !== '' && <Fact name={t('fact.reason')}>{delivery.reason}</Fact>}
      {delivery.externalUrl != null && (
        <Fact name={t('fact.where')}>
          <ThereLink url={delivery.externalUrl} />
        </Fact>
      )}
    </dl>
  );
}

/** Why it is where it is, and what comes next. */
function Now({ delivery, now }: { delivery: DeliveryDetail; now: number }) {
  const { t } = useTranslation('delivery');
  const reader = useReader();
  const there = { ...reader, timeZone: delivery.timeZone };
  const last = delivery.timeline.at(-1);
  const waits = delivery.state === 'scheduled' && last?.kind.startsWith('waits-') === true ? last : undefined;
  const key = waits === undefined ? null : sentence(waits);
  return (
    <Stack gap="xs" role="status">
      <Group gap="sm">
        <DeliveryState state={delivery.state} publishing={delivery.publishing} />
        <Text>
          {t(`next.${next(delivery, now)}`, {
            due: dateTime(delivery.dueAt, there),
            run: exactDateTime(delivery.runAt, there),
          })}
        </Text>
      </Group>
      {waits !== undefined && (
        <Text size="sm">
          {key === null ? waits.text : t(key as 'story.waits-for-limit')} {facts(waits).problem?.cause}
        </Text>
      )}
      {delivery.ambiguous && delivery.state !== 'unconfirmed' && <Text size="sm">{t('ambiguous')}</Text>}
    </Stack>
  );
}

/** One delivery: what is the matter with it, what happened, and what can be done. */
export function DeliveryPage() {
  const { t } = useTranslation('delivery');
  const { id } = route.useParams();
  const query = useQuery(deliveries.one(Number(id)));
  const delivery = query.data;
  const moving = useMove();
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 5_000);
    return () => clearInterval(timer);
  }, []);
  return (
    <Page
      title={delivery?.contentTitle ?? t('title')}
      about={delivery && t('about', { channel: delivery.channelName })}
      actions={
        delivery !== undefined && (
          <Actions delivery={delivery} now={now} onReschedule={() => moving.ask(delivery)} />
        )
      }
    >
      <Remote query={query}>
        {(found) => (
          <>
            <Card withBorder>
              <Stack>
                <Now delivery={found} now={now} />
                {found.problem != null && (
                  <Alert
                    color={found.state === 'held' ? 'yellow' : 'red'}
                    icon={<IconAlertTriangle aria-hidden />}
                    title={found.problem.title}
                  >
                    <Stack gap={4}>
                      <Text size="sm" dir="auto">
                        {found.problem.cause}
                      </Text>
                      {found.problem.detail !== '' && (
                        <Text size="sm" c="dimmed" dir="auto">
                          {found.problem.detail}
                        </Text>
                      )}
                      <Text size="sm" fw={600} dir="auto">
                        {found.problem.solution}
                      </Text>
                    </Stack>
                  </Alert>
                )}
                <Conflicts delivery={found.id} />
                <Facts delivery={found} />
              </Stack>
            </Card>
            <GoesWith
              content={found.contentId}
              delivery={found.id}
              offer={found.state === 'scheduled' || found.state === 'held'}
            />
            <Title order={2} fz="h4">
              {t('story')}
            </Title>
            <Story entries={found.timeline} />
          </>
        )}
      </Remote>
      {moving.dialogs}
    </Page>
  );
}
