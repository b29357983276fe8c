import { Button, Group, Stack, TextInput } from '@mantine/core';
import { IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channels } from '@/api/channels';
import { useMay } from '@/api/me';
import { asProblem } from '@/api/problem';
import {
  deleteTemplate,
  keepTemplate,
  type ScheduleTemplate,
  type TemplateStep,
  templates,
} from '@/api/templates';
import { unkeyed } from '@/lib/without';
import { Fields } from '@/ui/Fields';
import { FormEnd } from '@/ui/FormEnd';
import { ListSkeleton } from '@/ui/Loading';
import { Page } from '@/ui/Page';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Remote } from '@/ui/Remote';
import { done, failed, undoable } from '@/ui/toasts';
import { StepFields } from './StepFields';

const route = getRouteApi('/frame/templates/$id');

const FIRST: TemplateStep = { name: '', day: 0, time: '09:00', action: 'publish' };

function Form({ of: given }: { of: ScheduleTemplate | null }) {
  // As it was when the fields were filled: what a colleague changes meanwhile refuses this change, and is not overwritten.
  const [of] = useState(given);
  const { t } = useTranslation(['templates', 'ui']);
  const client = useQueryClient();
  const navigate = useNavigate();
  const may = useMay();
  const { data: known = [] } = useQuery({ ...channels.list(), enabled: may('channel.read') });
  const [name, setName] = useState(of?.name ?? '');
  const [steps, setSteps] = useState<readonly (TemplateStep & { key: string })[]>(() =>
    (of?.steps ?? [FIRST]).map((one) => ({ ...one, key: crypto.randomUUID() })),
  );
  const again = () => client.invalidateQueries({ queryKey: templates.all });
  const keep = useMutation({
    mutationFn: () => keepTemplate({ name: name.trim(), steps: steps.map(unkeyed) }, of),
    onSuccess: async (kept) => {
      done(t('kept', { name: kept.name }));
      await again();
      await navigate({ to: '/templates', search: {} });
    },
  });
  const remove = useMutation({
    mutationFn: (one: ScheduleTemplate) => deleteTemplate(one),
    onSuccess: async (_, one) => {
      undoable(t('removed', { name: one.name }), () =>
        keepTemplate({ name: one.name, steps: one.steps }, null).then(again).catch(failed),
      );
      await navigate({ to: '/templates', search: {} });
      await again();
    },
    onError: failed,
  });
  const errors = keep.isError ? asProblem(keep.error).fields() : {};
  const last = steps.at(-1) ?? FIRST;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep.mutate();
      }}
    >
      <Fields locked={!may('schedule.write')}>
        <TextInput
          label={t('name')}
          required
          maw="28rem"
          value={name}
          error={errors.name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Stack gap="md" component="ol" m={0} p={0} style={{ listStyle: 'none' }} aria-label={t('steps')}>
          {steps.map((step, at) => (
            <StepFields
              key={step.key}
              step={step}
              number={at + 1}
              channels={known}
              errors={errors}
              onChange={(next) =>
                setSteps(steps.map((one) => (one === step ? { ...next, key: step.key } : one)))
              }
              onRemove={steps.length === 1 ? undefined : () => setSteps(steps.filter((one) => one !== step))}
            />
          ))}
        </Stack>
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() =>
              setSteps([...steps, { ...last, name: '', day: last.day + 1, key: crypto.randomUUID() }])
            }
          >
            {t('step.add')}
          </Button>
        </Group>
        {keep.isError && <ProblemAlert error={keep.error} shownFields={Object.keys(errors)} />}
        {may('schedule.write') && (
          <FormEnd
            saving={keep.isPending}
            cancel={
              <Button
                variant="subtle"
                renderRoot={(props) => <Link to="/templates" search={{}} {...props} />}
              >
                {t('ui:cancel')}
              </Button>
            }
            remove={
              of === null ? null : { label: t('remove'), busy: remove.isPending, go: () => remove.mutate(of) }
            }
          />
        )}
      </Fields>
    </form>
  );
}

/** Keeps a plan. */
export function NewTemplatePage() {
  const { t } = useTranslation('templates');
  return (
    <Page title={t('new')} about={t('form.about')}>
      <Form of={null} />
    </Page>
  );
}

/** Changes a plan; what was scheduled by it stays. */
export function TemplatePage() {
  const { t } = useTranslation('templates');
  const may = useMay();
  const { id } = route.useParams();
  // Never a form of what was read before: its change would be refused.
  const query = useQuery({ ...templates.one(Number(id)), refetchOnMount: 'always' });
  return (
    <Page
      title={query.data?.name ?? t('one')}
      about={t('form.about')}
      actions={
        may('schedule.write') && (
          <Button
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
            renderRoot={(props) => <Link to="/templates/$id/apply" params={{ id }} search={{}} {...props} />}
          >
            {t('apply.button')}
          </Button>
        )
      }
    >
      <Remote query={query}>
        {(of) => (query.isFetchedAfterMount ? <Form key={of.id} of={of} /> : <ListSkeleton />)}
      </Remote>
    </Page>
  );
}
