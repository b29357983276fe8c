import { Group, Kbd, Modal, Stack, Table, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useSequences } from '@/lib/keys';
import { useActions } from './actions';

function Keys({ keys }: { keys: string }) {
  return (
    <Group gap={4} dir="ltr">
      {keys.split(' ').map((key, at) => (
        <Kbd key={`${key} ${String(at)}`}>{key}</Kbd>
      ))}
    </Group>
  );
}

/** Listens to the features' shortcuts; `?` shows them all. */
export function Shortcuts() {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const actions = useActions();
  const [open, sheet] = useDisclosure(false);
  const bound = actions.flatMap((action) =>
    action.keys === undefined ? [] : [{ ...action, keys: action.keys }],
  );
  const shortcuts = [
    { keys: '?', run: sheet.open },
    { keys: '/', run: spotlight.open },
    ...bound.map(({ keys, to }) => ({ keys, run: () => void navigate({ to }) })),
  ];
  useSequences(shortcuts, window);
  return (
    <Modal
      opened={open}
      onClose={sheet.close}
      title={t('sheet.title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('sheet.about')}
        </Text>
        <Table>
          <Table.Tbody>
            {[
              { keys: 'Ctrl+K', label: t('palette.open') },
              { keys: '?', label: t('sheet.title') },
              ...bound,
            ].map(({ keys, label }) => (
              <Table.Tr key={keys}>
                <Table.Td>{label}</Table.Td>
                <Table.Td>
                  <Keys keys={keys} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Stack>
    </Modal>
  );
}
