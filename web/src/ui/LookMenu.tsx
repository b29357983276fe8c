import { ActionIcon, Menu } from '@mantine/core';
import { IconAdjustments } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { LookSettings } from './LookSettings';

/** A button for language, colours and contrast. */
export function LookMenu() {
  const { t } = useTranslation('ui');
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('look.menu')}>
          <IconAdjustments size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <LookSettings />
      </Menu.Dropdown>
    </Menu>
  );
}
