import { Anchor, Badge, Group, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Milestone, Timeline, TimelineItem } from '@/api/timeline';
import { dateTime } from '@/lib/dates';
import { begins, type Section } from '@/lib/timeline/rows';
import { DeliveryState } from '@/ui/DeliveryState';
import { useWords } from './figures';
import { NO_NAME, type Shown } from './span';

interface LinesProps {
  shown: Shown;
  sections: Section<TimelineItem>[];
  data: Timeline;
  onOpen: (item: TimelineItem) => void;
  onMilestone: (of: Milestone) => void;
}

/** The dates that have a name, and who cannot make them. */
function Milestones({ shown, data, onMilestone }: Pick<LinesProps, 'shown' | 'data' | 'onMilestone'>) {
  const { t } = useTranslation('timeline');
  if (data.milestones.length === 0) {
    return null;
  }
  return (
    <Stack gap="xs" component="section" aria-label={t('milestones')}>
      <Text fw={700}>{t('milestones')}</Text>
      {data.milestones.map((one) => {
        const late = data.items.filter((item) => item.lateFor.includes(one.id)).map((item) => item.title);
        const when = dateTime(one.dueAt, shown.reader);
        return (
          <Stack key={one.id} gap={2} align="flex-start">
            <Anchor
              component="button"
              type="button"
              ta="start"
              aria-label={t('milestone.edit', { name: one.name, when })}
              onClick={() => onMilestone(one)}
            >
              {one.name}
            </Anchor>
            <Text size="sm" c="dimmed" className="desk-numbers">
              {[when, one.campaign].filter((part) => part !== '').join(' · ')}
            </Text>
            {(late.length > 0 || one.contents.length > 0) && (
              <Text size="sm" c={late.length > 0 ? 'var(--desk-bad)' : undefined}>
                {late.length > 0 ? t('milestones.late', { titles: late.join(', ') }) : t('milestones.fine')}
              </Text>
            )}
          </Stack>
        );
      })}
    </Stack>
  );
}

/** What the chart says, in words: for phones, and for whoever reads rather than looks. */
export function Lines({ shown, sections, data, onOpen, onMilestone }: LinesProps) {
  const { t } = useTranslation('timeline');
  const words = useWords();
  const titles = new Map(data.items.map((one) => [one.contentId, one.title]));
  const after = (item: TimelineItem) =>
    data.edges
      .filter((edge) => edge.contentId === item.contentId)
      .map((edge) => titles.get(edge.afterId) ?? `#${String(edge.afterId)}`);
  const states = (item: TimelineItem) => [...new Set(item.stops.map(({ state }) => state))];
  const marks = (item: TimelineItem) => (
    <>
      {item.critical && (
        <Badge variant="outline" color="gray" tt="none">
          {t('critical')}
        </Badge>
      )}
      {data.milestones
        .filter((one) => item.lateFor.includes(one.id))
        .map((one) => (
          <Badge key={one.id} variant="light" color="red" tt="none">
            {t('late', { name: one.name })}
          </Badge>
        ))}
    </>
  );
  const name = (item: TimelineItem) => (
    <Anchor component="button" type="button" onClick={() => onOpen(item)} fw={600} ta="start">
      {item.title}
    </Anchor>
  );
  return (
    <Stack>
      <Milestones shown={shown} data={data} onMilestone={onMilestone} />
      {sections.map((section) => (
        <Stack key={section.name} gap="xs">
          {shown.group !== 'none' && (
            <Text fw={700}>{section.name === '' ? t(NO_NAME[shown.group]) : section.name}</Text>
          )}
          <Table visibleFrom="sm" verticalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                {(['title', 'when', 'earliest', 'latest', 'slack', 'after', 'state'] as const).map(
                  (column) => (
                    <Table.Th key={column}>{t(`column.${column}`)}</Table.Th>
                  ),
                )}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {section.items.map((item) => (
                <Table.Tr key={item.contentId}>
                  <Table.Td>
                    <Stack gap={4} align="flex-start">
                      {name(item)}
                      {marks(item)}
                    </Stack>
                  </Table.Td>
                  <Table.Td>{dateTime(begins(item), shown.reader)}</Table.Td>
                  <Table.Td>{dateTime(item.earliestAt, shown.reader)}</Table.Td>
                  <Table.Td>{dateTime(item.latestAt, shown.reader)}</Table.Td>
                  <Table.Td>{words.slack(item)}</Table.Td>
                  <Table.Td>{after(item).join(', ')}</Table.Td>
                  <Table.Td miw="8.5rem">
                    <Group gap={4}>
                      {states(item).map((state) => (
                        <DeliveryState key={state} state={state as 'scheduled'} />
                      ))}
                    </Group>
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          <Stack hiddenFrom="sm" gap="md">
            {section.items.map((item) => (
              <Stack key={item.contentId} gap={2} align="flex-start">
                {name(item)}
                <Text size="sm">
                  {dateTime(begins(item), shown.reader)} · {words.slack(item)}
                </Text>
                {after(item).length > 0 && (
                  <Text size="sm" c="dimmed">
                    {t('column.after')}: {after(item).join(', ')}
                  </Text>
                )}
                <Group gap={4}>
                  {states(item).map((state) => (
                    <DeliveryState key={state} state={state as 'scheduled'} />
                  ))}
                  {marks(item)}
                </Group>
              </Stack>
            ))}
          </Stack>
        </Stack>
      ))}
    </Stack>
  );
}
