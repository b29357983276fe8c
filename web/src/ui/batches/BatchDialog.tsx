import { Alert, Button, Group, Modal, Progress, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BatchFilter, type BatchReport, type BatchRequest, runBatch, tryBatch } from '@/api/batches';
import type { Delivery } from '@/api/deliveries';
import { useReader } from '@/api/me';
import { planChanged } from '@/api/scheduling';
import { Items } from '@/ui/batches/Items';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { undoable } from '@/ui/toasts';
import { Fields } from './Fields';
import { Outcome } from './Outcome';
import { type Answers, ASKS, GOES_OUT, type Kind, noAnswers, request } from './operations';
import { useUndo } from './useUndo';

/** What a batch is about: these, or everything that a list shows. */
export type About = { deliveries: readonly Delivery[] } | { filter: BatchFilter; count: number };

interface BatchDialogProps {
  kind: Kind;
  about: About;
  /** What is answered already. */
  begin?: Partial<Answers> | undefined;
  onClose: () => void;
  /** Something was done. */
  onDone: () => void;
}

function chosen(about: About): Pick<BatchRequest, 'deliveries' | 'filter'> {
  return 'filter' in about
    ? { filter: about.filter }
    : { deliveries: about.deliveries.map(({ id, version }) => ({ id, version })) };
}

/** Exactly what was shown, as it was then: what has moved on since is refused. */
function seen(report: BatchReport): Pick<BatchRequest, 'deliveries'> {
  return {
    deliveries: report.items
      .filter((item) => item.outcome === 'done' && item.delivery != null)
      .map((item) => ({ id: item.delivery as number, version: item.from?.version ?? null })),
  };
}

/** Does one thing to many: asks, shows what would become of each, does it, and tells what became of it. */
export function BatchDialog({ kind, about, begin, onClose, onDone }: BatchDialogProps) {
  const { t } = useTranslation(['queue', 'ui']);
  const client = useQueryClient();
  const reader = useReader();
  const undo = useUndo();
  const [answers, setAnswers] = useState((): Answers => ({ ...noAnswers(reader.timeZone), ...begin }));
  const key = useRef(crypto.randomUUID());
  const what = t(`do.${kind}`).replace(/\s*…$/, '');
  const count = 'filter' in about ? about.count : about.deliveries.length;
  const wanted = request(kind, answers);
  const trial = useMutation({ mutationFn: (body: BatchRequest) => tryBatch(body) });
  const run = useMutation({
    mutationFn: (body: BatchRequest) => runBatch(body, key.current),
    onSuccess: (report) => {
      void planChanged(client);
      if (report.id != null && report.refused === 0 && !GOES_OUT.has(kind)) {
        const { id } = report;
        undoable(t('done.many', { count: report.done, what }), () => undo.mutate(id));
        onDone();
      }
    },
  });
  const look = trial.mutate;
  const begun = useRef(false);
  useEffect(() => {
    if (ASKS[kind] === null && !begun.current) {
      begun.current = true;
      look({ operation: kind, ...chosen(about) });
    }
  }, [kind, about, look]);
  const report = trial.data;
  const result = run.data;
  const left = result?.id ?? null;
  const close = result === undefined ? onClose : onDone;

  const submit = () => {
    if (wanted === null) {
      return;
    }
    if (report === undefined) {
      look({ ...wanted, ...chosen(about) });
    } else {
      run.mutate({ ...wanted, ...seen(report) });
    }
  };
  return (
    <Modal
      opened
      onClose={run.isPending ? () => undefined : close}
      size="lg"
      title={t('title.many', { count, what })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      {result !== undefined ? (
        <Stack>
          <Text role="status">{t('done.many', { count: result.done, what })}</Text>
          {result.refused > 0 && (
            <Alert color="red" title={t('result.refused', { count: result.refused })} role="alert">
              <Items items={result.items.filter((item) => item.outcome === 'refused')} dryRun={false} />
            </Alert>
          )}
          {left !== null && GOES_OUT.has(kind) && <Outcome id={left} />}
          <Group>
            <Button onClick={close} data-autofocus>
              {t('ui:close')}
            </Button>
            {left !== null && (
              <>
                <Button
                  variant="default"
                  loading={undo.isPending}
                  onClick={() => undo.mutate(left, { onSuccess: onDone })}
                >
                  {t('ui:undo')}
                </Button>
                <Button
                  variant="subtle"
                  renderRoot={(props) => <Link to="/batches/$id" params={{ id: String(left) }} {...props} />}
                >
                  {t('result.open')}
                </Button>
              </>
            )}
          </Group>
        </Stack>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <Stack>
            <Text size="sm">{t(`about.${kind}`)}</Text>
            <Fields
              kind={kind}
              answers={answers}
              onChange={(next) => {
                setAnswers(next);
                trial.reset();
                run.reset();
                key.current = crypto.randomUUID();
              }}
            />
            {trial.isPending && <Text role="status">{t('looking')}</Text>}
            {trial.isError && <ProblemAlert error={trial.error} />}
            {report !== undefined && (
              <Alert
                variant="default"
                role="status"
                title={[
                  t('would', { count: report.done }),
                  ...(report.refused > 0 ? [t('would.refused', { count: report.refused })] : []),
                  ...(report.unchanged > 0 ? [t('would.unchanged', { count: report.unchanged })] : []),
                ].join(' ')}
              >
                <Items items={report.items} dryRun />
              </Alert>
            )}
            {run.isPending && (
              <Stack gap={6} role="status">
                <Progress value={100} animated aria-hidden />
                <Text size="sm">{t('working', { count: report?.done ?? count })}</Text>
              </Stack>
            )}
            {run.isError && <ProblemAlert error={run.error} />}
            <Group>
              <Button
                type="submit"
                color={kind === 'cancel' || kind === 'skip' ? 'red' : undefined}
                loading={trial.isPending || run.isPending}
                disabled={wanted === null || report?.done === 0}
              >
                {report === undefined
                  ? t('look')
                  : t('go', { what, number: report.done.toLocaleString(reader.language) })}
              </Button>
              <Button variant="default" onClick={onClose} disabled={run.isPending}>
                {t('ui:cancel')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
