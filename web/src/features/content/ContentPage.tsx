import { Button, Checkbox, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import {
  IconArticle,
  IconCalendarPlus,
  IconListNumbers,
  IconPackages,
  IconPlus,
  IconSearch,
} from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channels } from '@/api/channels';
import { contents } from '@/api/content';
import { useMay } from '@/api/me';
import { useSequences } from '@/lib/keys';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { itemsOf, PagedList } from '@/ui/PagedList';
import { useRows } from '@/ui/rows';
import { Row } from './Row';
import { ScheduleMany } from './ScheduleMany';

const ALL = 'all';

/** Everything written, most recently changed first; the filter is the address. */
export function ContentPage() {
  const { t } = useTranslation('content');
  const may = useMay();
  const navigate = useNavigate();
  const { status, q } = useSearch({ from: '/frame/content' });
  const [words, setWords] = useState({ text: q ?? '', of: q });
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [planning, setPlanning] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const query = useInfiniteQuery(contents.list({ status, q }));
  const { data: known = [] } = useQuery({ ...channels.list(), enabled: may('channel.read') });
  const filter = (next: { status?: typeof status; q?: string | undefined }) =>
    void navigate({ to: '/content', search: (before) => ({ ...before, ...next }), replace: true });
  const searchSoon = useDebouncedCallback((text: string) => {
    const next = text.trim() === '' ? undefined : text.trim();
    setWords({ text, of: next });
    filter({ q: next });
  }, 300);
  if (words.of !== q) {
    // Back and forth in the browser's history changes the field as well.
    setWords({ text: q ?? '', of: q });
  }
  const items = itemsOf(query);
  const chosen = items.filter((one) => selected.has(one.id)).map((one) => one.id);
  const rows = useRows();
  const toggle = (id: number, on: boolean) =>
    setSelected((before) => {
      const next = new Set(before);
      if (on) {
        next.add(id);
      } else {
        next.delete(id);
      }
      return next;
    });
  useSequences([
    { keys: '/', run: () => field.current?.focus() },
    {
      keys: 'x',
      run: () => {
        const id = items[rows.at()]?.id;
        if (id !== undefined && may('schedule.write')) {
          toggle(id, !selected.has(id));
        }
      },
    },
  ]);
  const create = may('content.write') ? (
    <Button
      renderRoot={(props) => <Link to="/content/$id" params={{ id: 'new' }} {...props} />}
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      {t('new')}
    </Button>
  ) : undefined;
  const filtered = status !== undefined || q !== undefined;
  return (
    <Page title={t('title')} about={t('about')} actions={create}>
      <Group gap="sm" align="end">
        <TextInput
          ref={field}
          type="search"
          flex="1 1 14rem"
          aria-label={t('search')}
          placeholder={t('search')}
          leftSection={<IconSearch size={16} aria-hidden />}
          value={words.text}
          onChange={(event) => {
            const text = event.currentTarget.value;
            setWords((before) => ({ ...before, text }));
            searchSoon(text);
          }}
        />
        <SegmentedControl
          aria-label={t('status.label')}
          value={status ?? ALL}
          onChange={(next) => filter({ status: next === ALL ? undefined : next })}
          data={[
            { value: ALL, label: t('status.all') },
            { value: 'draft', label: t('status.drafts') },
            { value: 'review', label: t('status.review') },
            { value: 'approved', label: t('status.approved') },
          ]}
        />
      </Group>
      <PagedList
        query={query}
        more={t('more')}
        rows={6}
        gap="xs"
        listRef={rows.list}
        onKeyDown={rows.onKeyDown}
        empty={
          <EmptyState
            icon={IconArticle}
            title={t(filtered ? 'empty.filtered' : 'empty.title')}
            action={
              filtered ? (
                <Button variant="default" onClick={() => filter({ status: undefined, q: undefined })}>
                  {t('empty.clear')}
                </Button>
              ) : (
                create
              )
            }
          >
            {t(filtered ? 'empty.filteredText' : 'empty.text')}
          </EmptyState>
        }
        head={
          may('schedule.write') && (
            <Group gap="sm" mih={36} px="sm">
              <Checkbox
                label={chosen.length === 0 ? t('select.all') : t('select.count', { count: chosen.length })}
                checked={chosen.length === items.length}
                indeterminate={chosen.length > 0 && chosen.length < items.length}
                onChange={(event) =>
                  setSelected(new Set(event.currentTarget.checked ? items.map((one) => one.id) : []))
                }
              />
              {chosen.length > 0 && (
                <>
                  <Button
                    size="xs"
                    leftSection={<IconCalendarPlus size={14} aria-hidden />}
                    onClick={() => setPlanning(true)}
                  >
                    {t('many.button')}
                  </Button>
                  <Button
                    size="xs"
                    variant="default"
                    leftSection={<IconPackages size={14} aria-hidden />}
                    renderRoot={(props) => (
                      <Link to="/releases/new" search={{ contents: chosen }} {...props} />
                    )}
                  >
                    {t('many.together')}
                  </Button>
                  <Button
                    size="xs"
                    variant="default"
                    leftSection={<IconListNumbers size={14} aria-hidden />}
                    renderRoot={(props) => <Link to="/templates" search={{ contents: chosen }} {...props} />}
                  >
                    {t('many.plan')}
                  </Button>
                </>
              )}
            </Group>
          )
        }
        foot={
          <Text size="xs" c="dimmed" visibleFrom="sm">
            {t('keys')}
          </Text>
        }
      >
        {() =>
          items.map((one) => (
            <Row
              key={one.id}
              content={one}
              channels={known}
              selectable={may('schedule.write')}
              selected={selected.has(one.id)}
              onSelect={(on) => toggle(one.id, on)}
            />
          ))
        }
      </PagedList>
      {planning && (
        <ScheduleMany
          ids={chosen}
          onClose={() => setPlanning(false)}
          onDone={() => {
            setPlanning(false);
            setSelected(new Set());
          }}
        />
      )}
    </Page>
  );
}
