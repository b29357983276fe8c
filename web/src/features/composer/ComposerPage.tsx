import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channels } from '@/api/channels';
import { type Content, contents } from '@/api/content';
import { meQuery } from '@/api/session';
import { ListSkeleton } from '@/ui/Loading';
import { Page } from '@/ui/Page';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Composer, type Tab, type View } from './Composer';

/** `/content/new` and `/content/7`: a new content keeps its page when it gets its number. */
export function ComposerPage() {
  const { t } = useTranslation('composer');
  const { id } = useParams({ from: '/frame/content/$id' });
  const search = useSearch({ from: '/frame/content/$id' });
  const navigate = useNavigate();
  const [visit, setVisit] = useState({ id, number: 0, made: null as string | null });
  if (visit.id !== id) {
    // The content that was just made goes on in the same editor; everything else begins anew.
    setVisit(visit.made === id ? { ...visit, id } : { id, number: visit.number + 1, made: null });
  }
  const isNew = id === 'new';
  const content = useQuery({ ...contents.one(Number(id)), enabled: !isNew });
  const list = useQuery(channels.list());
  const platforms = useQuery(channels.platforms());
  const me = useQuery(meQuery());
  const onTab = useCallback(
    (tab: Tab) =>
      void navigate({
        to: '.',
        search: (before) => ({ ...before, tab, view: undefined }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const onView = useCallback(
    (view: View) =>
      void navigate({
        to: '.',
        search: (before) => ({ ...before, view: view === 'article' ? undefined : view }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const onCreated = useCallback(
    (made: Content) => {
      setVisit((before) => ({ ...before, made: String(made.id) }));
      void navigate({
        to: '/content/$id',
        params: { id: String(made.id) },
        search: ({ tab, at, channel, view }) => ({
          tab,
          view: view === 'channels' ? view : undefined,
          at,
          channel: typeof channel === 'number' ? channel : undefined,
        }),
        replace: true,
        resetScroll: false,
      });
    },
    [navigate],
  );
  const error = content.error ?? list.error ?? platforms.error ?? me.error;
  const ready = list.data !== undefined && platforms.data !== undefined && me.data !== undefined;
  if (!ready || (!isNew && content.data === undefined)) {
    return (
      <Page title={t('new.title')} width="full">
        {error === null ? (
          <ListSkeleton rows={3} height={160} />
        ) : (
          <ProblemAlert
            error={error}
            retry={() => {
              for (const one of [content, list, platforms, me].filter(({ isError }) => isError)) {
                void one.refetch();
              }
            }}
          />
        )}
      </Page>
    );
  }
  return (
    <Composer
      key={visit.number}
      account={me.data.account.id}
      content={content.data ?? null}
      initial={search.channel === undefined ? {} : { channels: [search.channel] }}
      initialAt={search.at ?? ''}
      tab={search.tab ?? 'details'}
      onTab={onTab}
      view={search.view ?? 'article'}
      onView={onView}
      channels={list.data}
      platforms={platforms.data}
      onCreated={onCreated}
    />
  );
}
