import { Alert, Button, Group, Loader, Stack, Text } from '@mantine/core';
import { IconCheck, IconExternalLink } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deliveries } from '@/api/deliveries';
import { useReader } from '@/api/me';
import { exactDateTime, relative } from '@/lib/dates';
import { DeliveryState } from '@/ui/DeliveryState';
import { ProblemAlert } from '@/ui/ProblemAlert';

/** Watches one delivery until it is out, or is not. */
export function GoingOut({ delivery: id }: { delivery: number }) {
  const { t, i18n } = useTranslation(['setup', 'ui']);
  const reader = useReader();
  const [now, setNow] = useState(() => new Date().toISOString());
  const query = useQuery({
    ...deliveries.one(id),
    refetchInterval: ({ state }) => (state.data?.state === 'scheduled' ? 1_000 : false),
  });
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), 1_000);
    return () => clearInterval(timer);
  }, []);
  const delivery = query.data;
  if (delivery === undefined) {
    return query.isError ? <ProblemAlert error={query.error} /> : <Loader aria-label={t('ui:loading')} />;
  }
  if (delivery.state === 'published') {
    return (
      <Alert color="green" icon={<IconCheck aria-hidden />} title={t('out.done')} role="status">
        <Stack align="flex-start">
          <Text size="sm">
            {t('out.at', { when: exactDateTime(delivery.finishedAt ?? delivery.dueAt, reader) })}
          </Text>
          <Group>
            {delivery.externalUrl != null && (
              <Button
                component="a"
                href={delivery.externalUrl}
                target="_blank"
                rightSection={<IconExternalLink size={16} aria-hidden />}
              >
                {t('out.look')}
              </Button>
            )}
            <Button variant="default" component={Link} to="/">
              {t('out.home')}
            </Button>
          </Group>
        </Stack>
      </Alert>
    );
  }
  return (
    <Stack gap="xs" role="status">
      <Group>
        <DeliveryState state={delivery.state} publishing={delivery.publishing} />
        <Text>{delivery.contentTitle}</Text>
      </Group>
      {delivery.state === 'scheduled' ? (
        <Text size="sm" aria-hidden className="desk-numbers">
          {relative(delivery.dueAt, now, i18n.language)}
        </Text>
      ) : (
        delivery.problem != null && (
          <Alert color="red" title={delivery.problem.title}>
            <Text size="sm">{delivery.problem.cause}</Text>
            <Text size="sm" fw={600}>
              {delivery.problem.solution}
            </Text>
          </Alert>
        )
      )}
    </Stack>
  );
}
