import { Alert, Button, Group, List, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { patchWorkspace, type WorkspaceFacts, workspace } from '@/api/account';
import { useMay, useReader } from '@/api/me';
import { asProblem } from '@/api/problem';
import { timeOfDay, timeZones } from '@/lib/dates';
import { useEdited } from '@/lib/edited';
import { Fields } from '@/ui/Fields';
import { Page } from '@/ui/Page';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Remote } from '@/ui/Remote';
import { failed, undoable } from '@/ui/toasts';

/** What another zone does, and what it does not, before it is saved. */
function ZoneChange({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation('account');
  return (
    <Alert
      variant="light"
      color="yellow"
      icon={<IconClock aria-hidden />}
      title={t('workspace.zoneTitle')}
      role="status"
    >
      <List size="sm" spacing="xs">
        <List.Item>{t('workspace.zoneStays')}</List.Item>
        <List.Item>
          {t('workspace.zoneChanges', { before: `\u2068${before}\u2069`, after: `\u2068${after}\u2069` })}
        </List.Item>
      </List>
    </Alert>
  );
}

function Form({ of: facts }: { of: WorkspaceFacts }) {
  const { t } = useTranslation('account');
  const may = useMay();
  const client = useQueryClient();
  const reader = useReader();
  const { of, draft, change, reset } = useEdited(facts, ({ name, timeZone }) => ({ name, timeZone }));
  const { name, timeZone } = draft;
  const [now] = useState(() => new Date().toISOString());
  const stale = () =>
    Promise.all(
      [workspace.all, ['me'], ['session']].map((queryKey) => client.invalidateQueries({ queryKey })),
    );
  const save = useMutation({
    mutationFn: () => patchWorkspace(of, { name: name.trim(), timeZone }),
    onSuccess: (saved) => {
      client.setQueryData(workspace.facts().queryKey, saved);
      reset();
      undoable(t('workspace.saved'), () =>
        patchWorkspace(saved, { name: of.name, timeZone: of.timeZone }).then(stale, failed),
      );
    },
    onSettled: stale,
  });
  const errors = save.isError ? asProblem(save.error).fields() : {};
  const locked = !may('settings.write');
  const same = name.trim() === of.name && timeZone === of.timeZone;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Fields locked={locked} gap="md">
        {locked && (
          <Text size="sm" c="dimmed">
            {t('workspace.locked')}
          </Text>
        )}
        <TextInput
          label={t('workspace.name')}
          required
          maxLength={100}
          dir="auto"
          value={name}
          error={errors.name}
          onChange={(event) => change({ name: event.currentTarget.value })}
        />
        <TextInput
          label={t('workspace.slug')}
          description={t('workspace.slugHelp')}
          value={of.slug}
          readOnly
          dir="ltr"
        />
        <Stack gap={4}>
          <Select
            label={t('workspace.zone')}
            description={t('workspace.zoneHelp')}
            data={timeZones(of.timeZone)}
            searchable
            allowDeselect={false}
            dir="ltr"
            value={timeZone}
            error={errors.timeZone}
            onChange={(next) => change({ timeZone: next ?? timeZone })}
          />
          <Text size="sm" c="dimmed">
            {t('workspace.now', { time: timeOfDay(now, { ...reader, timeZone }) })}
          </Text>
        </Stack>
        {timeZone !== of.timeZone && <ZoneChange before={of.timeZone} after={timeZone} />}
        {save.isError && <ProblemAlert error={save.error} shownFields={Object.keys(errors)} />}
        {!locked && (
          <Group>
            <Button type="submit" loading={save.isPending} disabled={same || name.trim() === ''}>
              {t('workspace.save')}
            </Button>
          </Group>
        )}
      </Fields>
    </form>
  );
}

/** The workspace's name and time zone. */
export function WorkspacePage() {
  const { t } = useTranslation('account');
  const query = useQuery(workspace.facts());
  return (
    <Page title={t('workspace.title')} about={t('workspace.about')} width="text">
      <Remote query={query}>{(of) => <Form of={of} />}</Remote>
    </Page>
  );
}
