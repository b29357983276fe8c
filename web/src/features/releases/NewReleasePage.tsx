import { Button, Group, MultiSelect, Stack, Text, TextInput } from '@mantine/core';
import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channels } from '@/api/channels';
import { deliveries } from '@/api/deliveries';
import { useMay, useReader } from '@/api/me';
import { asProblem } from '@/api/problem';
import { createRelease, type Release } from '@/api/releases';
import { planChanged } from '@/api/scheduling';
import { dateTime } from '@/lib/dates';
import { Page } from '@/ui/Page';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { done } from '@/ui/toasts';
import { ContentsField } from '@/ui/together/ContentsField';
import { TimeFields } from '@/ui/together/TimeFields';
import { Modes } from './Modes';

/** Lets contents, or deliveries that have a time, go together. */
export function NewReleasePage() {
  const { t } = useTranslation(['releases', 'ui']);
  const client = useQueryClient();
  const navigate = useNavigate();
  const may = useMay();
  const reader = useReader();
  const given = useSearch({ from: '/frame/releases/new' });
  const [name, setName] = useState('');
  const [time, setTime] = useState<{ at: string; zone: string | null }>({ at: '', zone: null });
  const [how, setHow] = useState<{ mode: Release['mode']; onFailure: Release['onFailure'] }>({
    mode: 'all-or-nothing',
    onFailure: 'leave',
  });
  const [chosen, setChosen] = useState<number[]>(given.contents ?? []);
  const [where, setWhere] = useState<number[]>([]);
  const { data: known = [] } = useQuery({ ...channels.list(), enabled: may('channel.read') });
  const own = useQueries({ queries: (given.deliveries ?? []).map((id) => deliveries.one(id)) });
  const zone = time.zone ?? reader.timeZone;
  const save = useMutation({
    mutationFn: () =>
      createRelease({
        name: name.trim(),
        at: time.at,
        timeZone: zone,
        ...how,
        deliveries: given.deliveries ?? [],
        contents: chosen,
        channels: where,
      }),
    onSuccess: async (made) => {
      done(t('new.done', { name: made.name }));
      await planChanged(client);
      await navigate({ to: '/releases/$id', params: { id: String(made.id) } });
    },
  });
  const errors = save.isError ? asProblem(save.error).fields() : {};
  const none = chosen.length + (given.deliveries ?? []).length === 0;
  return (
    <Page title={t('new.title')} about={t('new.about')} width="text">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack>
          <TextInput
            label={t('field.name')}
            required
            value={name}
            error={errors.name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          {own.length > 0 && (
            <Stack gap={4}>
              <Text size="sm" fw={500}>
                {t('field.deliveries')}
              </Text>
              {own.map(
                ({ data: one }) =>
                  one !== undefined && (
                    <Text key={one.id} size="sm" dir="auto">
                      {one.contentTitle} · {one.channelName} · {dateTime(one.dueAt, reader)}
                    </Text>
                  ),
              )}
            </Stack>
          )}
          <ContentsField
            label={t('field.contents')}
            description={t('field.contentsHelp')}
            nothing={t('field.noContents')}
            value={chosen}
            error={Object.entries(errors).find(([field]) => field.startsWith('contents'))?.[1]}
            onChange={setChosen}
          />
          {known.length > 0 && chosen.length > 0 && (
            <MultiSelect
              label={t('field.channels')}
              description={t('field.channelsHelp')}
              data={known.map((one) => ({ value: String(one.id), label: one.name }))}
              value={where.map(String)}
              onChange={(next) => setWhere(next.map(Number))}
            />
          )}
          <TimeFields
            labels={{ at: t('field.at'), zone: t('field.zone') }}
            at={time.at}
            zone={zone}
            errors={errors}
            onChange={(at, next) => setTime({ at, zone: next })}
          />
          <Modes {...how} onChange={(mode, onFailure) => setHow({ mode, onFailure })} />
          {save.isError && <ProblemAlert error={save.error} shownFields={['name', 'at', 'timeZone']} />}
          <Group>
            <Button
              type="submit"
              loading={save.isPending}
              disabled={none || name.trim() === '' || time.at === ''}
            >
              {t('new.do')}
            </Button>
            <Button variant="subtle" renderRoot={(props) => <Link to="/releases" {...props} />}>
              {t('ui:cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Page>
  );
}
