import { Badge, Button, Group, Paper, PasswordInput, Stack, Text, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { account, changePassword, endOtherSessions, endSession, type OpenSession } from '@/api/account';
import { useReader } from '@/api/me';
import { useOptimistic } from '@/api/optimistic';
import { asProblem } from '@/api/problem';
import { meQuery } from '@/api/session';
import { dateTime } from '@/lib/dates';
import { Page } from '@/ui/Page';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Remote } from '@/ui/Remote';
import { done, failed } from '@/ui/toasts';
import { readAgent } from './agent';

function Password() {
  const { t } = useTranslation('account');
  const id = useId();
  const client = useQueryClient();
  const { data: me } = useQuery(meQuery());
  const form = useForm({ initialValues: { currentPassword: '', password: '' } });
  const change = useMutation({
    ...changePassword(client),
    onSuccess: async ({ ended }) => {
      form.reset();
      done(t('password.done', { count: ended }));
      await client.invalidateQueries({ queryKey: account.all });
    },
    onError: (error) => form.setErrors(asProblem(error).fields()),
  });
  const show = { 'aria-label': t('password.show') };
  const { currentPassword, password } = form.values;
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={id}>
      <form onSubmit={form.onSubmit((values) => change.mutate(values))}>
        <Stack align="stretch" maw={420}>
          <div>
            <Title order={2} fz="h4" id={id}>
              {t('password.title')}
            </Title>
            <Text size="sm" c="dimmed">
              {t('password.about')}
            </Text>
          </div>
          {/* So that a password manager knows whose it is. */}
          <input type="text" hidden readOnly autoComplete="username" value={me?.account.email ?? ''} />
          <PasswordInput
            {...form.getInputProps('currentPassword')}
            label={t('password.current')}
            autoComplete="current-password"
            required
            maxLength={256}
            visibilityToggleButtonProps={show}
          />
          <PasswordInput
            {...form.getInputProps('password')}
            label={t('password.new')}
            description={t('password.newHelp')}
            autoComplete="new-password"
            required
            maxLength={256}
            visibilityToggleButtonProps={show}
          />
          {change.isError && (
            <ProblemAlert error={change.error} shownFields={['currentPassword', 'password']} />
          )}
          <Group>
            <Button
              type="submit"
              loading={change.isPending}
              disabled={currentPassword === '' || password === ''}
            >
              {t('password.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

function Row({ of }: { of: OpenSession }) {
  const { t } = useTranslation('account');
  const reader = useReader();
  const end = useOptimistic<OpenSession, unknown>({
    keys: [account.all],
    show: (client, { id }) =>
      client.setQueryData<OpenSession[]>(account.sessions().queryKey, (before) =>
        before?.filter((one) => one.id !== id),
      ),
    change: ({ id }) => endSession(id),
    done: () => done(t('sessions.ended')),
    failed,
  });
  const { browser, system } = readAgent(of.agent ?? '');
  const name =
    browser !== null && system !== null
      ? t('sessions.on', { browser, system })
      : (browser ?? system ?? of.agent ?? t('sessions.unknown'));
  return (
    <Paper withBorder p="sm" component="li">
      <Group justify="space-between" gap="sm">
        <Stack gap={2} miw={0} flex="1 1 14rem">
          <Group gap="xs">
            <Text fw={600} dir="auto" style={{ overflowWrap: 'anywhere' }}>
              {name}
            </Text>
            {of.current && (
              <Badge tt="none" variant="light" color="green">
                {t('sessions.here')}
              </Badge>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            {t('sessions.facts', {
              since: dateTime(of.startedAt, reader),
              seen: dateTime(of.seenAt, reader),
            })}
          </Text>
          {of.address != null && (
            <Text size="sm" c="dimmed">
              {t('sessions.from', { address: `\u2068${of.address}\u2069` })}
            </Text>
          )}
        </Stack>
        {!of.current && (
          <Button
            size="sm"
            variant="default"
            onClick={() => end.mutate(of)}
            aria-label={t('sessions.endOne', { name })}
          >
            {t('sessions.end')}
          </Button>
        )}
      </Group>
    </Paper>
  );
}

function Sessions() {
  const { t } = useTranslation('account');
  const id = useId();
  const client = useQueryClient();
  const query = useQuery(account.sessions());
  const endAll = useMutation({
    ...endOtherSessions(client),
    onSuccess: ({ ended }) => done(t('sessions.endedAll', { count: ended })),
    onError: failed,
  });
  const others = (query.data ?? []).some((one) => !one.current);
  return (
    <Stack gap="sm" component="section" aria-labelledby={id}>
      <Group justify="space-between" gap="sm">
        <div>
          <Title order={2} fz="h4" id={id}>
            {t('sessions.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t(query.data !== undefined && !others ? 'sessions.only' : 'sessions.about')}
          </Text>
        </div>
        {others && (
          <Button variant="default" loading={endAll.isPending} onClick={() => endAll.mutate()}>
            {t('sessions.endAll')}
          </Button>
        )}
      </Group>
      <Remote query={query}>
        {(found) => (
          <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
            {found.map((one) => (
              <Row key={one.id} of={one} />
            ))}
          </Stack>
        )}
      </Remote>
    </Stack>
  );
}

/** One's own password, and where one is signed in. */
export function AccountPage() {
  const { t } = useTranslation('account');
  return (
    <Page title={t('title')} about={t('about')} width="text">
      <Password />
      <Sessions />
    </Page>
  );
}
