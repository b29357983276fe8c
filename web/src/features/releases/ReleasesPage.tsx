import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconPackages, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay, useReader } from '@/api/me';
import { type Release, releases } from '@/api/releases';
import { dateTime } from '@/lib/dates';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { PagedList } from '@/ui/PagedList';
import { ReleaseState } from '@/ui/together/ReleaseState';

function Row({ of }: { of: Release }) {
  const { t } = useTranslation('releases');
  const reader = useReader();
  const titles = [...new Set(of.members.map((one) => one.contentTitle))];
  return (
    <Paper withBorder p="md" radius="md" component="li">
      <Stack gap={4}>
        <Group justify="space-between" gap="xs">
          <Anchor
            renderRoot={(props) => <Link to="/releases/$id" params={{ id: String(of.id) }} {...props} />}
            fw={600}
            c="inherit"
            dir="auto"
            data-row
            style={{ overflowWrap: 'anywhere' }}
          >
            {of.name}
          </Anchor>
          <ReleaseState state={of.state} />
        </Group>
        <Text size="sm" className="desk-numbers">
          {dateTime(of.dueAt, { ...reader, timeZone: of.timeZone })} <span dir="ltr">({of.timeZone})</span> ·{' '}
          {t(`mode.${of.mode}`)}
        </Text>
        <Text size="sm" c="dimmed" dir="auto" lineClamp={2}>
          {t('members.count', { count: of.members.length })}
          {titles.length > 0 && `: ${titles.join(' · ')}`}
        </Text>
      </Stack>
    </Paper>
  );
}

/** What goes together, or not at all: the newest first. */
export function ReleasesPage() {
  const { t } = useTranslation('releases');
  const may = useMay();
  const query = useInfiniteQuery(releases.list());
  const create = may('schedule.write') ? (
    <Button
      renderRoot={(props) => <Link to="/releases/new" search={{}} {...props} />}
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      {t('new')}
    </Button>
  ) : undefined;
  return (
    <Page title={t('title')} about={t('about')} actions={create}>
      <PagedList
        query={query}
        more={t('more')}
        height={96}
        empty={
          <EmptyState icon={IconPackages} title={t('empty.title')} action={create}>
            {t('empty.text')}
          </EmptyState>
        }
      >
        {(items) => items.map((one) => <Row key={one.id} of={one} />)}
      </PagedList>
    </Page>
  );
}
