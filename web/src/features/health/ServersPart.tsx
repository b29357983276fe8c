import { Alert, Badge, Card, Group, Progress, SimpleGrid, Stack, Table, Text, Title } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '@/api/me';
import { monitor, type Servers } from '@/api/monitor';
import { duration } from '@/lib/calendar/duration';
import { dateTime } from '@/lib/dates';
import { Remote } from '@/ui/Remote';

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** `1.2 GB`, in thousands. */
export function bytes(count: number, language: string): string {
  const power = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(1, count)) / 3));
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: UNITS[power],
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(count / 1_000 ** power);
}

/** Clocks further apart than this are worth a word. */
const APART = 1_000;

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <Group justify="space-between" gap="xs">
      <Text size="sm" c="dimmed">
        {name}
      </Text>
      <Text size="sm" fw={600} className="desk-numbers">
        {children}
      </Text>
    </Group>
  );
}

function Status({ up }: { up: boolean }) {
  const { t } = useTranslation('health');
  const Icon = up ? IconCheck : IconAlertTriangle;
  return (
    <Badge
      color={up ? 'green' : 'red'}
      variant="light"
      tt="none"
      leftSection={<Icon size={12} aria-hidden />}
    >
      {t(up ? 'server.up' : 'server.down')}
    </Badge>
  );
}

function Database({ found }: { found: Servers }) {
  const { t } = useTranslation('health');
  const { language } = useReader();
  const { database } = found;
  const n = (value: number) => value.toLocaleString(language);
  const ms = (value: number) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: 'millisecond', unitDisplay: 'short' }).format(
      value,
    );
  return (
    <Card withBorder component="section" aria-label={t('database')}>
      <Stack gap="xs">
        <Title order={3} fz="h5">
          {t('database')}
        </Title>
        <Fact name={t('database.version')}>{database.version}</Fact>
        <Fact name={t('database.size')}>{bytes(database.bytes, language)}</Fact>
        <Fact name={t('server.connections')}>
          {t('database.of', { used: n(database.connections), most: n(database.mostConnections) })}
        </Fact>
        <Fact name={t('database.answers')}>{ms(database.answersInMillis)}</Fact>
        <Fact name={t('database.clock')}>{ms(database.clockDifferenceMillis)}</Fact>
        {Math.abs(database.clockDifferenceMillis) > APART && (
          <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />}>
            {t('clock.off')}
          </Alert>
        )}
      </Stack>
    </Card>
  );
}

function Disk({ found }: { found: Servers }) {
  const { t } = useTranslation('health');
  const { language } = useReader();
  const { disk } = found;
  const used = disk.bytes === 0 ? 0 : 100 - (disk.free / disk.bytes) * 100;
  return (
    <Card withBorder component="section" aria-label={t('disk')}>
      <Stack gap="xs">
        <Title order={3} fz="h5">
          {t('disk')}
        </Title>
        <Progress
          value={used}
          aria-label={t('disk')}
          color={disk.free < 10 * disk.threshold ? 'red' : undefined}
        />
        <Text size="sm">
          {t('disk.free', { free: bytes(disk.free, language), all: bytes(disk.bytes, language) })}
        </Text>
        <Text size="sm" c="dimmed">
          {t('disk.threshold', { size: bytes(disk.threshold, language) })}
        </Text>
      </Stack>
    </Card>
  );
}

function Here({ found }: { found: Servers }) {
  const { t } = useTranslation('health');
  const { language } = useReader();
  const details = found.parts.find((part) => part.name === 'engine')?.details ?? {};
  const due = Number(details.due ?? 0);
  const oldest = Number(details.oldestDueSeconds ?? 0);
  return (
    <Card withBorder component="section" aria-label={t('part.engine')}>
      <Stack gap="xs">
        {found.parts.map((part) => (
          <Stack key={part.name} gap={2}>
            <Group justify="space-between" gap="xs">
              <Text size="sm">{t(`part.${part.name as 'db'}`)}</Text>
              <Status up={part.status === 'UP'} />
            </Group>
            {part.status !== 'UP' && <Text size="sm">{t(`remedy.${part.name as 'db'}`)}</Text>}
          </Stack>
        ))}
        <Fact name={t('due')}>{due.toLocaleString(language)}</Fact>
        {due > 0 && <Fact name={t('oldest')}>{duration(oldest * 1_000, language)}</Fact>}
      </Stack>
    </Card>
  );
}

/** For operators: the servers that share the database, the database, and the disk. */
export function ServersPart() {
  const { t } = useTranslation('health');
  const reader = useReader();
  const servers = useQuery(monitor.servers());
  return (
    <>
      <Title order={2} fz="h4">
        {t('servers')}
      </Title>
      <Remote query={servers}>
        {(found) => (
          <Stack>
            <Table.ScrollContainer minWidth={480} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
              <Table aria-label={t('servers')} fz="sm" className="desk-numbers">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th scope="col">{t('server.name')}</Table.Th>
                    <Table.Th scope="col">{t('server.since')}</Table.Th>
                    <Table.Th scope="col">{t('server.connections')}</Table.Th>
                    <Table.Th scope="col">{t('server.holds')}</Table.Th>
                    <Table.Th scope="col">{t('server.lease')}</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {found.servers.map((one) => (
                    <Table.Tr key={one.name}>
                      <Table.Td>
                        <span dir="ltr">{one.name}</span> {one.self && `(${t('server.self')})`}
                      </Table.Td>
                      <Table.Td>{dateTime(one.since, reader)}</Table.Td>
                      <Table.Td>{one.connections.toLocaleString(reader.language)}</Table.Td>
                      <Table.Td>{one.holds.toLocaleString(reader.language)}</Table.Td>
                      <Table.Td>{one.leasedUntil == null ? '–' : dateTime(one.leasedUntil, reader)}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
            <SimpleGrid cols={{ base: 1, sm: 3 }}>
              <Here found={found} />
              <Database found={found} />
              <Disk found={found} />
            </SimpleGrid>
          </Stack>
        )}
      </Remote>
    </>
  );
}
