import { Alert, Button, Group, Paper, Select, SimpleGrid, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ImportSheet, Reading } from '@/api/imports';
import { useMay } from '@/api/me';
import { timeZones } from '@/lib/dates';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { doubled, type Mapping } from './table';

interface ColumnsStepProps {
  sheet: ImportSheet;
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
  reading: Reading;
  onReading: (reading: Reading) => void;
  busy: boolean;
  error: unknown;
  onBack: () => void;
  onCheck: () => void;
}

const NONE = '-';

/** What each column of the file is, with what stands in it, and what holds where a row does not say. */
export function ColumnsStep(props: ColumnsStepProps) {
  const { sheet, mapping, onMapping, reading, onReading, busy, error, onBack, onCheck } = props;
  const { t } = useTranslation('imports');
  const may = useMay();
  const twice = doubled(mapping);
  const name = (column: string) => t(`column.${column as 'title'}`);
  const untitled = !mapping.includes('title');
  const choices = [
    { value: NONE, label: t('map.none') },
    ...sheet.columns.map((column) => ({ value: column.name, label: name(column.name) })),
  ];
  return (
    <Stack>
      <Text size="sm">{t('map.about', { count: sheet.rows.length })}</Text>
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {sheet.headings.map((heading, place) => {
          const samples = sheet.rows
            .map((row) => row.cells[place] ?? '')
            .filter((text) => text !== '')
            .slice(0, 3);
          const column = mapping[place] ?? null;
          const label = heading.text === '' ? t('map.nameless', { number: place + 1 }) : heading.text;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their place alone
            <Paper key={place} component="li" withBorder p="sm" radius="md">
              <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
                <Stack gap={2} miw={0}>
                  <Text fw={600} dir="auto">
                    {label}
                  </Text>
                  <Text size="sm" c="dimmed" lineClamp={2} dir="auto">
                    {samples.length === 0 ? t('map.empty') : samples.join(' · ')}
                  </Text>
                </Stack>
                <Select
                  aria-label={t('map.column', { heading: label })}
                  searchable
                  allowDeselect={false}
                  data={choices}
                  value={column ?? NONE}
                  error={column !== null && twice.includes(column) ? t('map.twice') : undefined}
                  description={
                    column === null
                      ? heading.column == null
                        ? t('map.unknown')
                        : t('map.left')
                      : t(`help.${column as 'title'}`)
                  }
                  onChange={(next) =>
                    onMapping(mapping.map((one, at) => (at === place ? (next === NONE ? null : next) : one)))
                  }
                />
              </SimpleGrid>
            </Paper>
          );
        })}
      </Stack>
      {untitled && (
        <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title={t('map.untitled')}>
          {t('map.untitledText')}
        </Alert>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Select
          label={t('status')}
          description={t('status.about')}
          allowDeselect={false}
          value={reading.status}
          onChange={(status) => onReading({ ...reading, status: status ?? 'draft' })}
          data={(['draft', 'review', 'approved'] as const).map((status) => ({
            value: status,
            label: t(`status.${status}`),
            disabled: status === 'approved' && !may('content.approve'),
          }))}
        />
        <Select
          label={t('zone')}
          description={t('zone.about')}
          searchable
          limit={100}
          allowDeselect={false}
          value={reading.timeZone ?? NONE}
          onChange={(zone) => onReading({ ...reading, timeZone: zone === NONE ? null : zone })}
          data={[{ value: NONE, label: t('zone.channel') }, ...timeZones()]}
        />
      </SimpleGrid>
      {error != null && <ProblemAlert error={error} />}
      <Group>
        <Button onClick={onCheck} loading={busy} disabled={untitled || twice.length > 0}>
          {t('check')}
        </Button>
        <Button variant="default" onClick={onBack} disabled={busy}>
          {t('file.other')}
        </Button>
      </Group>
    </Stack>
  );
}
