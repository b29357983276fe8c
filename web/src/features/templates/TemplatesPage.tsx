import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconCalendarPlus, IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/me';
import { type ScheduleTemplate, type TemplateStep, templates } from '@/api/templates';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { Remote } from '@/ui/Remote';

/** `Day 1, 09:00` in words, with its name. */
function Step({ of }: { of: TemplateStep }) {
  const { t } = useTranslation('templates');
  return (
    <Text size="sm" c="dimmed" component="li">
      {t('step.when', { day: of.day, time: of.time.slice(0, 5) })}
      {of.name !== '' && (
        <>
          {' · '}
          <bdi>{of.name}</bdi>
        </>
      )}
    </Text>
  );
}

function Row({ of, contents }: { of: ScheduleTemplate; contents: number[] | undefined }) {
  const { t } = useTranslation('templates');
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
            renderRoot={(props) => <Link to="/templates/$id" params={{ id: String(of.id) }} {...props} />}
          >
            {of.name}
          </Anchor>
          <Stack gap={0} component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
            {of.steps.slice(0, 6).map((step) => (
              <Step key={`${String(step.day)} ${step.time} ${step.name} ${String(step.channel)}`} of={step} />
            ))}
          </Stack>
          {of.steps.length > 6 && (
            <Text size="sm" c="dimmed">
              {t('steps.more', { count: of.steps.length - 6 })}
            </Text>
          )}
        </Stack>
        {may('schedule.write') && (
          <Button
            size="xs"
            leftSection={<IconPlayerPlay size={14} aria-hidden />}
            aria-label={t('apply.one', { name: of.name })}
            renderRoot={(props) => (
              <Link
                to="/templates/$id/apply"
                params={{ id: String(of.id) }}
                search={contents === undefined ? {} : { contents }}
                {...props}
              />
            )}
          >
            {t('apply.button')}
          </Button>
        )}
      </Group>
    </Paper>
  );
}

/** Plans of campaigns, by name. */
export function TemplatesPage() {
  const { t } = useTranslation('templates');
  const may = useMay();
  const { contents } = useSearch({ from: '/frame/templates' });
  const query = useQuery(templates.list());
  const create = may('schedule.write') ? (
    <Button
      renderRoot={(props) => <Link to="/templates/new" {...props} />}
      leftSection={<IconPlus size={16} aria-hidden />}
    >
      {t('new')}
    </Button>
  ) : undefined;
  return (
    <Page title={t('title')} about={t('about')} actions={create}>
      {contents !== undefined && contents.length > 0 && (
        <Text>{t('choose', { count: contents.length })}</Text>
      )}
      <Remote query={query}>
        {(found) =>
          found.length === 0 ? (
            <EmptyState icon={IconCalendarPlus} title={t('empty.title')} action={create}>
              {t('empty.text')}
            </EmptyState>
          ) : (
            <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
              {found.map((one) => (
                <Row key={one.id} of={one} contents={contents} />
              ))}
            </Stack>
          )
        }
      </Remote>
    </Page>
  );
}
