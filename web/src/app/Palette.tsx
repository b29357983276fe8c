import { ActionIcon, Button, Kbd } from '@mantine/core';
import { Spotlight, spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/me';
import { features } from './features';
import { useLabel } from './label';

/** Everything that can be done from anywhere: the features' pages and commands, by what the person may. */
export function useActions() {
  const may = useMay();
  const label = useLabel();
  return features.flatMap((feature) =>
    [
      ...(feature.nav ?? []).map((item) => ({ ...item, id: `go${item.to}`, keys: undefined })),
      ...(feature.commands ?? []),
    ]
      .filter((action) => action.needs === undefined || may(action.needs))
      .map((action) => ({ ...action, feature: feature.id, label: label(feature.id, action.label) })),
  );
}

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

export function Palette() {
  const { t } = useTranslation('app');
  const navigate = useNavigate();
  const actions = useActions();
  return (
    <Spotlight
      shortcut={['mod + K', '/']}
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
