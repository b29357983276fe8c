import { Button, Group, ScrollArea, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Freshness, freshness, reviewMany } from '@/api/freshness';
import { useReader } from '@/api/me';
import { asProblem } from '@/api/problem';
import { dateTime } from '@/lib/dates';
import { Dialog } from '@/ui/Dialog';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { failed, undoable } from '@/ui/toasts';
import { PeriodInput } from './PeriodInput';
import { isPeriod } from './period';

interface ManyProps {
  operation: 'review' | 'set-review-by';
  items: readonly Freshness[];
  onClose: () => void;
  onDone: () => void;
}

/** A date, a period, `never`, or nothing said. */
function complete(value: string | null): boolean {
  return value === null || value === 'never' || isPeriod(value) || /^\d{4}-\d\d-\d\d$/.test(value);
}

/** Marks one or many as reviewed, or gives them another date; what comes of it is shown before it is done. */
export function Many({ operation, items, onClose, onDone }: ManyProps) {
  const { t } = useTranslation(['freshness', 'ui']);
  const client = useQueryClient();
  const reader = useReader();
  const reviewing = operation === 'review';
  const [note, setNote] = useState('');
  const [next, setNext] = useState<string | null>(null);
  const contents = items.map((one) => ({ id: one.content, version: one.version }));
  const what = reviewing
    ? ({ operation: 'review', nextReview: next } as const)
    : next === null
      ? ({ operation: 'reset' } as const)
      : ({ operation: 'set-review-by', reviewBy: next } as const);
  const outcome = useQuery({
    queryKey: [...freshness.all, 'would', contents, what],
    queryFn: () => reviewMany({ ...what, contents, dryRun: true, partial: true }),
    enabled: complete(next),
    staleTime: 0,
    retry: false,
  });
  const again = () => client.invalidateQueries({ queryKey: freshness.all });
  const change = useMutation({
    mutationFn: () => reviewMany({ ...what, contents, note: reviewing ? note.trim() : null, partial: true }),
    onSuccess: (report) => {
      const changed = report.items
        .filter((one) => one.outcome === 'done')
        .map((one) => ({ id: one.content }));
      const text = t(reviewing ? 'many.reviewed' : 'many.dated', { count: changed.length });
      if (reviewing && changed.length > 0) {
        undoable(text, () =>
          reviewMany({ operation: 'undo', contents: changed, partial: true }).catch(failed).finally(again),
        );
      } else {
        undoable(text, () => undoDates(items, changed).catch(failed).finally(again));
      }
      for (const one of report.items) {
        if (one.problem != null) {
          failed(new Error(`${one.title ?? ''}: ${one.problem.detail}`));
        }
      }
      onDone();
    },
    onSettled: again,
  });
  const able = outcome.data?.items.filter((one) => one.outcome !== 'refused').length ?? 0;
  const title = t(reviewing ? 'many.reviewTitle' : 'many.dateTitle', { count: items.length });
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate();
        }}
      >
        <Stack>
          {reviewing && (
            <Textarea
              label={t('many.note')}
              description={t('many.noteHelp')}
              autosize
              minRows={2}
              dir="auto"
              data-autofocus
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
          )}
          <PeriodInput
            label={t(reviewing ? 'many.next' : 'many.period')}
            value={next}
            onChange={setNext}
            otherwise={t(reviewing ? 'many.usual' : 'many.reset')}
            never
            dates
            error={outcome.isError ? asProblem(outcome.error).details.detail : undefined}
          />
          <ScrollArea.Autosize mah={220} type="auto" viewportProps={{ tabIndex: 0 }}>
            <Stack gap={6} component="ul" m={0} p={0} style={{ listStyle: 'none' }} aria-live="polite">
              {items.map((one) => {
                const line = outcome.data?.items.find((item) => item.content === one.content);
                return (
                  <li key={one.content}>
                    <Text size="sm" fw={600} dir="auto">
                      {one.title}
                    </Text>
                    <Text size="sm" c={line?.problem == null ? 'dimmed' : 'var(--desk-bad)'}>
                      {line === undefined
                        ? '…'
                        : line.problem != null
                          ? `${line.problem.detail} ${line.problem.solution}`
                          : line.to?.reviewBy == null
                            ? t('many.noDate')
                            : t('many.to', { when: dateTime(line.to.reviewBy, reader) })}
                    </Text>
                  </li>
                );
              })}
            </Stack>
          </ScrollArea.Autosize>
          {change.isError && <ProblemAlert error={change.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={change.isPending} disabled={!complete(next) || able === 0}>
              {t(reviewing ? 'many.doReview' : 'many.doDate', { count: able })}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** Gives back the periods they had before. */
async function undoDates(items: readonly Freshness[], changed: readonly { id: number }[]): Promise<void> {
  for (const { id } of changed) {
    const before = items.find((one) => one.content === id)?.own.reviewBy ?? null;
    await reviewMany(
      before === null
        ? { operation: 'reset', contents: [{ id }] }
        : { operation: 'set-review-by', reviewBy: before, contents: [{ id }] },
    );
  }
}
