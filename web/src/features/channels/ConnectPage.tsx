import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channels, connectChannel, type NewChannel, type Platform, tryConnection } from '@/api/channels';
import { useReader } from '@/api/me';
import { asProblem } from '@/api/problem';
import { timeZones } from '@/lib/dates';
import { Page } from '@/ui/Page';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Remote } from '@/ui/Remote';
import { done } from '@/ui/toasts';
import { fieldErrors, split } from './connection';
import { PlatformFields } from './PlatformFields';
import { Report } from './Report';

function ConnectForm({ platforms }: { platforms: readonly Platform[] }) {
  const { t } = useTranslation(['channels', 'ui']);
  const client = useQueryClient();
  const navigate = useNavigate();
  const reader = useReader();
  const [id, setId] = useState(platforms[0]?.id ?? '');
  const [name, setName] = useState('');
  const [zone, setZone] = useState<string>();
  const [values, setValues] = useState<Record<string, string>>({});
  const platform = platforms.find((one) => one.id === id);
  const fields = platform?.fields ?? [];
  const initial = Object.fromEntries(fields.map((field) => [field.name, field.initial]));
  const given = split(fields, { ...initial, ...values });
  const attempt = useMutation(tryConnection());
  const connect = useMutation(connectChannel(client));
  const errors = connect.isError ? fieldErrors(asProblem(connect.error)) : {};

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    const channel: NewChannel = { platform: id, name, timeZone: zone ?? reader.timeZone, ...given };
    connect.mutate(channel, {
      onSuccess: (made) => {
        done(t('connect.done', { name: made.name }));
        void navigate({ to: '/channels' });
      },
    });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Select
          label={t('connect.platform')}
          data={platforms.map((one) => ({ value: one.id, label: one.name }))}
          value={id}
          allowDeselect={false}
          onChange={(chosen) => {
            setId(chosen ?? id);
            setValues({});
            attempt.reset();
            connect.reset();
          }}
        />
        <TextInput
          label={t('connect.name')}
          description={t('connect.nameHelp')}
          required
          value={name}
          error={errors.name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t('connect.zone')}
          description={t('connect.zoneHelp')}
          data={timeZones(zone ?? reader.timeZone)}
          value={zone ?? reader.timeZone}
          error={errors.timeZone}
          searchable
          limit={100}
          allowDeselect={false}
          onChange={(chosen) => setZone(chosen ?? undefined)}
        />
        <PlatformFields
          fields={fields}
          values={{ ...initial, ...values }}
          errors={errors}
          onChange={(field, value) => setValues((before) => ({ ...before, [field]: value }))}
        />
        {attempt.data !== undefined && <Report report={attempt.data} />}
        {attempt.isError && <ProblemAlert error={attempt.error} />}
        {connect.isError && <ProblemAlert error={connect.error} />}
        <Group>
          <Button type="submit" loading={connect.isPending}>
            {t('connect.submit')}
          </Button>
          <Button
            variant="default"
            loading={attempt.isPending}
            onClick={() => attempt.mutate({ platform: id, ...given })}
          >
            {t('connect.try')}
          </Button>
          <Button variant="subtle" component={Link} to="/channels">
            {t('ui:cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Connects a new channel of any platform there is. */
export function ConnectPage() {
  const { t } = useTranslation(['channels', 'ui']);
  const platforms = useQuery(channels.platforms());
  return (
    <Page title={t('connect.title')} about={t('connect.about')} width="text">
      <Remote query={platforms}>{(found) => <ConnectForm platforms={found} />}</Remote>
    </Page>
  );
}
