import { type InfiniteData, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { contents } from '@/api/content';
import { useOptimistic } from '@/api/optimistic';
import { assign, unassign, type Waiting } from '@/api/reviews';
import { meQuery } from '@/api/session';
import { failed, undoable } from '@/ui/toasts';

type Assignee = Schemas['Assignee'];
type Pages = InfiniteData<Schemas['PageWaiting']>;

/** Takes a review on oneself, at once and with a way back. */
export function useTaking() {
  const { t } = useTranslation('reviews');
  const { data: me } = useQuery(meQuery());
  const give = useOptimistic<{ content: number; assignee: number }, unknown>({
    keys: [contents.all],
    show: () => undefined,
    change: ({ content, assignee }) => unassign(content, assignee),
    failed,
  });
  return useOptimistic<Waiting, Assignee>({
    keys: [contents.all],
    show: (client, waiting) => {
      if (me === undefined) {
        return;
      }
      const now = new Date().toISOString();
      const mine: Assignee = {
        id: -1,
        contentId: waiting.contentId,
        accountId: me.account.id,
        name: me.account.name,
        email: me.account.email,
        duty: 'reviewer',
        note: '',
        createdAt: now,
        createdBy: me.actor,
        updatedAt: now,
        version: 1,
      };
      client.setQueriesData<Pages>({ queryKey: [...contents.all, 'queue'] }, (before) =>
        before === undefined
          ? before
          : {
              ...before,
              pages: before.pages.map((page) => ({
                ...page,
                items: page.items.map((one) =>
                  one.contentId === waiting.contentId ? { ...one, assignees: [...one.assignees, mine] } : one,
                ),
              })),
            },
      );
    },
    change: (waiting) => assign(waiting.contentId, me?.account.email ?? ''),
    done: (made, waiting) =>
      undoable(t('taken', { title: waiting.title }), () =>
        give.mutate({ content: waiting.contentId, assignee: made.id }),
      ),
    failed,
  });
}
