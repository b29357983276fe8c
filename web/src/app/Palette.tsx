import { Kbd } from '@mantine/core';
import { Spotlight } from '@mantine/spotlight';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useActions } from './actions';

export function Palette() {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const actions = useActions();
  return (
    <Spotlight
      attributes={{ content: { 'aria-label': t('palette.open') } }}
      shortcut="mod + K"
      nothingFound={t('palette.nothing')}
      searchProps={{ placeholder: t('palette.placeholder'), 'aria-label': t('palette.placeholder') }}
      highlightQuery
      limit={12}
      actions={actions.map(({ id, label, to, keys, icon: Icon }) => ({
        id,
        label,
        leftSection: Icon === undefined ? undefined : <Icon size={18} aria-hidden />,
        rightSection: keys === undefined ? undefined : <Kbd size="xs">{keys}</Kbd>,
        onClick: () => void navigate({ to }),
      }))}
    />
  );
}
