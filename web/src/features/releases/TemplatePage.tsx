import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type BundleItem,
  type BundleTemplate,
  bundles,
  deleteBundleTemplate,
  keepBundleTemplate,
} from '@/api/bundles';
import { channels } from '@/api/channels';
import { useMay } from '@/api/me';
import { asProblem } from '@/api/problem';
import { unkeyed, without } from '@/lib/without';
import { Fields } from '@/ui/Fields';
import { FormEnd } from '@/ui/FormEnd';
import { ListSkeleton } from '@/ui/Loading';
import { Page } from '@/ui/Page';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Remote } from '@/ui/Remote';
import { done, failed, undoable } from '@/ui/toasts';
import { TemplateItem } from './TemplateItem';

const route = getRouteApi('/frame/bundles/templates/$id');

const FIRST: BundleItem = { role: 'article', title: '' };

/** `{{names}}` in the texts that are not links. */
export function variablesIn(items: readonly BundleItem[]): string[] {
  const texts = items.flatMap((one) => [
    one.title,
    one.body ?? '',
    one.excerpt ?? '',
    ...(one.categories ?? []),
    ...(one.tags ?? []),
  ]);
  return [
    ...new Set(
      texts.flatMap((text) => [...text.matchAll(/\{\{\s*(\w[\w-]*)\s*\}\}/g)].map(([, name = '']) => name)),
    ),
  ].sort();
}

function Form({ of: given }: { of: BundleTemplate | null }) {
  // As it was when the fields were filled: what a colleague changes meanwhile refuses this change, and is not overwritten.
  const [of] = useState(given);
  const { t } = useTranslation(['releases', 'ui']);
  const client = useQueryClient();
  const navigate = useNavigate();
  const may = useMay();
  const { data: known = [] } = useQuery({ ...channels.list(), enabled: may('channel.read') });
  const [name, setName] = useState(of?.name ?? '');
  const [items, setItems] = useState<readonly (BundleItem & { key: string })[]>(() =>
    (of?.items ?? [FIRST]).map((one) => ({ ...one, key: crypto.randomUUID() })),
  );
  const [defaults, setDefaults] = useState<Record<string, string>>(of?.defaults ?? {});
  const names = variablesIn(items);
  const again = () => client.invalidateQueries({ queryKey: bundles.all });
  const keep = useMutation({
    mutationFn: () =>
      keepBundleTemplate(
        {
          name: name.trim(),
          defaults: Object.fromEntries(Object.entries(defaults).filter(([key]) => names.includes(key))),
          items: items.map(unkeyed),
        },
        of,
      ),
    onSuccess: async (kept) => {
      done(t('template.kept', { name: kept.name }));
      await again();
      await navigate({ to: '/bundles', search: {} });
    },
  });
  const remove = useMutation({
    mutationFn: (one: BundleTemplate) => deleteBundleTemplate(one),
    onSuccess: async (_, one) => {
      undoable(t('template.removed', { name: one.name }), () =>
        keepBundleTemplate({ name: one.name, defaults: one.defaults, items: one.items }, null)
          .then(again)
          .catch(failed),
      );
      await navigate({ to: '/bundles', search: {} });
      await again();
    },
    onError: failed,
  });
  const errors = keep.isError ? asProblem(keep.error).fields() : {};
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        keep.mutate();
      }}
    >
      <Fields locked={!may('schedule.write')}>
        <TextInput
          label={t('template.name')}
          required
          value={name}
          error={errors.name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        {items.map((item, at) => (
          <TemplateItem
            key={item.key}
            item={item}
            number={at + 1}
            others={items.filter((one) => one !== item && one.role !== '').map((one) => one.role)}
            channels={known}
            errors={errors}
            onChange={(next) =>
              setItems(items.map((one) => (one === item ? { ...next, key: item.key } : one)))
            }
            onRemove={items.length === 1 ? undefined : () => setItems(items.filter((one) => one !== item))}
          />
        ))}
        <Group>
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() =>
              setItems([
                ...items,
                {
                  role: items.some((one) => one.role === 'post') ? `post-${String(items.length)}` : 'post',
                  title: '',
                  key: crypto.randomUUID(),
                },
              ])
            }
          >
            {t('item.add')}
          </Button>
        </Group>
        {names.length > 0 && (
          <Stack gap="xs">
            <Text size="sm">{t('template.defaults')}</Text>
            {names.map((variable) => (
              <TextInput
                key={variable}
                label={<bdi>{variable}</bdi>}
                dir="auto"
                value={defaults[variable] ?? ''}
                onChange={(event) => {
                  const { value } = event.currentTarget;
                  setDefaults((before) => {
                    return value === '' ? without(before, variable) : { ...before, [variable]: value };
                  });
                }}
              />
            ))}
          </Stack>
        )}
        {keep.isError && <ProblemAlert error={keep.error} shownFields={Object.keys(errors)} />}
        {errors.items !== undefined && (
          <Text size="sm" c="var(--desk-bad)" role="alert">
            {errors.items}
          </Text>
        )}
        {may('schedule.write') && (
          <FormEnd
            saving={keep.isPending}
            cancel={
              <Button variant="subtle" renderRoot={(props) => <Link to="/bundles" search={{}} {...props} />}>
                {t('ui:cancel')}
              </Button>
            }
            remove={
              of === null
                ? null
                : { label: t('template.remove'), busy: remove.isPending, go: () => remove.mutate(of) }
            }
          />
        )}
      </Fields>
    </form>
  );
}

/** Keeps a template of an article and what goes with it. */
export function NewTemplatePage() {
  const { t } = useTranslation('releases');
  return (
    <Page title={t('template.new')} about={t('template.about')} width="text">
      <Form of={null} />
    </Page>
  );
}

/** Changes a template; what was made of it stays. */
export function TemplatePage() {
  const { t } = useTranslation('releases');
  const may = useMay();
  const { id } = route.useParams();
  // Never a form of what was read before: its change would be refused.
  const query = useQuery({ ...bundles.template(Number(id)), refetchOnMount: 'always' });
  return (
    <Page
      title={query.data?.name ?? t('bundle.template')}
      about={t('template.about')}
      width="text"
      actions={
        may('schedule.write') &&
        may('content.write') && (
          <Button
            leftSection={<IconPlayerPlay size={16} aria-hidden />}
            renderRoot={(props) => <Link to="/bundles/templates/$id/make" params={{ id }} {...props} />}
          >
            {t('make.button')}
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
