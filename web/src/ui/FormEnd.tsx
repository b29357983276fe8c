import { Button, Group } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

/** The end of a form of its own page: keep it, leave it, and at the other side take the thing away. */
export function FormEnd({
  saving,
  cancel,
  remove,
}: {
  saving: boolean;
  /** A link back. */
  cancel: ReactNode;
  /** Null where there is nothing yet. */
  remove: { label: string; busy: boolean; go: () => void } | null;
}) {
  const { t } = useTranslation('ui');
  return (
    <Group justify="space-between">
      <Group>
        <Button type="submit" loading={saving}>
          {t('save')}
        </Button>
        {cancel}
      </Group>
      {remove !== null && (
        <Button
          variant="subtle"
          color="red"
          leftSection={<IconTrash size={16} aria-hidden />}
          loading={remove.busy}
          onClick={remove.go}
        >
          {remove.label}
        </Button>
      )}
    </Group>
  );
}
