import {
  Alert,
  Button,
  Group,
  MultiSelect,
  NumberInput,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channels } from '@/api/channels';
import { contents } from '@/api/content';
import { deliveries } from '@/api/deliveries';
import { useReader } from '@/api/me';
import { asProblem } from '@/api/problem';
import { changeSeries, createSeries, type Series, type SeriesRequest, series } from '@/api/series';
import { meQuery } from '@/api/session';
import { timeZones, wallTime } from '@/lib/dates';
import { ListSkeleton } from '@/ui/Loading';
import { Page } from '@/ui/Page';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Remote } from '@/ui/Remote';
import { done } from '@/ui/toasts';
import { Preview } from './Preview';
import { Rhythms } from './Rhythms';
import { type When, WordsField } from './WordsField';

interface FormProps {
  of: Series | null;
  /** Change only what comes from this occurrence on. */
  following?: string | undefined;
}

function nextHour(timeZone: string): string {
  return `${wallTime(new Date(Date.now() + 3_600_000).toISOString(), timeZone).slice(0, 13)}:00`;
}

function days(period: string): number {
  return Number(/P(\d+)D/.exec(period)?.[1] ?? 0) + Math.floor(Number(/T(\d+)H/.exec(period)?.[1] ?? 0) / 24);
}

function Form({ of: given, following }: FormProps) {
  // As it was when the fields were filled: what a colleague changes meanwhile refuses this change, and is not overwritten.
  const [of] = useState(given);
  const { t } = useTranslation(['series', 'ui']);
  const client = useQueryClient();
  const navigate = useNavigate();
  const reader = useReader();
  const [how, setHow] = useState<'words' | 'form'>(of === null ? 'words' : 'form');
  const [name, setName] = useState(of?.name ?? '');
  const [when, setWhen] = useState<When>(
    of === null
      ? { rule: 'FREQ=WEEKLY', cron: null, start: nextHour(reader.timeZone), timeZone: reader.timeZone }
      : {
          rule: of.rule ?? null,
          cron: of.cron ?? null,
          start: (following ?? of.start).slice(0, 16),
          timeZone: of.timeZone,
        },
  );
  const [understood, setUnderstood] = useState(of !== null);
  const [chosen, setChosen] = useState(of?.contents ?? []);
  const [where, setWhere] = useState(of?.channels ?? []);
  const [action, setAction] = useState(of?.action ?? 'publish');
  const rested = of === null ? 0 : days(of.repeatAfter);
  const [rests, setRests] = useState(rested);
  const lastDay = of?.end?.slice(0, 10) ?? '';
  const [end, setEnd] = useState(lastDay);
  const [search, setSearch] = useState('');
  const [q] = useDebouncedValue(search.trim(), 300);
  const found = useInfiniteQuery(contents.list({ status: 'approved', q: q === '' ? undefined : q }));
  const named = useQueries({ queries: chosen.map((id) => contents.one(id)) });
  const { data: known = [] } = useQuery(channels.list());
  const titles = new Map([
    ...chosen.map((id, at) => [id, named[at]?.data?.title ?? `#${String(id)}`] as const),
    ...(found.data?.pages.flatMap((page) => page.items) ?? []).map((one) => [one.id, one.title] as const),
  ]);
  const time: SeriesRequest = {
    ...(when.rule === null ? { cron: when.cron } : { rule: when.rule }),
    start: when.start,
    timeZone: when.timeZone,
    // A date alone means its whole day: an end at noon stays at noon unless another day is chosen.
    ...(end === lastDay ? (of?.end == null ? {} : { end: of.end }) : { end: end === '' ? null : end }),
  };
  const save = useMutation({
    mutationFn: () => {
      const request: SeriesRequest = {
        ...time,
        name: name.trim(),
        contents: chosen,
        channels: where,
        action: action as 'publish',
        // A rest that is not whole days stays as it is unless another is chosen.
        repeatAfter: of !== null && rests === rested ? of.repeatAfter : `P${String(rests)}D`,
      };
      if (of === null) {
        return createSeries(request);
      }
      return changeSeries(
        of,
        request,
        following === undefined ? { scope: 'all' } : { scope: 'following', occurrence: following },
      );
    },
    onSuccess: async (made) => {
      await Promise.all(
        [series.all, deliveries.all].map((queryKey) => client.invalidateQueries({ queryKey })),
      );
      done(t(of === null ? 'new.done' : 'edit.done', { name: made.name }));
      void navigate({ to: '/series/$id', params: { id: String(made.id) } });
    },
  });
  const errors = save.isError ? asProblem(save.error).fields() : {};
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    save.mutate();
  };
  const ready = understood || how === 'form';
  return (
    <form onSubmit={submit} noValidate>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <Stack>
          {of !== null && (
            <Alert variant="light" title={t(following === undefined ? 'scope.all' : 'scope.following')}>
              {t(following === undefined ? 'scope.allText' : 'scope.followingText')}
            </Alert>
          )}
          <TextInput
            label={t('field.name')}
            required
            value={name}
            error={errors.name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Stack gap="xs">
            <Text size="sm" fw={500}>
              {t('field.when')}
            </Text>
            <SegmentedControl
              aria-label={t('field.when')}
              value={how}
              onChange={(next) => setHow(next)}
              data={[
                { value: 'words', label: t('how.words') },
                { value: 'form', label: t('how.form') },
              ]}
            />
          </Stack>
          {how === 'words' ? (
            <WordsField
              timeZone={when.timeZone}
              onMeaning={(meaning) => {
                setUnderstood(meaning !== null);
                if (meaning !== null) {
                  setWhen(meaning);
                }
              }}
            />
          ) : (
            <Rhythms when={when} onChange={setWhen} errors={errors} />
          )}
          <Select
            label={t('field.zone')}
            data={timeZones(when.timeZone)}
            value={when.timeZone}
            error={errors.timeZone}
            searchable
            limit={100}
            allowDeselect={false}
            onChange={(timeZone) => setWhen({ ...when, timeZone: timeZone ?? when.timeZone })}
          />
          <TextInput
            type="date"
            label={t('field.end')}
            description={t('field.endHelp')}
            value={end}
            error={errors.end}
            onChange={(event) => setEnd(event.currentTarget.value)}
          />
          <MultiSelect
            label={t('field.contents')}
            description={t('field.contentsHelp')}
            required
            searchable
            searchValue={search}
            onSearchChange={setSearch}
            nothingFoundMessage={t('field.noContents')}
            data={[...titles].map(([id, label]) => ({ value: String(id), label }))}
            value={chosen.map(String)}
            error={Object.entries(errors).find(([field]) => field.startsWith('contents'))?.[1]}
            onChange={(next) => setChosen(next.map(Number))}
          />
          <MultiSelect
            label={t('field.channels')}
            required
            data={known.map((channel) => ({ value: String(channel.id), label: channel.name }))}
            value={where.map(String)}
            error={Object.entries(errors).find(([field]) => field.startsWith('channels'))?.[1]}
            onChange={(next) => setWhere(next.map(Number))}
          />
          <Select
            label={t('field.action')}
            description={t(`action.${action as 'publish'}Help`)}
            data={(['publish', 'update'] as const).map((value) => ({ value, label: t(`action.${value}`) }))}
            value={action}
            allowDeselect={false}
            onChange={(next) => setAction(next ?? action)}
          />
          <NumberInput
            label={t('field.rests')}
            description={t('field.restsHelp')}
            min={0}
            allowDecimal={false}
            value={rests}
            error={errors.repeatAfter}
            onChange={(next) => setRests(Number(next))}
          />
          {save.isError && <ProblemAlert error={save.error} shownFields={Object.keys(errors)} />}
          <Group>
            <Button
              type="submit"
              loading={save.isPending}
              disabled={!ready || name.trim() === '' || chosen.length === 0 || where.length === 0}
            >
              {t(of === null ? 'new.do' : 'ui:save')}
            </Button>
            <Button
              variant="subtle"
              renderRoot={(props) =>
                of === null ? (
                  <Link to="/series" {...props} />
                ) : (
                  <Link to="/series/$id" params={{ id: String(of.id) }} {...props} />
                )
              }
            >
              {t('ui:cancel')}
            </Button>
          </Group>
        </Stack>
        <div>{ready && <Preview request={time} />}</div>
      </SimpleGrid>
    </form>
  );
}

/** Begins a recurring schedule, in words or by a form. */
export function NewSeriesPage() {
  const { t } = useTranslation('series');
  // Before it is known who this is, nobody knows by whose clock it begins.
  const me = useQuery(meQuery());
  return (
    <Page title={t('new.title')} about={t('new.about')}>
      <Remote query={me}>{() => <Form of={null} />}</Remote>
    </Page>
  );
}

/** Changes all that is to come, or what follows an occurrence. */
export function EditSeriesPage() {
  const { t } = useTranslation('series');
  const { id } = useParams({ from: '/frame/series/$id/edit' });
  const { following } = useSearch({ from: '/frame/series/$id/edit' });
  // Never a form of what was read before: its change would be refused.
  const query = useQuery({ ...series.one(Number(id)), refetchOnMount: 'always' });
  return (
    <Page title={query.data === undefined ? t('edit') : t('edit.title', { name: query.data.name })}>
      <Remote query={query}>
        {(of) =>
          query.isFetchedAfterMount ? (
            <Form key={`${String(of.id)} ${following ?? ''}`} of={of} following={following} />
          ) : (
            <ListSkeleton />
          )
        }
      </Remote>
    </Page>
  );
}
