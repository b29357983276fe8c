import { ActionIcon, Group, Text, TextInput, UnstyledButton } from '@mantine/core';
import { IconCheck, IconPencil, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '@/api/deliveries';
import { useReader } from '@/api/me';
import { at, type Target } from '@/lib/calendar/moves';
import { dateTime } from '@/lib/dates';

interface DueCellProps {
  delivery: Delivery;
  /** Left out where it cannot be changed. */
  onMove?: (target: Target) => void;
}

/** When it is due, by the clock of its own zone; changed in place. */
export function DueCell({ delivery, onMove }: DueCellProps) {
  const { t } = useTranslation(['queue', 'ui']);
  const reader = useReader();
  const [wall, setWall] = useState<string | null>(null);
  const there = dateTime(delivery.dueAt, { ...reader, timeZone: delivery.timeZone });
  // What is read out has all that is shown.
  const when = delivery.timeZone === reader.timeZone ? there : `${there} ${delivery.timeZone}`;
  const words = (
    <>
      <span className="desk-numbers">{there}</span>
      {delivery.timeZone !== reader.timeZone && (
        <Text size="xs" c="dimmed" dir="ltr" component="span" display="block">
          {delivery.timeZone}
        </Text>
      )}
    </>
  );
  if (onMove === undefined) {
    return <div>{words}</div>;
  }
  if (wall === null) {
    return (
      <UnstyledButton
        fz="sm"
        data-due
        aria-label={t('due.change', { title: delivery.contentTitle, when })}
        onClick={() => setWall(delivery.wallTime.slice(0, 16))}
      >
        <Group gap={4} wrap="nowrap">
          <span>{words}</span>
          <IconPencil size={14} aria-hidden opacity={0.6} />
        </Group>
      </UnstyledButton>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onMove(at(wall, delivery.timeZone));
        setWall(null);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          event.stopPropagation();
          setWall(null);
        }
      }}
    >
      <Group gap={2}>
        <TextInput
          type="datetime-local"
          size="xs"
          required
          autoFocus
          aria-label={t('due.new', { title: delivery.contentTitle, zone: delivery.timeZone })}
          value={wall}
          onChange={(event) => setWall(event.currentTarget.value)}
        />
        <ActionIcon type="submit" variant="subtle" size="sm" aria-label={t('ui:save')}>
          <IconCheck size={14} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={t('ui:cancel')}
          onClick={() => setWall(null)}
        >
          <IconX size={14} aria-hidden />
        </ActionIcon>
      </Group>
    </form>
  );
}
