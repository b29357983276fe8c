import { Anchor, Card, Group, Stack, Text, Title } from '@mantine/core';
import { IconPackages, IconStack2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { bundles } from '@/api/bundles';
import { useMay, useReader } from '@/api/me';
import { releases } from '@/api/releases';
import { dateTime } from '@/lib/dates';
import { ReleaseState } from './ReleaseState';
import { Waits } from './Waits';

interface GoesWithProps {
  content: number;
  /** One delivery of it: only what that one goes with. */
  delivery?: number;
  /** Offers to let it go together with others. */
  offer: boolean;
}

/** What a content or a delivery goes together with or after: its releases, its bundle, what it waits for. */
export function GoesWith({ content, delivery, offer }: GoesWithProps) {
  const { t } = useTranslation('releases');
  const may = useMay();
  const reader = useReader();
  const groups = useQuery(releases.of(delivery === undefined ? { content } : { delivery }));
  const { data: made = [] } = useQuery(bundles.of(content));
  const waits = useQuery(releases.waits(content));
  const among = (groups.data ?? []).filter((one) => one.state !== 'cancelled');
  const begin = offer && may('schedule.write') && groups.data !== undefined && among.length === 0;
  if (among.length + made.length + (waits.data?.length ?? 0) === 0 && !begin) {
    return null;
  }
  return (
    <Card withBorder padding="sm" component="section" aria-label={t('with.title')}>
      <Stack gap="xs">
        <Title order={2} fz="h5">
          {t('with.title')}
        </Title>
        {among.map((one) => (
          <Group key={one.id} gap="xs">
            <IconPackages size={16} aria-hidden />
            <Anchor
              size="sm"
              fw={600}
              dir="auto"
              renderRoot={(props) => <Link to="/releases/$id" params={{ id: String(one.id) }} {...props} />}
            >
              {one.name}
            </Anchor>
            <ReleaseState state={one.state} />
            <Text size="sm" c="dimmed" className="desk-numbers">
              {dateTime(one.dueAt, reader)}
            </Text>
          </Group>
        ))}
        {made.map((one) => (
          <Group key={one.id} gap="xs">
            <IconStack2 size={16} aria-hidden />
            <Anchor
              size="sm"
              dir="auto"
              renderRoot={(props) => <Link to="/bundles/$id" params={{ id: String(one.id) }} {...props} />}
            >
              {t('with.bundle', { name: one.name })}
            </Anchor>
          </Group>
        ))}
        <Waits content={content} all />
        {begin && (
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link
                to="/releases/new"
                search={delivery === undefined ? { contents: [content] } : { deliveries: [delivery] }}
                {...props}
              />
            )}
          >
            {t('with.begin')}
          </Anchor>
        )}
      </Stack>
    </Card>
  );
}
