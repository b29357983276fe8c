import { Button, Group, ScrollArea, Table, Text } from '@mantine/core';
import { IconChartBar, IconTable } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';

interface ChartFrameProps {
  /** What the picture comes to, in a sentence; for everybody. */
  summary: string;
  /** Heads of the table's columns. */
  columns: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  /** The words on the switch: to the table, to the picture. */
  words: { table: string; chart: string; caption: string };
  children: ReactNode;
}

/** A picture that can be had as a table: the same figures, for screen readers and whoever likes numbers. */
export function ChartFrame({ summary, columns, rows, words, children }: ChartFrameProps) {
  const [asTable, setAsTable] = useState(false);
  return (
    <figure style={{ margin: 0 }}>
      <Group justify="space-between" gap="xs" mb="xs" wrap="nowrap" align="flex-start">
        <Text component="figcaption" size="sm">
          {summary}
        </Text>
        <Button
          size="compact-xs"
          variant="subtle"
          flex="none"
          className="desk-no-print"
          aria-pressed={asTable}
          leftSection={asTable ? <IconChartBar size={14} aria-hidden /> : <IconTable size={14} aria-hidden />}
          onClick={() => setAsTable(!asTable)}
        >
          {asTable ? words.chart : words.table}
        </Button>
      </Group>
      {asTable ? (
        <ScrollArea.Autosize mah={360} viewportProps={{ tabIndex: 0 }}>
          <Table striped className="desk-numbers" fz="sm" aria-label={words.caption}>
            <Table.Thead>
              <Table.Tr>
                {columns.map((column) => (
                  <Table.Th key={column} scope="col">
                    {column}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.key}>
                  {row.cells.map((cell, index) => (
                    <Table.Td key={columns[index]}>{cell}</Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
      ) : (
        children
      )}
    </figure>
  );
}
