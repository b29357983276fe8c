import { ActionIcon, Button, Kbd } from '@mantine/core';
import { spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

export function PaletteButton() {
  const { t } = useTranslation('app');
  return (
    <>
      <Button
        visibleFrom="sm"
        variant="default"
        size="xs"
        onClick={spotlight.open}
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={<Kbd size="xs">Ctrl K</Kbd>}
      >
        {t('palette.button')}
      </Button>
      <ActionIcon
        hiddenFrom="sm"
        variant="subtle"
        color="gray"
        size="lg"
        onClick={spotlight.open}
        aria-label={t('palette.open')}
      >
        <IconSearch size={18} aria-hidden />
      </ActionIcon>
    </>
  );
}
