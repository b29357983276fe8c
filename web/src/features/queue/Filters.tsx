import { Button, Collapse, Group, MultiSelect, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useDebouncedCallback, useDisclosure } from '@mantine/hooks';
import { IconFilter, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type RefObject, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channels } from '@/api/channels';
import { useMay } from '@/api/me';
import { ALL_STATES } from './filter';
import type { QueueSearch } from './routes';

interface FiltersProps {
  search: QueueSearch;
  onChange: (change: Partial<QueueSearch>) => void;
  field: RefObject<HTMLInputElement | null>;
}

const SORTS = ['due', '-due', 'changed', '-changed'] as const;

/** What narrows the list; all of it is in the address. */
export function Filters({ search, onChange, field }: FiltersProps) {
  const { t } = useTranslation(['queue', 'ui']);
  const may = useMay();
  const { data: known = [] } = useQuery({ ...channels.list(), enabled: may('channel.read') });
  const { data: platforms = [] } = useQuery(channels.platforms());
  const [words, setWords] = useState({ text: search.q ?? '', of: search.q });
  const set = [search.state, search.channel, search.platform, search.from, search.to].filter(
    (one) => one !== undefined,
  ).length;
  const [open, { toggle }] = useDisclosure(set > 0);
  const soon = useDebouncedCallback((text: string) => {
    const next = text.trim() === '' ? undefined : text.trim();
    setWords({ text, of: next });
    onChange({ q: next });
  }, 300);
  if (words.of !== search.q) {
    // Back and forth in the browser's history changes the field as well.
    setWords({ text: search.q ?? '', of: search.q });
  }
  const some = <T,>(list: T[]): T[] | undefined => (list.length === 0 ? undefined : list);
  return (
    <Stack gap="sm" className="desk-no-print">
      <Group gap="sm" align="end">
        <TextInput
          ref={field}
          type="search"
          flex="1 1 12rem"
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={words.text}
          onChange={(event) => {
            const text = event.currentTarget.value;
            setWords((before) => ({ ...before, text }));
            soon(text);
          }}
        />
        <Select
          hiddenFrom="sm"
          flex="1 1 9rem"
          aria-label={t('sort')}
          allowDeselect={false}
          value={search.sort ?? 'due'}
          onChange={(sort) => onChange({ sort: sort === 'due' ? undefined : (sort as QueueSearch['sort']) })}
          data={SORTS.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
        />
        <Button
          variant="default"
          leftSection={<IconFilter size={16} aria-hidden />}
          onClick={toggle}
          aria-expanded={open}
        >
          {set === 0 ? t('filter') : t('filter.count', { count: set })}
        </Button>
      </Group>
      <Collapse expanded={open}>
        <SimpleGrid cols={{ base: 1, xs: 2, md: 5 }} spacing="sm">
          <MultiSelect
            label={t('filter.state')}
            clearable
            value={search.state ?? []}
            onChange={(state) => onChange({ state: some(state) })}
            data={ALL_STATES.map((state) => ({ value: state, label: t(`ui:state.${state}`) }))}
          />
          <MultiSelect
            label={t('filter.channel')}
            clearable
            searchable
            value={(search.channel ?? []).map(String)}
            onChange={(channel) => onChange({ channel: some(channel.map(Number)) })}
            data={known.map((channel) => ({ value: String(channel.id), label: channel.name }))}
          />
          <Select
            label={t('filter.platform')}
            clearable
            value={search.platform ?? null}
            onChange={(platform) => onChange({ platform: platform ?? undefined })}
            data={platforms.map((platform) => ({ value: platform.id, label: platform.name }))}
          />
          <TextInput
            type="date"
            label={t('filter.from')}
            value={search.from ?? ''}
            max={search.to}
            onChange={(event) => onChange({ from: event.currentTarget.value || undefined })}
          />
          <TextInput
            type="date"
            label={t('filter.to')}
            value={search.to ?? ''}
            min={search.from}
            onChange={(event) => onChange({ to: event.currentTarget.value || undefined })}
          />
        </SimpleGrid>
      </Collapse>
    </Stack>
  );
}
