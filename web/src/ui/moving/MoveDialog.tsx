import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconClock } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '@/api/deliveries';
import { useReader } from '@/api/me';
import { at, type Target } from '@/lib/calendar/moves';
import { dateTime } from '@/lib/dates';
import { Dialog } from '@/ui/Dialog';
import { simple } from './movable';

interface MoveDialogProps {
  delivery: Delivery;
  /** The time to begin with. */
  wallTime: string;
  onClose: () => void;
  onMove: (target: Target) => void;
}

function read(wall: string, timeZone: string): Target | null {
  try {
    return at(wall, timeZone);
  } catch {
    return null;
  }
}

/** Gives a delivery another time, on the wall clock of its zone. */
export function MoveDialog({ delivery, wallTime, onClose, onMove }: MoveDialogProps) {
  const { t } = useTranslation('ui');
  const reader = useReader();
  const [wall, setWall] = useState(wallTime.slice(0, 16));
  const target = read(wall, delivery.timeZone);
  const form = useId();
  return (
    <Dialog title={t('move.title', { title: delivery.contentTitle })} onClose={onClose}>
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          if (target !== null) {
            onMove(target);
          }
        }}
      >
        <Stack>
          <TextInput
            type="datetime-local"
            label={t('move.when')}
            description={t('move.zone', { zone: delivery.timeZone, channel: delivery.channelName })}
            value={wall}
            onChange={(event) => setWall(event.currentTarget.value)}
            error={target === null ? t('field.required') : undefined}
            required
            data-autofocus
          />
          {target !== null && delivery.timeZone !== reader.timeZone && (
            <Text size="sm" c="dimmed">
              {t('move.yours', { when: dateTime(target.dueAt, reader), zone: reader.timeZone })}
            </Text>
          )}
          {target !== null && target.clock !== 'plain' && (
            <Alert color="yellow" icon={<IconClock aria-hidden />} title={t(`move.${target.clock}.title`)}>
              {t(`move.${target.clock}`, {
                when: dateTime(target.dueAt, { ...reader, timeZone: delivery.timeZone }),
              })}
            </Alert>
          )}
          {!simple(delivery) && (
            <Alert color="yellow" icon={<IconAlertTriangle aria-hidden />} title={t('move.revives.title')}>
              {t('move.revives', { state: t(`state.${delivery.state}`) })}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" disabled={target === null}>
              {t('move.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
