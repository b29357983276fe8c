import { Button, Group, Select, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Freshness, type FreshnessDetail, freshness, setOwn } from '@/api/freshness';
import { useReader } from '@/api/me';
import { asProblem } from '@/api/problem';
import { dateTime } from '@/lib/dates';
import { useEdited } from '@/lib/edited';
import { Dialog } from '@/ui/Dialog';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Remote } from '@/ui/Remote';
import { useNames } from '@/ui/review/names';
import { failed, undoable } from '@/ui/toasts';
import { PeriodInput } from './PeriodInput';
import { shownDay } from './period';

const AS_TYPE = '-';

/** What holds for one content alone, and what happened to it. */
export function Own({ item, onClose }: { item: Freshness; onClose: () => void }) {
  const { t } = useTranslation('freshness');
  const query = useQuery(freshness.one(item.content));
  return (
    <Dialog title={t('own.title', { title: item.title })} onClose={onClose}>
      <Remote query={query}>{(detail) => <Form detail={detail} onClose={onClose} />}</Remote>
    </Dialog>
  );
}

function Form({ detail, onClose }: { detail: FreshnessDetail; onClose: () => void }) {
  const { t } = useTranslation(['freshness', 'ui']);
  const client = useQueryClient();
  const reader = useReader();
  const names = useNames();
  const {
    of,
    draft,
    change: set,
  } = useEdited(detail, ({ own }) => ({
    reviewBy: shownDay(own.reviewBy ?? null),
    onExpiry: own.onExpiry ?? null,
  }));
  const { reviewBy, onExpiry } = draft;
  const again = () => client.invalidateQueries({ queryKey: freshness.all });
  const change = useMutation({
    mutationFn: () => {
      const kept = of.own.reviewBy ?? null;
      return setOwn(of, { reviewBy: reviewBy === shownDay(kept) ? kept : reviewBy, onExpiry });
    },
    onSuccess: (now) => {
      const when = now.reviewBy == null ? t('many.noDate') : dateTime(now.reviewBy, reader);
      undoable(t('own.done', { title: now.title, when }), () =>
        setOwn(now, { reviewBy: of.own.reviewBy ?? null, onExpiry: of.own.onExpiry ?? null })
          .catch(failed)
          .finally(again),
      );
      onClose();
    },
    onSettled: again,
  });
  const problem = change.isError ? asProblem(change.error) : null;
  return (
    <Stack>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <Stack>
          <PeriodInput
            key={of.version}
            label={t('own.period')}
            value={reviewBy}
            onChange={(next) => set({ reviewBy: next })}
            otherwise={t('own.asType')}
            never
            dates
            error={problem?.fields().reviewBy}
          />
          <Select
            label={t('settings.onExpiry')}
            allowDeselect={false}
            value={onExpiry ?? AS_TYPE}
            onChange={(next) => set({ onExpiry: next === 'flag' || next === 'unpublish' ? next : null })}
            data={[
              { value: AS_TYPE, label: t('own.asType') },
              { value: 'flag', label: t('then.flag') },
              { value: 'unpublish', label: t('then.unpublish') },
            ]}
          />
          {problem !== null && <ProblemAlert error={problem} shownFields={['reviewBy']} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={change.isPending} disabled={reviewBy === ''}>
              {t('ui:save')}
            </Button>
          </Group>
        </Stack>
      </form>
      {(detail.reviews.length > 0 || detail.expiries.length > 0) && (
        <>
          <Title order={3} fz="h5">
            {t('own.past')}
          </Title>
          <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
            {detail.expiries.map((one) => (
              <Text key={`e${one.id}`} size="sm" component="li">
                {dateTime(one.actedAt, reader)}: {t(`expired.${one.action}`)}
                {one.reason === 'on-time' ? '' : ` (${t(`reason.${one.reason}`)})`}
              </Text>
            ))}
            {detail.reviews.map((one) => (
              <li key={one.id}>
                <Text size="sm" td={one.undoneAt == null ? undefined : 'line-through'}>
                  {dateTime(one.at, reader)}:{' '}
                  {t(one.kind === 'update' ? 'own.update' : 'own.review', {
                    who: names.actor(one.by),
                    number: one.revision,
                  })}
                  {one.undoneAt == null ? '' : ` (${t('own.undone')})`}
                </Text>
                {one.note !== '' && (
                  <Text size="sm" c="dimmed" dir="auto">
                    {one.note}
                  </Text>
                )}
              </li>
            ))}
          </Stack>
        </>
      )}
    </Stack>
  );
}
