import { Alert, Anchor, Card, Group, List, Skeleton, Stack, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay, useReader } from '@/api/me';
import { open, type Release, type ReleaseLine, releases } from '@/api/releases';
import { dateTime } from '@/lib/dates';
import { Page } from '@/ui/Page';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Remote } from '@/ui/Remote';
import { ReleaseState } from '@/ui/together/ReleaseState';
import { Actions } from './Actions';
import { Members } from './Members';

const route = getRouteApi('/frame/releases/$id');

/** What the checks come to, in one sentence. */
function Verdict({ of, lines }: { of: Release; lines: readonly ReleaseLine[] }) {
  const { t } = useTranslation('releases');
  const refused = lines.filter((one) => one.verdict === 'refused').length;
  const waits = lines.some((one) => one.verdict === 'waits');
  const all = of.mode === 'all-or-nothing';
  const key =
    refused > 0
      ? all
        ? 'check.nothing'
        : refused === lines.length
          ? 'check.none'
          : 'check.some'
      : waits
        ? all
          ? 'check.allWait'
          : 'check.someWait'
        : 'check.fine';
  return (
    <Alert
      role="status"
      variant="light"
      color={refused > 0 ? 'red' : waits ? 'yellow' : 'green'}
      icon={refused + Number(waits) === 0 ? <IconCheck aria-hidden /> : undefined}
      title={t('check.title')}
    >
      {t(key)}
    </Alert>
  );
}

function Found({ of }: { of: Release }) {
  const { t } = useTranslation('releases');
  const may = useMay();
  const reader = useReader();
  const now = open(of) && of.members.length > 0;
  const check = useQuery({ ...releases.check(of.id), enabled: now });
  const there = { ...reader, timeZone: of.timeZone };
  const lines = now ? (check.data ?? []) : of.report;
  const title = (delivery: number) =>
    of.members.find((one) => one.id === delivery)?.contentTitle ?? `#${String(delivery)}`;
  return (
    <Stack>
      <Card withBorder>
        <Stack gap="xs">
          <Group gap="sm">
            <ReleaseState state={of.state} />
            <Text>{t(`now.${of.state}`)}</Text>
          </Group>
          <Text className="desk-numbers">
            {t('due', { when: dateTime(of.dueAt, there) })} <span dir="ltr">({of.timeZone})</span>
            {of.timeZone !== reader.timeZone && (
              <Text span size="sm" c="dimmed" ms={6}>
                {dateTime(of.dueAt, reader)} <span dir="ltr">({reader.timeZone})</span>
              </Text>
            )}
          </Text>
          <Text size="sm">
            <strong>{t(`mode.${of.mode}`)}.</strong> {t(`mode.${of.mode}.text`)}
            {of.mode === 'all-or-nothing' && ` ${t(`failure.${of.onFailure}`)}.`}
          </Text>
        </Stack>
      </Card>
      {now &&
        (check.data !== undefined ? (
          <Verdict of={of} lines={check.data} />
        ) : check.isError ? (
          <ProblemAlert error={check.error} retry={() => void check.refetch()} />
        ) : (
          <Skeleton height={86} radius="md" />
        ))}
      <Title order={2} fz="h4">
        {t('members.title')}
      </Title>
      {of.members.length === 0 && <Text c="dimmed">{t('members.none')}</Text>}
      <Members of={of} lines={lines} now={now} change={open(of) && may('schedule.write')} />
      {of.consequences.length > 0 && (
        <Stack gap="xs" component="section">
          <Title order={2} fz="h4">
            {t('consequences')}
          </Title>
          <List size="sm">
            {of.consequences.map((one) => (
              <List.Item key={`${String(one.deliveryId)} ${one.what} ${one.at}`}>
                {t(`consequence.${one.what as 'hold'}.${one.done ? 'done' : 'not'}`, {
                  title: title(one.deliveryId),
                })}{' '}
                {one.detail} <span className="desk-numbers">({dateTime(one.at, reader)})</span>
              </List.Item>
            ))}
          </List>
        </Stack>
      )}
    </Stack>
  );
}

/** One release: when it goes, what the checks say of each member, and what can be done. */
export function ReleasePage() {
  const { t } = useTranslation('releases');
  const may = useMay();
  const query = useQuery(releases.one(Number(route.useParams().id)));
  const of = query.data;
  return (
    <Page
      title={of?.name ?? t('one')}
      actions={of !== undefined && open(of) && may('schedule.write') && <Actions of={of} />}
    >
      <Anchor size="sm" renderRoot={(props) => <Link to="/releases" {...props} />}>
        {t('title')}
      </Anchor>
      <Remote query={query}>{(found) => <Found of={found} />}</Remote>
    </Page>
  );
}
