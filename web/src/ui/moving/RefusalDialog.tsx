import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconCalendarX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '@/api/deliveries';
import { useReader } from '@/api/me';
import type { Problem } from '@/api/problem';
import { type Target, toInstant } from '@/lib/calendar/moves';
import { dateTime } from '@/lib/dates';
import { Dialog } from '@/ui/Dialog';

interface RefusalDialogProps {
  delivery: Delivery;
  problem: Problem;
  onClose: () => void;
  onMove: (target: Target) => void;
  /** Asks for another time. */
  onAsk: () => void;
}

/** Why a time was refused, and the times that are free instead. */
export function RefusalDialog({ delivery, problem, onClose, onMove, onAsk }: RefusalDialogProps) {
  const { t } = useTranslation('ui');
  const reader = useReader();
  const there = { ...reader, timeZone: delivery.timeZone };
  const found = (problem.details.conflicts ?? []) as { kind: string; detail: string }[];
  const free = (problem.details.suggestions ?? []) as string[];
  return (
    <Dialog title={t('refused.title', { title: delivery.contentTitle })} onClose={onClose}>
      <Stack>
        <Alert color="red" icon={<IconCalendarX aria-hidden />} title={problem.details.title} role="alert">
          <List size="sm">
            {found.map((one) => (
              <List.Item key={`${one.kind} ${one.detail}`}>{one.detail}</List.Item>
            ))}
          </List>
        </Alert>
        <Text size="sm">{t('refused.back', { when: dateTime(delivery.dueAt, there) })}</Text>
        {free.length > 0 && (
          <Stack gap="xs">
            <Text size="sm" fw={600}>
              {t('refused.free', { zone: delivery.timeZone })}
            </Text>
            {free.map((instant) => (
              <Button key={instant} variant="light" onClick={() => onMove(toInstant(delivery, instant))}>
                {dateTime(instant, there)}
              </Button>
            ))}
          </Stack>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onAsk}>
            {t('refused.other')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('refused.leave')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
