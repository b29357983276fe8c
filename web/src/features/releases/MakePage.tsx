import { Alert, Button, Group, Stack, Switch, Text, TextInput, Title } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { applyBundle, type Bundle, type BundleTemplate, bundles } from '@/api/bundles';
import { useReader } from '@/api/me';
import { asProblem } from '@/api/problem';
import type { Release } from '@/api/releases';
import { planChanged } from '@/api/scheduling';
import { without } from '@/lib/without';
import { Page } from '@/ui/Page';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Remote } from '@/ui/Remote';
import { done } from '@/ui/toasts';
import { TimeFields } from '@/ui/together/TimeFields';
import { BundleItems } from './BundleItems';
import { Modes } from './Modes';

const route = getRouteApi('/frame/bundles/templates/$id/make');

function Form({ of }: { of: BundleTemplate }) {
  const { t } = useTranslation(['releases', 'ui']);
  const client = useQueryClient();
  const navigate = useNavigate();
  const reader = useReader();
  const [name, setName] = useState('');
  const [time, setTime] = useState({ at: '', zone: reader.timeZone });
  const [values, setValues] = useState<Record<string, string>>({});
  const [together, setTogether] = useState(false);
  const [how, setHow] = useState<{ mode: Release['mode']; onFailure: Release['onFailure'] }>({
    mode: 'all-or-nothing',
    onFailure: 'leave',
  });
  const [preview, setPreview] = useState<Bundle | null>(null);
  const make = useMutation({
    mutationFn: (dryRun: boolean) =>
      applyBundle(of.id, {
        name: name.trim() === '' ? null : name.trim(),
        at: time.at,
        timeZone: time.zone,
        values,
        ...(together ? { release: how.mode, onFailure: how.onFailure } : {}),
        dryRun,
      }),
    onSuccess: async (made, dryRun) => {
      if (dryRun) {
        setPreview(made);
        return;
      }
      done(t('make.done', { name: made.name }));
      await planChanged(client);
      await navigate({ to: '/bundles/$id', params: { id: String(made.id) } });
    },
  });
  const errors = make.isError ? asProblem(make.error).fields() : {};
  // What is seen is what is made: another word needs another look.
  const change = (set: () => void) => {
    set();
    setPreview(null);
    make.reset();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate(preview === null);
      }}
    >
      <Stack>
        <TextInput
          label={t('make.name')}
          description={t('make.nameHelp', { name: of.name })}
          value={name}
          error={errors.name}
          onChange={(event) => {
            const { value } = event.currentTarget;
            change(() => setName(value));
          }}
        />
        {(of.variables ?? []).map((variable) => (
          <TextInput
            key={variable}
            label={<bdi>{variable}</bdi>}
            placeholder={of.defaults[variable]}
            required={of.defaults[variable] === undefined}
            value={values[variable] ?? ''}
            error={errors[`values.${variable}`]}
            onChange={(event) => {
              const { value } = event.currentTarget;
              change(() =>
                setValues((before) => {
                  return value === '' ? without(before, variable) : { ...before, [variable]: value };
                }),
              );
            }}
          />
        ))}
        <TimeFields
          labels={{ at: t('make.at'), zone: t('field.zone') }}
          at={time.at}
          zone={time.zone}
          errors={errors}
          onChange={(at, zone) => change(() => setTime({ at, zone }))}
        />
        <Switch
          label={t('make.together')}
          description={t('make.togetherHelp')}
          checked={together}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            change(() => setTogether(checked));
          }}
        />
        {together && (
          <Modes {...how} onChange={(mode, onFailure) => change(() => setHow({ mode, onFailure }))} />
        )}
        {make.isError && <ProblemAlert error={make.error} shownFields={Object.keys(errors)} />}
        {preview !== null && (
          <Stack gap="xs" role="status">
            <Title order={2} fz="h4">
              {t('make.preview')}
            </Title>
            {[...preview.notes, ...preview.conflicts.map((one) => one.detail)].map((note) => (
              <Alert key={note} icon={<IconInfoCircle aria-hidden />} color="yellow" variant="light" p="xs">
                {note}
              </Alert>
            ))}
            <BundleItems of={preview} />
            <Text size="sm" c="dimmed">
              {t('make.drafts')}
            </Text>
          </Stack>
        )}
        <Group>
          <Button type="submit" loading={make.isPending} disabled={time.at === ''}>
            {t(preview === null ? 'make.check' : 'make.do')}
          </Button>
          <Button variant="subtle" renderRoot={(props) => <Link to="/bundles" search={{}} {...props} />}>
            {t('ui:cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Makes a bundle of a template: shows what would come of it before anything is made. */
export function MakePage() {
  const { t } = useTranslation('releases');
  const query = useQuery(bundles.template(Number(route.useParams().id)));
  return (
    <Page
      title={query.data === undefined ? t('make.title') : t('make.one', { name: query.data.name })}
      about={t('make.about')}
      width="text"
    >
      <Remote query={query}>{(of) => <Form of={of} />}</Remote>
    </Page>
  );
}
