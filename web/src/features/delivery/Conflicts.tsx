import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type ConflictDetail, conflicts, resolveConflict, type Suggestion } from '@/api/decisions';
import { useMay, useReader } from '@/api/me';
import { dateTime } from '@/lib/dates';
import { done, failed } from '@/ui/toasts';
import classes from './delivery.module.css';

const COLORS = { error: 'red', warning: 'yellow', info: 'gray' };

/** What carrying out a way out means, in this person's words; the server's where it is none that we know. */
function useWays() {
  const { t } = useTranslation('delivery');
  const reader = useReader();
  return (of: ConflictDetail, way: Suggestion): string => {
    const title = way.deliveryId === of.otherDeliveryId ? (of.otherContentTitle ?? '') : of.contentTitle;
    if (way.action === 'move' && way.at != null) {
      return t('way.move', { title, when: dateTime(way.at, reader) });
    }
    if (way.action === 'drop') {
      return t('way.drop', { title });
    }
    return way.action === 'keep' ? t('way.keep') : way.text;
  };
}

/** What the delivery is at odds with, each with its ways out. */
export function Conflicts({ delivery }: { delivery: number }) {
  const { t } = useTranslation('delivery');
  const client = useQueryClient();
  const may = useMay();
  const words = useWays();
  const { data = [] } = useQuery(conflicts.of(delivery));
  const resolve = useMutation({
    ...resolveConflict(client),
    onError: failed,
    onSuccess: () => done(t('conflict.done')),
  });
  return data.map((one) => (
    <Alert
      key={one.id}
      color={COLORS[one.severity]}
      icon={<IconAlertCircle aria-hidden />}
      title={t(`conflict.${one.kind}`)}
    >
      <Stack gap="xs">
        <Text size="sm" dir="auto" className={classes.told}>
          {one.detail}
        </Text>
        {may('schedule.write') && one.suggestions.length > 0 && (
          <Group gap="xs">
            {one.suggestions.map((way) => (
              <Button
                key={way.id}
                size="xs"
                variant="default"
                h="auto"
                mih={30}
                py={4}
                maw="100%"
                classNames={{ label: classes.way }}
                disabled={resolve.isPending}
                onClick={() => resolve.mutate({ of: one, suggestion: way.id })}
              >
                {words(one, way)}
              </Button>
            ))}
          </Group>
        )}
      </Stack>
    </Alert>
  ));
}
