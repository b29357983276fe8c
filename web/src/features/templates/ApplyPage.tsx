import { Button, Group, Select, Stack, TextInput, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BatchReport, batches, takeBack } from '@/api/batches';
import { useReader } from '@/api/me';
import { asProblem } from '@/api/problem';
import { planChanged } from '@/api/scheduling';
import { applyTemplate, type ScheduleTemplate, templates } from '@/api/templates';
import { timeZones } from '@/lib/dates';
import { Items } from '@/ui/batches/Items';
import { Page } from '@/ui/Page';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Remote } from '@/ui/Remote';
import { failed, undoable } from '@/ui/toasts';
import { ContentsField } from '@/ui/together/ContentsField';

const route = getRouteApi('/frame/templates/$id/apply');

function Form({ of }: { of: ScheduleTemplate }) {
  const { t } = useTranslation(['templates', 'ui']);
  const client = useQueryClient();
  const navigate = useNavigate();
  const reader = useReader();
  const given = route.useSearch();
  const [chosen, setChosen] = useState<number[]>(given.contents ?? []);
  const [start, setStart] = useState('');
  const [zone, setZone] = useState(reader.timeZone);
  const [preview, setPreview] = useState<BatchReport | null>(null);
  const again = () => Promise.all([planChanged(client), client.invalidateQueries({ queryKey: batches.all })]);
  const apply = useMutation({
    mutationFn: (dryRun: boolean) =>
      applyTemplate(of.id, { contents: chosen, start, timeZone: zone }, dryRun),
    onSuccess: async (report, dryRun) => {
      if (dryRun) {
        setPreview(report);
        return;
      }
      undoable(t('applied', { count: report.done }), () => {
        if (report.id != null) {
          takeBack(report.id).then(again).catch(failed);
        }
      });
      await again();
      if (report.id != null) {
        await navigate({ to: '/batches/$id', params: { id: String(report.id) } });
      }
    },
  });
  const errors = apply.isError ? asProblem(apply.error).fields() : {};
  // What is seen is what is scheduled: another day needs another look.
  const change = (set: () => void) => {
    set();
    setPreview(null);
    apply.reset();
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        apply.mutate(preview === null);
      }}
    >
      <Stack>
        <ContentsField
          label={t('apply.contents')}
          nothing={t('apply.nothing')}
          required
          value={chosen}
          error={Object.entries(errors).find(([field]) => field.startsWith('contents'))?.[1]}
          onChange={(ids) => change(() => setChosen(ids))}
        />
        <Group align="flex-start" grow preventGrowOverflow={false}>
          <TextInput
            type="date"
            label={t('apply.start')}
            description={t('apply.startHelp')}
            required
            miw="12rem"
            value={start}
            error={errors.start}
            onChange={(event) => {
              const { value } = event.currentTarget;
              change(() => setStart(value));
            }}
          />
          <Select
            label={t('apply.zone')}
            description={t('apply.zoneHelp')}
            data={timeZones(zone)}
            searchable
            limit={100}
            allowDeselect={false}
            miw="12rem"
            value={zone}
            error={errors.timeZone}
            onChange={(next) => change(() => setZone(next ?? zone))}
          />
        </Group>
        {apply.isError && <ProblemAlert error={apply.error} shownFields={Object.keys(errors)} />}
        {preview !== null && (
          <Stack gap="xs" role="status">
            <Title order={2} fz="h4">
              {t('preview', { count: preview.done })}
            </Title>
            <Items items={preview.items} dryRun />
          </Stack>
        )}
        <Group>
          <Button
            type="submit"
            loading={apply.isPending}
            disabled={chosen.length === 0 || start === '' || preview?.done === 0}
          >
            {preview === null ? t('apply.check') : t('apply.do', { count: preview.done })}
          </Button>
          <Button variant="subtle" renderRoot={(props) => <Link to="/templates" search={{}} {...props} />}>
            {t('ui:cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Lays a plan over contents: shows each time before anything is scheduled. */
export function ApplyPage() {
  const { t } = useTranslation('templates');
  const query = useQuery(templates.one(Number(route.useParams().id)));
  return (
    <Page
      title={query.data === undefined ? t('apply.title') : t('apply.one', { name: query.data.name })}
      about={t('apply.about')}
      width="text"
    >
      <Remote query={query}>{(of) => <Form of={of} />}</Remote>
    </Page>
  );
}
