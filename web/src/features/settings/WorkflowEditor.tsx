import {
  Alert,
  Button,
  Group,
  List,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  Title,
} from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/me';
import { putWorkflow, resetWorkflow, type Workflow, workflows } from '@/api/workflows';
import { Dialog } from '@/ui/Dialog';
import { Fields } from '@/ui/Fields';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { failed, undoable } from '@/ui/toasts';
import { Rows } from './Rows';
import { StateRow } from './StateRow';
import { StepRow } from './StepRow';
import { WorkflowPicture } from './WorkflowPicture';
import { changesBetween, type Draft, draftOf, keyFrom, removedStates, requestOf, STATUS } from './workflow';

const NONE = '';

/** States, transitions and approvals; nothing changes before it is saved, and what would is listed. */
export function WorkflowEditor({ workflow }: { workflow: Workflow }) {
  const { t } = useTranslation(['settings', 'ui']);
  const client = useQueryClient();
  const may = useMay();
  // With what it began from: what a colleague changes meanwhile refuses this change, and is not overwritten.
  const [edited, setEdited] = useState<{ draft: Draft; of: Workflow } | null>(null);
  const [mapping, setMapping] = useState<Record<string, string>>({});
  const [resetting, setResetting] = useState(false);
  const seen = edited?.of ?? workflow;
  const before = draftOf(seen);
  const draft = edited?.draft ?? before;
  const change = (next: Partial<Draft>) => setEdited({ draft: { ...draft, ...next }, of: seen });
  const settled = (text: string, former: Workflow) => (saved: Workflow) => {
    setEdited(null);
    setMapping({});
    setResetting(false);
    client.setQueryData(workflows.of(saved.contentType).queryKey, saved);
    undoable(text, () =>
      putWorkflow(saved, requestOf(draftOf(former), {}))
        .then(() => client.invalidateQueries({ queryKey: workflows.all }))
        .catch(failed),
    );
    return client.invalidateQueries({ queryKey: workflows.all });
  };
  const save = useMutation({
    mutationFn: () => putWorkflow(seen, requestOf(draft, mapping)),
    onSuccess: settled(t('moderation.saved'), seen),
  });
  const reset = useMutation({
    mutationFn: () => resetWorkflow(workflow, mapping),
    onSuccess: settled(t('moderation.wasReset'), workflow),
  });
  const changes = changesBetween(before, draft);
  const gone = removedStates(before, draft);
  const approvedLike = draft.states.filter((state) => ['approved', 'published'].includes(state.kind));
  const pick = (states: Draft['states']) => [
    { value: NONE, label: t('after.stay') },
    ...states.map((state) => ({ value: state.key, label: state.name })),
  ];
  const write = may('settings.write');
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="xl">
      <Fields locked={!write} gap="xl">
        <Rows
          label={t('states.title')}
          add={t('states.add')}
          onAdd={() => {
            const key = keyFrom(
              '',
              draft.states.map((state) => state.key),
              'state',
            );
            change({
              states: [
                ...draft.states,
                { id: key, key, name: t('states.new'), color: 'gray', kind: 'review' },
              ],
            });
          }}
        >
          {draft.states.map((state, at) => (
            <StateRow
              key={state.id}
              state={state}
              first={at === 0}
              last={at === draft.states.length - 1}
              onChange={(next) =>
                change({
                  states: draft.states.map((one) => (one.id === state.id ? { ...one, ...next } : one)),
                })
              }
              onMove={(by) => {
                const states = draft.states.toSpliced(at, 1);
                change({ states: states.toSpliced(at + by, 0, state) });
              }}
              onRemove={() =>
                change({
                  states: draft.states.filter((one) => one.id !== state.id),
                  transitions: draft.transitions.filter(
                    (step) => step.from !== state.key && step.to !== state.key,
                  ),
                  afterPublish: draft.afterPublish === state.key ? null : draft.afterPublish,
                  afterUnpublish: draft.afterUnpublish === state.key ? null : draft.afterUnpublish,
                })
              }
            />
          ))}
        </Rows>
        <Rows
          label={t('steps.title')}
          add={t('steps.add')}
          onAdd={() => {
            const key = keyFrom(
              '',
              draft.transitions.map((step) => step.key),
              'step',
            );
            const [from, to] = draft.states;
            change({
              transitions: [
                ...draft.transitions,
                {
                  id: key,
                  key,
                  name: t('steps.new'),
                  from: from?.key ?? '',
                  to: (to ?? from)?.key ?? '',
                  roles: ['owner', 'editor'],
                  noteRequired: false,
                },
              ],
            });
          }}
        >
          {draft.transitions.map((step, at) => (
            <StepRow
              key={step.id}
              number={at + 1}
              step={step}
              states={draft.states}
              onChange={(next) =>
                change({
                  transitions: draft.transitions.map((one) =>
                    one.id === step.id ? { ...one, ...next } : one,
                  ),
                })
              }
              onRemove={() => change({ transitions: draft.transitions.filter((one) => one.id !== step.id) })}
            />
          ))}
        </Rows>
        <Stack gap="sm" component="section" aria-label={t('approval.title')}>
          <Title order={2} fz="h4">
            {t('approval.title')}
          </Title>
          <NumberInput
            maw={280}
            label={t('approval.count')}
            description={t('approval.countHelp')}
            min={1}
            max={5}
            allowDecimal={false}
            value={draft.minimumApprovals}
            onChange={(next) => change({ minimumApprovals: Number(next) })}
          />
          <Switch
            label={t('approval.fourEyes')}
            description={t('approval.fourEyesHelp')}
            checked={draft.fourEyes}
            onChange={(event) => change({ fourEyes: event.currentTarget.checked })}
          />
          <Group gap="sm" align="flex-end">
            <Select
              flex="1 1 12rem"
              label={t('after.publish')}
              data={pick(approvedLike)}
              value={draft.afterPublish ?? NONE}
              allowDeselect={false}
              onChange={(key) => change({ afterPublish: key === NONE ? null : key })}
            />
            <Select
              flex="1 1 12rem"
              label={t('after.unpublish')}
              data={pick(draft.states.filter((state) => !approvedLike.includes(state)))}
              value={draft.afterUnpublish ?? NONE}
              allowDeselect={false}
              onChange={(key) => change({ afterUnpublish: key === NONE ? null : key })}
            />
          </Group>
        </Stack>
      </Fields>
      <Stack gap="lg">
        <Stack gap="xs" component="section" aria-label={t('picture.title')}>
          <Title order={2} fz="h4">
            {t('picture.title')}
          </Title>
          <WorkflowPicture draft={draft} />
        </Stack>
        {changes.length > 0 && (
          <Alert variant="default" title={t('changes.title')}>
            <Stack gap="sm">
              <List size="sm">
                {changes.map((one) => (
                  <List.Item key={`${one.what} ${one.name}`}>
                    {t(`change.${one.what}`, { name: one.name, to: one.to ?? '' })}
                  </List.Item>
                ))}
              </List>
              {gone.map((state) => (
                <Select
                  key={state.id}
                  label={t('mapping.label', { name: state.name })}
                  description={t('mapping.help')}
                  clearable
                  data={draft.states
                    .filter((one) => STATUS[one.kind] === STATUS[state.kind])
                    .map((one) => ({ value: one.key, label: one.name }))}
                  value={mapping[state.key] ?? null}
                  onChange={(to) =>
                    setMapping((was) => ({
                      ...Object.fromEntries(Object.entries(was).filter(([key]) => key !== state.key)),
                      ...(to === null ? {} : { [state.key]: to }),
                    }))
                  }
                />
              ))}
              {save.isError && <ProblemAlert error={save.error} />}
              <Group>
                <Button loading={save.isPending} onClick={() => save.mutate()}>
                  {t('ui:save')}
                </Button>
                <Button
                  variant="subtle"
                  onClick={() => {
                    setEdited(null);
                    setMapping({});
                    save.reset();
                  }}
                >
                  {t('changes.discard')}
                </Button>
              </Group>
            </Stack>
          </Alert>
        )}
        {changes.length === 0 && (
          <Text size="sm" c="dimmed">
            {t('changes.none')}
          </Text>
        )}
        {write && workflow.configured && (
          <Group>
            <Button variant="default" onClick={() => setResetting(true)}>
              {t('moderation.reset')}
            </Button>
          </Group>
        )}
      </Stack>
      {resetting && (
        <Dialog title={t('moderation.resetTitle')} onClose={() => setResetting(false)}>
          <Stack>
            <Text>
              {t(workflow.contentType === 'default' ? 'moderation.resetText' : 'moderation.resetType')}
            </Text>
            {reset.isError && <ProblemAlert error={reset.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setResetting(false)}>
                {t('ui:cancel')}
              </Button>
              <Button loading={reset.isPending} onClick={() => reset.mutate()}>
                {t('moderation.reset')}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </SimpleGrid>
  );
}
