import { Alert, Button, CopyButton, Stack, Text, TextInput } from '@mantine/core';
import { IconCheck, IconCopy, IconLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';

/** The address of a link, shown this once. */
export function NewAddress({ url, onDone }: { url: string; onDone: () => void }) {
  const { t } = useTranslation('composer');
  return (
    <Alert
      color="green"
      variant="light"
      icon={<IconLink aria-hidden />}
      title={t('client.made')}
      role="status"
    >
      <Stack gap="xs" align="stretch">
        <Text size="sm">{t('client.once')}</Text>
        <TextInput
          aria-label={t('client.address')}
          readOnly
          dir="ltr"
          value={url}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton value={url}>
          {({ copied, copy }) => (
            <Button
              size="xs"
              leftSection={copied ? <IconCheck size={14} aria-hidden /> : <IconCopy size={14} aria-hidden />}
              onClick={copy}
            >
              {t(copied ? 'client.copied' : 'client.copy')}
            </Button>
          )}
        </CopyButton>
        <Button size="xs" variant="default" onClick={onDone}>
          {t('client.gotIt')}
        </Button>
      </Stack>
    </Alert>
  );
}
