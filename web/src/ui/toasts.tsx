import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import i18next from 'i18next';
import { asProblem } from '@/api/problem';
import { problemText } from './problemText';

/** Says that something was done. */
export function done(message: string): void {
  notifications.show({
    message,
    color: 'green',
    closeButtonProps: { 'aria-label': i18next.t('ui:close') },
    icon: <IconCheck size={18} aria-hidden />,
    autoClose: 4_000,
  });
}

/** Says that something was done and offers to take it back, for ten seconds. */
export function undoable(message: string, undo: () => unknown): void {
  const id = crypto.randomUUID();
  notifications.show({
    id,
    color: 'green',
    closeButtonProps: { 'aria-label': i18next.t('ui:close') },
    icon: <IconCheck size={18} aria-hidden />,
    autoClose: 10_000,
    message: (
      <Group justify="space-between" gap="sm" wrap="nowrap">
        <Text size="sm">{message}</Text>
        <Button
          size="compact-sm"
          variant="light"
          flex="none"
          onClick={() => {
            notifications.hide(id);
            undo();
          }}
        >
          {i18next.t('ui:undo')}
        </Button>
      </Group>
    ),
  });
}

/** Says what went wrong and what to do; stays until it is closed. */
export function failed(error: unknown): void {
  const text = problemText(asProblem(error), i18next.getFixedT(null, 'ui'));
  notifications.show({
    color: 'red',
    closeButtonProps: { 'aria-label': i18next.t('ui:close') },
    icon: <IconAlertTriangle size={18} aria-hidden />,
    title: text.title,
    message: [text.detail, text.solution].filter((part) => part !== '').join(' '),
    autoClose: false,
    role: 'alert',
  });
}
