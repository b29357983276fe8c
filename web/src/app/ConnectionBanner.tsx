import { Alert } from '@mantine/core';
import { IconPlugConnectedX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useConnection } from '@/api/live';

/** Says so while the server cannot be heard; what was lost meanwhile is read again when it is back. */
export function ConnectionBanner() {
  const { t } = useTranslation('app');
  const connection = useConnection();
  return (
    <div role="status">
      {connection === 'lost' && (
        <Alert color="yellow" mb="md" icon={<IconPlugConnectedX aria-hidden />} title={t('lost.title')}>
          {t('lost.text')}
        </Alert>
      )}
    </div>
  );
}
