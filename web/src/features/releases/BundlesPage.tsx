import { Anchor, Button, Group, Paper, Stack, Tabs, Text } from '@mantine/core';
import { IconBox, IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Bundle, type BundleTemplate, bundles } from '@/api/bundles';
import { useMay, useReader } from '@/api/me';
import { dateTime } from '@/lib/dates';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { PagedList } from '@/ui/PagedList';
import { Remote } from '@/ui/Remote';

function TemplateRow({ of }: { of: BundleTemplate }) {
  const variables = of.variables ?? [];
  const { t } = useTranslation('releases');
  const may = useMay();
  return (
    <Paper withBorder p="md" radius="md" component="li">
      <Group justify="space-between" gap="sm" align="flex-start">
        <Stack gap={4} miw={0} flex="1 1 16rem">
          <Anchor
            fw={600}
            c="inherit"
            dir="auto"
            style={{ overflowWrap: 'anywhere' }}
            renderRoot={(props) => (
              <Link to="/bundles/templates/$id" params={{ id: String(of.id) }} {...props} />
            )}
          >
            {of.name}
          </Anchor>
          <Text size="sm" c="dimmed" dir="auto">
            {of.items.map((one) => one.role).join(' · ')}
          </Text>
          {variables.length > 0 && (
            <Text size="sm" c="dimmed">
              {t('template.variables')}: <bdi>{variables.join(', ')}</bdi>
            </Text>
          )}
        </Stack>
        {may('schedule.write') && may('content.write') && (
          <Button
            size="xs"
            leftSection={<IconPlayerPlay size={14} aria-hidden />}
            aria-label={t('make.one', { name: of.name })}
            renderRoot={(props) => (
              <Link to="/bundles/templates/$id/make" params={{ id: String(of.id) }} {...props} />
            )}
          >
            {t('make.button')}
          </Button>
        )}
      </Group>
    </Paper>
  );
}

function Templates() {
  const { t } = useTranslation('releases');
  const may = useMay();
  const query = useQuery(bundles.templates());
  return (
    <Remote query={query}>
      {(found) =>
        found.length === 0 ? (
          <EmptyState
            icon={IconBox}
            title={t('templates.empty')}
            action={may('schedule.write') ? <NewTemplate /> : undefined}
          >
            {t('templates.emptyText')}
          </EmptyState>
        ) : (
          <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
            {found.map((one) => (
              <TemplateRow key={one.id} of={one} />
            ))}
          </Stack>
        )
      }
    </Remote>
  );
}

function MadeRow({ of }: { of: Bundle }) {
  const { t } = useTranslation('releases');
  const reader = useReader();
  return (
    <Paper withBorder p="md" radius="md" component="li">
      <Stack gap={4}>
        <Anchor
          fw={600}
          c="inherit"
          dir="auto"
          style={{ overflowWrap: 'anywhere' }}
          renderRoot={(props) => <Link to="/bundles/$id" params={{ id: String(of.id) }} {...props} />}
        >
          {of.name}
        </Anchor>
        <Text size="sm" className="desk-numbers">
          {t('bundle.anchor', { when: dateTime(of.anchorAt, { ...reader, timeZone: of.timeZone }) })}{' '}
          <span dir="ltr">({of.timeZone})</span>
        </Text>
        <Text size="sm" c="dimmed" dir="auto" lineClamp={2}>
          {of.items.map((one) => one.title).join(' · ')}
        </Text>
      </Stack>
    </Paper>
  );
}

function Made() {
  const { t } = useTranslation('releases');
  const query = useInfiniteQuery(bundles.list());
  return (
    <PagedList
      query={query}
      more={t('more')}
      height={96}
      empty={
        <EmptyState icon={IconBox} title={t('bundles.empty')}>
          {t('bundles.emptyText')}
        </EmptyState>
      }
    >
      {(items) => items.map((one) => <MadeRow key={one.id} of={one} />)}
    </PagedList>
  );
}

function NewTemplate() {
  const { t } = useTranslation('releases');
  return (
    <Button
      renderRoot={(props) => <Link to="/bundles/templates/new" {...props} />}
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      {t('template.new')}
    </Button>
  );
}

/** Templates of an article and what goes with it, and what was made of them; which is the address. */
export function BundlesPage() {
  const { t } = useTranslation('releases');
  const may = useMay();
  const navigate = useNavigate();
  const { part = 'templates' } = useSearch({ from: '/frame/bundles' });
  return (
    <Page
      title={t('bundles.title')}
      about={t('bundles.about')}
      actions={may('schedule.write') ? <NewTemplate /> : undefined}
    >
      <Tabs
        value={part}
        keepMounted={false}
        onChange={(next) =>
          void navigate({
            to: '/bundles',
            search: next === 'made' ? { part: 'made' } : {},
            replace: true,
          })
        }
      >
        <Tabs.List mb="md">
          <Tabs.Tab value="templates">{t('bundles.templates')}</Tabs.Tab>
          <Tabs.Tab value="made">{t('bundles.made')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="templates">
          <Templates />
        </Tabs.Panel>
        <Tabs.Panel value="made">
          <Made />
        </Tabs.Panel>
      </Tabs>
    </Page>
  );
}
