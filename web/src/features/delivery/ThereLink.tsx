import { Anchor } from '@mantine/core';
import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** To where something is on its platform, in a new window. */
export function ThereLink({ url }: { url: string }) {
  const { t } = useTranslation('delivery');
  return (
    <Anchor href={url} target="_blank" rel="noreferrer" underline="always">
      <span dir="ltr">{url}</span> <IconExternalLink size={14} aria-label={t('newWindow')} />
    </Anchor>
  );
}
