import { Alert, Button, Group, Paper, Progress, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconEqual } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchItem, BatchReport } from '@/api/batches';
import { faultsOf } from '@/api/imports';
import { useReader } from '@/api/me';
import { dateTime } from '@/lib/dates';
import { ProblemAlert } from '@/ui/ProblemAlert';
import type { Mapping, Table } from './table';

interface CheckStepProps {
  table: Table;
  mapping: Mapping;
  report: BatchReport;
  /** The numbers of the rows that the report's items are about. */
  rows: readonly number[];
  /** Something was mended since the check. */
  dirty: boolean;
  busy: 'check' | 'import' | null;
  error: unknown;
  onMend: (row: number, place: number, text: string) => void;
  onCheck: () => void;
  onImport: () => void;
  onColumns: () => void;
  onFile: () => void;
}

const FIRST = 50;

/** A row that cannot be used: each cell to blame with why and how to mend it, right where it is mended. */
function Refused({
  item,
  row,
  table,
  mapping,
  onMend,
}: { item: BatchItem; row: number } & Pick<CheckStepProps, 'table' | 'mapping' | 'onMend'>) {
  const { t } = useTranslation('imports');
  const [whole, setWhole] = useState(false);
  const line = table.rows.find((one) => one.row === row);
  if (line === undefined) {
    return null;
  }
  const faults = faultsOf(item);
  const places = mapping.flatMap((column, place) => (column === null ? [] : [{ column, place }]));
  const blamed = places.filter(({ column }) => faults.some((fault) => fault.column === column));
  const others = faults.filter((fault) => !places.some(({ column }) => column === fault.column));
  const title = line.cells[mapping.indexOf('title')] ?? '';
  return (
    <Paper component="li" withBorder p="sm" radius="md" aria-label={t('row', { number: line.row })}>
      <Stack gap="xs">
        <Group gap="xs" wrap="nowrap">
          <IconAlertTriangle size={18} color="var(--desk-bad)" aria-label={t('row.refused')} />
          <Text fw={600}>{t('row', { number: line.row })}</Text>
          <Text c="dimmed" size="sm" dir="auto" truncate>
            {title}
          </Text>
        </Group>
        {faults.length === 0 && item.problem != null && (
          <Text size="sm">
            {item.problem.detail} {item.problem.solution}
          </Text>
        )}
        {others.map((fault) => (
          <Text key={`${fault.column} ${fault.cause}`} size="sm">
            {fault.cause} {fault.solution}
          </Text>
        ))}
        {(whole ? places : blamed).map(({ column, place }) => {
          const own = faults.filter((fault) => fault.column === column);
          return (
            <TextInput
              key={place}
              label={table.headings[place]?.text || column}
              dir="auto"
              value={line.cells[place] ?? ''}
              description={own.length === 0 ? undefined : own.map((fault) => fault.solution).join(' ')}
              error={own.length === 0 ? undefined : own.map((fault) => fault.cause).join(' ')}
              onChange={(event) => onMend(line.row, place, event.currentTarget.value)}
            />
          );
        })}
        {!whole && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => setWhole(true)}
            style={{ alignSelf: 'flex-start' }}
          >
            {t('row.whole', { number: line.row })}
          </Button>
        )}
      </Stack>
    </Paper>
  );
}

/** A row that can be used, and when it goes out. */
function Fine({ item, row }: { item: BatchItem; row: number }) {
  const { t } = useTranslation('imports');
  const reader = useReader();
  const done = item.outcome === 'done';
  const Icon = done ? IconCheck : IconEqual;
  const times = item.made.flatMap((made) => (made.at == null ? [] : [made.at]));
  return (
    <Group component="li" gap="xs" wrap="nowrap" align="flex-start">
      <Icon
        size={18}
        style={{ flex: 'none', marginTop: 2 }}
        color={done ? 'var(--desk-good)' : 'var(--mantine-color-dimmed)'}
        aria-label={t(done ? 'row.fine' : 'row.same')}
      />
      <Stack gap={0} miw={0}>
        <Text size="sm">
          <strong dir="auto">{item.title}</strong>{' '}
          <Text span size="sm" c="dimmed">
            {t('row', { number: row })}
          </Text>
        </Text>
        {times.map((at) => (
          <Text key={`${at.channelId} ${at.dueAt}`} size="sm" c="dimmed" className="desk-numbers">
            {dateTime(at.dueAt, { ...reader, timeZone: at.timeZone })} <span dir="ltr">({at.timeZone})</span>
          </Text>
        ))}
        {item.notes.map((note) => (
          <Text key={note} size="sm">
            {note}
          </Text>
        ))}
      </Stack>
    </Group>
  );
}

/** What would become of each row, before any of it stays. */
export function CheckStep(props: CheckStepProps) {
  const { table, mapping, report, rows, dirty, busy, error, onMend, onCheck, onImport, onColumns, onFile } =
    props;
  const { t } = useTranslation('imports');
  const [all, setAll] = useState(false);
  const refused = report.items.filter((item) => item.outcome === 'refused');
  const rowOf = (item: BatchItem) => rows[item.number - 1] ?? item.number;
  const fine = report.items.filter((item) => item.outcome !== 'refused');
  return (
    <Stack>
      <Alert
        variant="light"
        color={refused.length > 0 ? 'yellow' : 'green'}
        icon={refused.length > 0 ? <IconAlertTriangle aria-hidden /> : <IconCheck aria-hidden />}
        role="status"
        title={t('would', { count: report.done })}
      >
        <Text size="sm">
          {[
            refused.length > 0 ? t('would.refused', { count: refused.length }) : t('would.fine'),
            ...(report.unchanged > 0 ? [t('would.unchanged', { count: report.unchanged })] : []),
          ].join(' ')}
        </Text>
      </Alert>
      {refused.length > 0 && (
        <Stack gap="sm">
          <Title order={3} fz="h5">
            {t('refused.title')}
          </Title>
          <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
            {(all ? refused : refused.slice(0, FIRST)).map((item) => (
              <Refused
                key={item.number}
                item={item}
                row={rowOf(item)}
                table={table}
                mapping={mapping}
                onMend={onMend}
              />
            ))}
          </Stack>
        </Stack>
      )}
      {fine.length > 0 && (
        <Stack gap="sm">
          <Title order={3} fz="h5">
            {t('fine.title')}
          </Title>
          <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
            {(all ? fine : fine.slice(0, FIRST)).map((item) => (
              <Fine key={item.number} item={item} row={rowOf(item)} />
            ))}
          </Stack>
        </Stack>
      )}
      {!all && (refused.length > FIRST || fine.length > FIRST) && (
        <Button variant="default" onClick={() => setAll(true)}>
          {t('all', { count: report.items.length })}
        </Button>
      )}
      {error != null && <ProblemAlert error={error} />}
      {busy === 'import' && (
        <Stack gap={6} role="status">
          <Progress value={100} animated aria-hidden />
          <Text size="sm">{t('working', { count: report.done })}</Text>
        </Stack>
      )}
      <Group>
        {dirty ? (
          <Button onClick={onCheck} loading={busy === 'check'}>
            {t('again')}
          </Button>
        ) : (
          <Button onClick={onImport} loading={busy !== null} disabled={report.done === 0}>
            {refused.length > 0 ? t('go.partial', { count: report.done }) : t('go', { count: report.done })}
          </Button>
        )}
        <Button variant="default" onClick={onColumns} disabled={busy !== null}>
          {t('columns')}
        </Button>
        <Button variant="default" onClick={onFile} disabled={busy !== null}>
          {t('file.other')}
        </Button>
      </Group>
    </Stack>
  );
}
