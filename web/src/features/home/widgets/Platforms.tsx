import { Anchor, Group, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay, useReader } from '@/api/me';
import { type Figures, monitor } from '@/api/monitor';
import { PlatformIcon } from '@/ui/PlatformIcon';
import { count, late, share } from './numbers';

const BAD = new Set(['failing', 'troubled']);

/** How platforms did in the last day, and which channels are in trouble. */
export function Platforms({ figures }: { figures: Figures }) {
  const { t } = useTranslation('home');
  const reader = useReader();
  const may = useMay();
  const channels = useQuery({ ...monitor.channels(), enabled: may('channel.read') });
  const bad = channels.data?.items.filter((one) => BAD.has(one.state)) ?? [];
  return (
    <Stack gap="sm">
      {channels.data !== undefined && (
        <Text size="sm">
          {bad.length === 0
            ? t('platforms.well', { count: channels.data.items.length })
            : t('platforms.bad', { names: bad.map((one) => one.name).join(', ') })}{' '}
          <Anchor component={Link} to="/health" size="sm">
            {t('platforms.health')}
          </Anchor>
        </Text>
      )}
      {figures.platforms.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('platforms.empty')}
        </Text>
      ) : (
        <Table.ScrollContainer minWidth={320} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table className="desk-numbers" fz="sm" aria-label={t('widget.platforms')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('platforms.platform')}</Table.Th>
                <Table.Th scope="col">{t('throughput.done')}</Table.Th>
                <Table.Th scope="col">{t('throughput.failed')}</Table.Th>
                <Table.Th scope="col">{t('success.rate')}</Table.Th>
                <Table.Th scope="col">{t('platforms.p99')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {figures.platforms.map((one) => (
                <Table.Tr key={one.platform}>
                  <Table.Td>
                    <Group gap={6} wrap="nowrap">
                      <PlatformIcon platform={one.platform} size={16} />
                      {one.platform}
                    </Group>
                  </Table.Td>
                  <Table.Td>{count(one.done, reader.language)}</Table.Td>
                  <Table.Td>{count(one.failed, reader.language)}</Table.Td>
                  <Table.Td>{share(one.successRate, reader.language)}</Table.Td>
                  <Table.Td>{late(one.lateness.p99, reader.language)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  );
}
