import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertCircle } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { conflicts, resolveConflict } from '@/api/decisions';
import { useMay } from '@/api/me';
import { done, failed } from '@/ui/toasts';

const COLORS = { error: 'red', warning: 'yellow', info: 'gray' };

/** What the delivery is at odds with, each with its ways out. */
export function Conflicts({ delivery }: { delivery: number }) {
  const { t } = useTranslation('delivery');
  const client = useQueryClient();
  const may = useMay();
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
        <Text size="sm">{one.detail}</Text>
        {may('schedule.write') && one.suggestions.length > 0 && (
          <Group gap="xs">
            {one.suggestions.map((way) => (
              <Button
                key={way.id}
                size="xs"
                variant="default"
                disabled={resolve.isPending}
                onClick={() => resolve.mutate({ of: one, suggestion: way.id })}
              >
                {way.text}
              </Button>
            ))}
          </Group>
        )}
      </Stack>
    </Alert>
  ));
}
