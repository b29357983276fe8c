import { ActionIcon, Card, Group, Title } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconEyeOff, IconGripVertical } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './home.module.css';
import type { Widget } from './layout';

interface WidgetCardProps {
  widget: Widget;
  wide: boolean;
  /** Whether widgets are being arranged, and what then can be done. */
  arranging: {
    first: boolean;
    last: boolean;
    move: (by: number) => void;
    hide: () => void;
    drop: (dragged: string) => void;
  } | null;
  children: ReactNode;
}

const DRAGGED = 'application/x-presstime-widget';

/** A widget with its heading; while widgets are arranged, with a handle to drag it by and buttons that do the same. */
export function WidgetCard({ widget, wide, arranging, children }: WidgetCardProps) {
  const { t } = useTranslation('home');
  const [over, setOver] = useState(false);
  const name = t(`widget.${widget}`);
  return (
    <Card
      withBorder
      component="section"
      aria-label={name}
      padding="md"
      className={[wide ? classes.wide : '', over ? classes.target : ''].join(' ')}
      onDragOver={(event) => {
        if (arranging !== null && event.dataTransfer.types.includes(DRAGGED)) {
          event.preventDefault();
          setOver(true);
        }
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        const dragged = event.dataTransfer.getData(DRAGGED);
        if (arranging !== null && dragged !== '') {
          event.preventDefault();
          arranging.drop(dragged);
        }
      }}
    >
      <Group justify="space-between" gap="xs" mb="xs" wrap="nowrap" mih={28}>
        <Title order={2} fz="h5">
          {name}
        </Title>
        {arranging !== null && (
          <Group gap={2} wrap="nowrap">
            <ActionIcon
              variant="subtle"
              aria-label={t('arrange.up', { name })}
              disabled={arranging.first}
              onClick={() => arranging.move(-1)}
            >
              <IconArrowUp size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              aria-label={t('arrange.down', { name })}
              disabled={arranging.last}
              onClick={() => arranging.move(1)}
            >
              <IconArrowDown size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon variant="subtle" aria-label={t('arrange.hide', { name })} onClick={arranging.hide}>
              <IconEyeOff size={16} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              className={classes.handle}
              aria-label={t('arrange.handle', { name })}
              draggable
              onDragStart={(event) => {
                event.dataTransfer.setData(DRAGGED, widget);
                event.dataTransfer.effectAllowed = 'move';
              }}
              onKeyDown={(event) => {
                const by = { ArrowUp: -1, ArrowLeft: -1, ArrowDown: 1, ArrowRight: 1 }[event.key];
                if (by !== undefined) {
                  event.preventDefault();
                  arranging.move(by);
                }
              }}
            >
              <IconGripVertical size={16} aria-hidden />
            </ActionIcon>
          </Group>
        )}
      </Group>
      {children}
    </Card>
  );
}
