import { Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { freshness } from '@/api/freshness';
import { useMay } from '@/api/me';
import { ListSkeleton } from '@/ui/Loading';
import { Page } from '@/ui/Page';
import { Remote } from '@/ui/Remote';
import { Policy } from './Policy';

/** How long things stay fresh and what happens then: for all, and for content types that differ. */
export function SettingsPage() {
  const { t } = useTranslation('freshness');
  const may = useMay();
  const workspace = useQuery(freshness.settings());
  const types = useQuery(freshness.types());
  const { data: counts } = useQuery(freshness.counts());
  const [added, setAdded] = useState<string[]>([]);
  const [name, setName] = useState('');
  const set = types.data?.flatMap((one) => (one.type == null ? [] : [one.type])) ?? [];
  const shown = [...new Set([...set, ...added])];
  const known = Object.keys(counts?.types ?? {}).filter((one) => !shown.includes(one));
  const add = (type: string) => {
    setAdded((before) => [...before, type]);
    setName('');
  };
  return (
    <Page
      title={t('settings.title')}
      about={t('settings.about')}
      width="text"
      actions={
        <Button variant="default" renderRoot={(props) => <Link to="/freshness" {...props} />}>
          {t('settings.back')}
        </Button>
      }
    >
      <Card withBorder component="section" aria-label={t('settings.all')}>
        <Stack>
          <Title order={2} fz="h4">
            {t('settings.all')}
          </Title>
          <Remote query={workspace} loading={<ListSkeleton rows={1} height={560} />}>
            {(found) => <Policy of={found} readOnly={!may('settings.write')} />}
          </Remote>
        </Stack>
      </Card>
      {shown.map((type) => (
        <OfType key={type} type={type} readOnly={!may('settings.write')} />
      ))}
      {may('settings.write') && (
        <Card withBorder component="section" aria-label={t('settings.add')}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              add(name.trim());
            }}
          >
            <Stack gap="sm">
              <Title order={2} fz="h4">
                {t('settings.add')}
              </Title>
              <Text size="sm" c="dimmed">
                {t('settings.addHelp')}
              </Text>
              {known.length > 0 && (
                <Group gap="xs">
                  {known.map((type) => (
                    <Button key={type} variant="default" size="xs" onClick={() => add(type)}>
                      {type}
                    </Button>
                  ))}
                </Group>
              )}
              <Group gap="xs" align="end">
                <TextInput
                  label={t('settings.type')}
                  flex="1 1 10rem"
                  value={name}
                  onChange={(event) => setName(event.currentTarget.value)}
                />
                <Button
                  type="submit"
                  variant="default"
                  disabled={name.trim() === ''}
                  leftSection={<IconPlus size={16} aria-hidden />}
                >
                  {t('settings.addDo')}
                </Button>
              </Group>
            </Stack>
          </form>
        </Card>
      )}
    </Page>
  );
}

function OfType({ type, readOnly }: { type: string; readOnly: boolean }) {
  const { t } = useTranslation('freshness');
  const query = useQuery(freshness.type(type));
  return (
    <Card withBorder component="section" aria-label={t('settings.of', { type })}>
      <Stack>
        <Title order={2} fz="h4">
          {t('settings.of', { type })}
        </Title>
        <Remote query={query} loading={<ListSkeleton rows={1} height={560} />}>
          {(found) => <Policy of={found} readOnly={readOnly} />}
        </Remote>
      </Stack>
    </Card>
  );
}
