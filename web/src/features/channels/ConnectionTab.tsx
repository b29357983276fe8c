import { Alert, Badge, Button, Group, Select, Text, TextInput } from '@mantine/core';
import { IconKey, IconKeyOff } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Channel, channels, type Platform, patchChannel } from '@/api/channels';
import { useMay } from '@/api/me';
import { asProblem } from '@/api/problem';
import { timeZones } from '@/lib/dates';
import { Fields } from '@/ui/Fields';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { done } from '@/ui/toasts';
import { changes, fieldErrors } from './connection';
import { PlatformFields } from './PlatformFields';

/** Which of the platform's secrets are kept; never what they are. */
function Credentials({ channel, platform }: { channel: Channel; platform: Platform }) {
  const { t } = useTranslation('channels');
  const secrets = platform.fields.filter((field) => field.kind === 'secret');
  return secrets.length === 0 ? (
    <Text size="sm" c="dimmed">
      {t('credentials.none')}
    </Text>
  ) : (
    <Group gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {secrets.map((field) => {
        const kept = channel.secretsSet.includes(field.name);
        return (
          <li key={field.name}>
            <Badge
              tt="none"
              variant="light"
              color={kept ? 'green' : field.required ? 'red' : 'gray'}
              leftSection={kept ? <IconKey size={12} aria-hidden /> : <IconKeyOff size={12} aria-hidden />}
            >
              {t(kept ? 'credentials.kept' : 'credentials.missing', { field: field.label })}
            </Badge>
          </li>
        );
      })}
    </Group>
  );
}

/** Name, zone and what the platform asks for. Secrets that are left empty stay as they are. */
export function ConnectionTab({ channel, platform }: { channel: Channel; platform: Platform | undefined }) {
  const { t } = useTranslation(['channels', 'ui']);
  const client = useQueryClient();
  const may = useMay();
  const fields = platform?.fields ?? [];
  const [draft, setDraft] = useState<{ name?: string; timeZone?: string }>({});
  const { name, timeZone: zone } = { ...channel, ...draft };
  const [values, setValues] = useState<Record<string, string>>({});
  const save = useMutation({
    mutationFn: () => patchChannel(channel, { ...draft, ...changes(fields, channel.settings, values) }),
    onSuccess: () => {
      done(t('saved'));
      setDraft({});
      setValues({});
      return client.invalidateQueries({ queryKey: channels.all });
    },
  });
  const errors = save.isError ? fieldErrors(asProblem(save.error)) : {};
  const moved = fields.some(
    (field) =>
      field.kind === 'url' &&
      (values[field.name] ?? '') !== '' &&
      values[field.name] !== channel.settings[field.name],
  );
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      <Fields maw="44rem" locked={!may('channel.write')}>
        <TextInput
          label={t('connect.name')}
          description={t('connect.nameHelp')}
          required
          value={name}
          error={errors.name}
          onChange={(event) => {
            const { value } = event.currentTarget;
            setDraft((before) => ({ ...before, name: value }));
          }}
        />
        <Select
          label={t('connect.zone')}
          description={t('connect.zoneHelp')}
          data={timeZones(zone)}
          value={zone}
          error={errors.timeZone}
          searchable
          limit={100}
          allowDeselect={false}
          onChange={(chosen) => setDraft((before) => ({ ...before, timeZone: chosen ?? zone }))}
        />
        {zone !== channel.timeZone && (
          <Alert variant="light" color="yellow" title={t('zone.title')}>
            {t('zone.text', { before: channel.timeZone, after: zone })}
          </Alert>
        )}
        {platform !== undefined && <Credentials channel={channel} platform={platform} />}
        <PlatformFields
          fields={fields}
          values={{ ...channel.settings, ...values }}
          errors={errors}
          secretsSet={channel.secretsSet}
          onChange={(field, value) => setValues((before) => ({ ...before, [field]: value }))}
        />
        {moved && channel.secretsSet.length > 0 && (
          <Alert variant="light" color="yellow" title={t('moved.title')}>
            {t('moved.text')}
          </Alert>
        )}
        {save.isError && <ProblemAlert error={save.error} shownFields={Object.keys(errors)} />}
        {may('channel.write') && (
          <Group>
            <Button type="submit" loading={save.isPending}>
              {t('ui:save')}
            </Button>
          </Group>
        )}
      </Fields>
    </form>
  );
}
