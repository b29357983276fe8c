import { Anchor, Box, Checkbox, Group, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { CSSProperties, MouseEvent, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '@/api/deliveries';
import { useReader } from '@/api/me';
import { duration } from '@/lib/calendar/duration';
import type { Target } from '@/lib/calendar/moves';
import { dateTime } from '@/lib/dates';
import { DeliveryState } from '@/ui/DeliveryState';
import { movable } from '@/ui/moving/movable';
import { PlatformIcon } from '@/ui/PlatformIcon';
import type { Column } from './columns';
import { DueCell } from './DueCell';
import classes from './queue.module.css';

interface RowProps {
  ref: Ref<HTMLDivElement>;
  index: number;
  style: CSSProperties;
  delivery: Delivery;
  columns: readonly Column[];
  /** Neither for those who may not change anything. */
  selected?: boolean;
  onSelect?: (id: number, range: boolean) => void;
  onMove?: (delivery: Delivery, target: Target) => void;
}

function Cell({ column, delivery, onMove }: { column: Column } & Pick<RowProps, 'delivery' | 'onMove'>) {
  const { t } = useTranslation(['queue', 'ui']);
  const reader = useReader();
  switch (column) {
    case 'due':
      return (
        <DueCell
          delivery={delivery}
          onMove={
            onMove !== undefined && movable(delivery) ? (target) => onMove(delivery, target) : undefined
          }
        />
      );
    case 'state':
      return <DeliveryState state={delivery.state} publishing={delivery.publishing} />;
    case 'channel':
      return (
        <Group gap={6} wrap="nowrap">
          <PlatformIcon platform={delivery.platform} size={14} />
          <span dir="auto">{delivery.channelName}</span>
        </Group>
      );
    case 'action':
      return t(`action.${delivery.action as 'publish'}`);
    case 'changed':
      return <span className="desk-numbers">{dateTime(delivery.stateChangedAt, reader)}</span>;
    case 'attempts':
      return (
        <span className="desk-numbers">
          {t('attempts', {
            count: delivery.attempts,
            number: delivery.attempts.toLocaleString(reader.language),
          })}
        </span>
      );
    case 'lateness':
      return delivery.latenessMs === undefined || delivery.startedAt == null
        ? null
        : delivery.latenessMs < 1000
          ? t('onTime')
          : duration(delivery.latenessMs, reader.language);
    case 'problem':
      return delivery.problem == null ? null : (
        <Text size="sm" lineClamp={2} title={`${delivery.problem.cause} ${delivery.problem.solution}`}>
          {delivery.problem.title}
        </Text>
      );
  }
}

/** One delivery; on a phone a card. */
export function Row({ ref, index, style, delivery, columns, selected = false, onSelect, onMove }: RowProps) {
  const { t } = useTranslation('queue');
  const click = (event: MouseEvent) => {
    if (onSelect !== undefined && event.shiftKey) {
      if (!(event.target instanceof HTMLInputElement)) {
        // A link would open in a window of its own.
        event.preventDefault();
      }
      onSelect(delivery.id, true);
    }
  };
  return (
    <Box
      ref={ref}
      className={classes.row}
      style={style}
      role="row"
      aria-rowindex={index + 2}
      data-index={index}
      data-selected={selected || undefined}
      onClick={click}
    >
      {onSelect !== undefined && (
        <Box role="cell">
          <Checkbox
            size="sm"
            checked={selected}
            aria-label={t('select.one', { title: delivery.contentTitle, channel: delivery.channelName })}
            onChange={(event) => {
              if (!(event.nativeEvent as unknown as PointerEvent).shiftKey) {
                onSelect(delivery.id, false);
              }
            }}
          />
        </Box>
      )}
      <Box role="cell" className={classes.cell} data-title>
        <Anchor
          data-row
          c="inherit"
          fw={600}
          dir="auto"
          className={classes.title}
          renderRoot={(props) => (
            <Link to="/deliveries/$id" params={{ id: String(delivery.id) }} {...props} />
          )}
        >
          {delivery.contentTitle}
        </Anchor>
      </Box>
      {columns.map((column) => (
        <Box key={column} role="cell" className={classes.cell}>
          <Cell column={column} delivery={delivery} onMove={onMove} />
        </Box>
      ))}
    </Box>
  );
}
