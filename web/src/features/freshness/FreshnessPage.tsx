import { Anchor, Button, Checkbox, Group, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconChecks, IconRecycle, IconSearch, IconSettings } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channels } from '@/api/channels';
import { type Freshness, freshness } from '@/api/freshness';
import { useMay } from '@/api/me';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { itemsOf, PagedList } from '@/ui/PagedList';
import { Many } from './Many';
import { Own } from './Own';
import { Row } from './Row';

const STATES = ['overdue', 'due-soon', 'fresh', 'never', 'not-live'] as const;
const DUE = 'due';

/** What somebody has to look at again, the most urgent first; the filter is the address. */
export function FreshnessPage() {
  const { t } = useTranslation('freshness');
  const may = useMay();
  const navigate = useNavigate();
  const search = useSearch({ from: '/frame/freshness' });
  const { state, type, channel, q, sort } = search;
  const [words, setWords] = useState({ text: q ?? '', of: q });
  const [selected, setSelected] = useState<ReadonlySet<number>>(new Set());
  const [asking, setAsking] = useState<{ what: 'review' | 'set-review-by'; of: Freshness[] } | null>(null);
  const [own, setOwn] = useState<Freshness | null>(null);
  const query = useInfiniteQuery(
    freshness.list({
      state: state === undefined ? ['overdue', 'due-soon'] : state === 'all' ? [] : [state],
      type,
      channel,
      q,
      sort,
    }),
  );
  const { data: counts } = useQuery(freshness.counts());
  const { data: list = [] } = useQuery({ ...channels.list(), enabled: may('channel.read') });
  const filter = (next: Partial<typeof search>) => {
    setSelected(new Set());
    void navigate({ to: '/freshness', search: { ...search, ...next }, replace: true });
  };
  const searchSoon = useDebouncedCallback((text: string) => {
    const next = text.trim() === '' ? undefined : text.trim();
    setWords({ text, of: next });
    filter({ q: next });
  }, 300);
  if (words.of !== q) {
    setWords({ text: q ?? '', of: q });
  }
  const items = itemsOf(query);
  const chosen = items.filter((one) => selected.has(one.content));
  const count = (of: readonly string[]) =>
    counts === undefined ? '' : ` (${String(of.reduce((sum, one) => sum + (counts.states[one] ?? 0), 0))})`;
  const filtered = (Object.values(search) as unknown[]).some((one) => one !== undefined);
  return (
    <Page
      title={t('title')}
      about={t('about')}
      actions={
        <Button
          variant="default"
          leftSection={<IconSettings size={16} aria-hidden />}
          renderRoot={(props) => <Link to="/freshness/settings" {...props} />}
        >
          {t('policies')}
        </Button>
      }
    >
      <Group gap="sm" align="end" grow preventGrowOverflow={false}>
        <TextInput
          type="search"
          flex="1 1 12rem"
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
        <Select
          label={t('filter.state')}
          allowDeselect={false}
          miw="10rem"
          value={state ?? DUE}
          onChange={(next) => filter({ state: next === DUE ? undefined : (next as typeof state) })}
          data={[
            { value: DUE, label: t('filter.due') + count(['overdue', 'due-soon']) },
            ...STATES.map((one) => ({ value: one, label: t(`state.${one}`) + count([one]) })),
            { value: 'all', label: t('filter.all') },
          ]}
        />
        <Select
          label={t('filter.type')}
          placeholder={t('filter.anyType')}
          clearable
          clearButtonProps={{ 'aria-label': t('filter.anyType') }}
          miw="9rem"
          value={type ?? null}
          onChange={(next) => filter({ type: next ?? undefined })}
          data={[...new Set([...Object.keys(counts?.types ?? {}), ...(type === undefined ? [] : [type])])]}
        />
        {list.length > 1 && (
          <Select
            label={t('filter.channel')}
            placeholder={t('filter.anyChannel')}
            clearable
            clearButtonProps={{ 'aria-label': t('filter.anyChannel') }}
            miw="9rem"
            value={channel === undefined ? null : String(channel)}
            onChange={(next) => filter({ channel: next === null ? undefined : Number(next) })}
            data={list.map((one) => ({ value: String(one.id), label: one.name }))}
          />
        )}
        <Select
          label={t('sort.label')}
          allowDeselect={false}
          miw="10rem"
          value={sort ?? DUE}
          onChange={(next) => filter({ sort: next === DUE ? undefined : (next as typeof sort) })}
          data={[
            { value: DUE, label: t('sort.due') },
            { value: '-due', label: t('sort.dueLast') },
            { value: 'reviewed', label: t('sort.reviewed') },
            { value: '-reviewed', label: t('sort.reviewedLast') },
          ]}
        />
      </Group>
      <PagedList
        query={query}
        more={t('more')}
        rows={5}
        height={92}
        gap="xs"
        empty={
          <EmptyState
            icon={IconRecycle}
            title={t(filtered ? 'empty.filtered' : 'empty.title')}
            action={
              filtered ? (
                <Button
                  variant="default"
                  onClick={() =>
                    filter({
                      state: 'all',
                      type: undefined,
                      channel: undefined,
                      q: undefined,
                      sort: undefined,
                    })
                  }
                >
                  {t('empty.all')}
                </Button>
              ) : (
                <Anchor
                  renderRoot={(props) => <Link to="/freshness/settings" {...props} />}
                  underline="always"
                >
                  {t('empty.policies')}
                </Anchor>
              )
            }
          >
            {t('empty.text')}
          </EmptyState>
        }
        head={
          may('content.approve') && (
            <Group gap="sm" mih={36} px="sm">
              <Checkbox
                label={chosen.length === 0 ? t('select.all') : t('select.count', { count: chosen.length })}
                checked={chosen.length === items.length}
                indeterminate={chosen.length > 0 && chosen.length < items.length}
                onChange={(event) =>
                  setSelected(new Set(event.currentTarget.checked ? items.map((one) => one.content) : []))
                }
              />
              {chosen.length > 0 && (
                <>
                  <Button
                    size="xs"
                    leftSection={<IconChecks size={14} aria-hidden />}
                    onClick={() => setAsking({ what: 'review', of: chosen })}
                  >
                    {t('many.review')}
                  </Button>
                  <Button
                    size="xs"
                    variant="default"
                    onClick={() => setAsking({ what: 'set-review-by', of: chosen })}
                  >
                    {t('many.date')}
                  </Button>
                </>
              )}
            </Group>
          )
        }
        foot={
          <Text size="xs" c="dimmed">
            {t('note')}
          </Text>
        }
      >
        {() =>
          items.map((one) => (
            <Row
              key={one.content}
              item={one}
              selected={selected.has(one.content)}
              onSelect={(on) =>
                setSelected((before) => {
                  const next = new Set(before);
                  if (on) {
                    next.add(one.content);
                  } else {
                    next.delete(one.content);
                  }
                  return next;
                })
              }
              onReview={() => setAsking({ what: 'review', of: [one] })}
              onOwn={() => setOwn(one)}
            />
          ))
        }
      </PagedList>
      {asking !== null && (
        <Many
          operation={asking.what}
          items={asking.of}
          onClose={() => setAsking(null)}
          onDone={() => {
            setAsking(null);
            setSelected(new Set());
          }}
        />
      )}
      {own !== null && <Own item={own} onClose={() => setOwn(null)} />}
    </Page>
  );
}
