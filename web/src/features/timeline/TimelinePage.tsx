import { Button, Progress, Skeleton, Stack, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconFlag, IconTimeline } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/me';
import type { Milestone } from '@/api/timeline';
import { saveFile } from '@/lib/files';
import { sections } from '@/lib/timeline/rows';
import { EmptyState } from '@/ui/EmptyState';
import { useMove } from '@/ui/moving/useMove';
import { Page } from '@/ui/Page';
import { Remote } from '@/ui/Remote';
import { Chart } from './Chart';
import { csv } from './csv';
import { Details } from './Details';
import { useWords } from './figures';
import { Lines } from './Lines';
import { MilestoneDialog } from './MilestoneDialog';
import { useShown, useTimeline } from './span';
import { Toolbar } from './Toolbar';

/** What waits for what: dependencies, room to slip, milestones, the critical path. */
export function TimelinePage() {
  const { t } = useTranslation('timeline');
  const may = useMay();
  const words = useWords();
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const shown = useShown(phone);
  const found = useTimeline(shown);
  const moving = useMove();
  const [opened, setOpened] = useState<number | null>(null);
  const [flag, setFlag] = useState<Milestone | 'new' | null>(null);
  const { data } = found;
  const grouped = useMemo(
    () => (data === undefined ? [] : sections(data.items, shown.group, data.milestones)),
    [data, shown.group],
  );
  const item = data?.items.find((one) => one.contentId === opened);
  const progress =
    data === undefined || data.items.length === 0
      ? 0
      : data.items.reduce((sum, one) => sum + one.progress, 0) / data.items.length;
  const columns = (['title', 'when', 'earliest', 'latest', 'slack', 'after', 'state'] as const).map((one) =>
    t(`column.${one}`),
  );
  return (
    <Page
      title={t('title')}
      about={t('about')}
      width="full"
      actions={
        may('schedule.write') && (
          <Button
            variant="default"
            leftSection={<IconFlag size={16} aria-hidden />}
            onClick={() => setFlag('new')}
          >
            {t('milestone.new')}
          </Button>
        )
      }
    >
      <Toolbar
        shown={shown}
        onSave={() =>
          data !== undefined && saveFile(csv(data, columns), `timeline-${shown.of.days.from}.csv`, 'text/csv')
        }
      />
      <Remote query={found} loading={<Skeleton height="24rem" />}>
        {(all) =>
          all.items.length === 0 && all.milestones.length === 0 ? (
            <EmptyState icon={IconTimeline} title={t('empty.title')}>
              {t('empty.text')}
            </EmptyState>
          ) : (
            <Stack gap="sm" aria-busy={found.isPlaceholderData}>
              <Stack gap={4}>
                <Text size="sm" c="dimmed">
                  {t('progress', { percent: words.percent(progress), count: all.items.length })}
                </Text>
                <Progress value={progress * 100} size="sm" aria-label={words.percent(progress)} />
              </Stack>
              {shown.view === 'chart' ? (
                <Chart
                  shown={shown}
                  sections={grouped}
                  data={all}
                  now={Date.now()}
                  onOpen={(one) => setOpened(one.contentId)}
                  onMilestone={setFlag}
                />
              ) : (
                <Lines
                  shown={shown}
                  sections={grouped}
                  data={all}
                  onOpen={(one) => setOpened(one.contentId)}
                  onMilestone={setFlag}
                />
              )}
            </Stack>
          )
        }
      </Remote>
      {item !== undefined && (
        <Details item={item} shown={shown} moving={moving} onClose={() => setOpened(null)} />
      )}
      {flag !== null && (
        <MilestoneDialog
          milestone={flag === 'new' ? undefined : flag}
          items={data?.items ?? []}
          onClose={() => setFlag(null)}
        />
      )}
      {moving.dialogs}
    </Page>
  );
}
