import { Group, Stack, Text, Title } from '@mantine/core';
import { IconCircle, IconCircleCheck, IconCircleDot } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BatchReport, batches } from '@/api/batches';
import { type ImportSheet, lookInto, type Reading, runImport, tryImport } from '@/api/imports';
import { planChanged } from '@/api/scheduling';
import { Page } from '@/ui/Page';
import { CheckStep } from './CheckStep';
import { ColumnsStep } from './ColumnsStep';
import { FileStep } from './FileStep';
import { ResultStep } from './ResultStep';
import { guessed, type Mapping, mended, toCsv, used } from './table';

const STEPS = ['file', 'columns', 'check', 'result'] as const;
type Step = (typeof STEPS)[number];

/** What is being imported. */
interface Draft {
  name: string;
  sheet: ImportSheet;
  mapping: Mapping;
}

function Steps({ at }: { at: Step }) {
  const { t } = useTranslation('imports');
  const now = STEPS.indexOf(at);
  return (
    <Group component="ol" gap="8px 20px" m={0} p={0} style={{ listStyle: 'none' }} aria-label={t('steps')}>
      {STEPS.map((step, index) => {
        const Icon = index < now ? IconCircleCheck : index === now ? IconCircleDot : IconCircle;
        return (
          <Group
            key={step}
            component="li"
            gap={6}
            wrap="nowrap"
            c={index > now ? 'dimmed' : undefined}
            aria-current={index === now ? 'step' : undefined}
          >
            <Icon size={18} aria-hidden />
            <Text size="sm" fw={index === now ? 600 : undefined}>
              {t(`step.${step}`)}
            </Text>
          </Group>
        );
      })}
    </Group>
  );
}

/** From a file to contents with their times: look, name the columns, mend, import. */
export function ImportPage() {
  const { t } = useTranslation('imports');
  const client = useQueryClient();
  const [step, setStep] = useState<Step>('file');
  const [draft, setDraft] = useState<Draft | null>(null);
  const [reading, setReading] = useState<Reading>({ status: 'draft', timeZone: null });
  const [report, setReport] = useState<BatchReport | null>(null);
  // The rows that the report's items are about, by their numbers in the file.
  const [rows, setRows] = useState<number[]>([]);
  const [dirty, setDirty] = useState(false);
  const key = useRef(crypto.randomUUID());
  const heading = useRef<HTMLHeadingElement>(null);
  const go = (next: Step) => {
    setStep(next);
    requestAnimationFrame(() => {
      window.scrollTo(0, 0);
      heading.current?.focus({ preventScroll: true });
    });
  };
  const file = ({ name, sheet, mapping }: Draft) =>
    new File([toCsv({ rows: used(sheet.rows, mapping) }, mapping)], name, { type: 'text/csv' });

  const look = useMutation({
    mutationFn: lookInto,
    onSuccess: (sheet, { name }) => {
      setDraft({ name, sheet, mapping: guessed(sheet) });
      setReport(null);
      go('columns');
    },
  });
  const check = useMutation({
    mutationFn: (of: Draft) => tryImport(file(of), reading),
    onSuccess: (answer, of) => {
      key.current = crypto.randomUUID();
      setRows(used(of.sheet.rows, of.mapping).map((line) => line.row));
      setReport(answer);
      setDirty(false);
      if (step !== 'check') {
        go('check');
      }
    },
  });
  const run = useMutation({
    mutationFn: (of: Draft) => runImport(file(of), reading, key.current),
    onSuccess: (answer) => {
      setReport(answer);
      void planChanged(client);
      void client.invalidateQueries({ queryKey: batches.all });
      go('result');
    },
  });
  const restart = () => {
    look.reset();
    check.reset();
    run.reset();
    setDraft(null);
    setReport(null);
    go('file');
  };
  return (
    <Page title={t('title')} about={t('about')} width="text">
      <Steps at={step} />
      <Stack gap="sm">
        <Title order={2} fz="h3" ref={heading} tabIndex={-1} style={{ outline: 'none' }}>
          {t(`heading.${step}`, { name: draft?.name ?? '' })}
        </Title>
        {step === 'file' && (
          <FileStep busy={look.isPending} error={look.error} onFile={(chosen) => look.mutate(chosen)} />
        )}
        {step === 'columns' && draft !== null && (
          <ColumnsStep
            sheet={draft.sheet}
            mapping={draft.mapping}
            onMapping={(mapping) => setDraft({ ...draft, mapping })}
            reading={reading}
            onReading={setReading}
            busy={check.isPending}
            error={check.error}
            onBack={restart}
            onCheck={() => check.mutate(draft)}
          />
        )}
        {step === 'check' && draft !== null && report !== null && (
          <CheckStep
            table={{
              headings: draft.sheet.headings.map(({ text, column }) => ({ text, column: column ?? null })),
              rows: draft.sheet.rows,
            }}
            mapping={draft.mapping}
            report={report}
            rows={rows}
            dirty={dirty}
            busy={check.isPending ? 'check' : run.isPending ? 'import' : null}
            error={check.error ?? run.error}
            onMend={(row, place, text) => {
              setDraft((now) => {
                if (now === null) {
                  return now;
                }
                const { rows } = mended({ headings: [], rows: now.sheet.rows }, row, place, text);
                return {
                  ...now,
                  sheet: { ...now.sheet, rows: rows.map((one) => ({ ...one, cells: [...one.cells] })) },
                };
              });
              setDirty(true);
            }}
            onCheck={() => check.mutate(draft)}
            onImport={() => run.mutate(draft)}
            onColumns={() => {
              check.reset();
              run.reset();
              go('columns');
            }}
            onFile={restart}
          />
        )}
        {step === 'result' && report !== null && <ResultStep report={report} onAgain={restart} />}
      </Stack>
    </Page>
  );
}
