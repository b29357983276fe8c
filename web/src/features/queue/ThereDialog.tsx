import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Waiting } from '@/api/queue';
import { Dialog } from '@/ui/Dialog';

interface ThereDialogProps {
  delivery: Waiting;
  onClose: () => void;
  onThere: (url: string) => void;
}

/** It is there: with its address, the desk can update it and take it down later. */
export function ThereDialog({ delivery, onClose, onThere }: ThereDialogProps) {
  const { t } = useTranslation(['queue', 'ui']);
  const [url, setUrl] = useState('');
  return (
    <Dialog title={t('there.title')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onThere(url.trim());
        }}
      >
        <Stack>
          <Text size="sm">
            {t('there.about', { title: delivery.contentTitle, channel: delivery.channelName })}
          </Text>
          <TextInput
            type="url"
            label={t('there.url')}
            description={t('there.url.about')}
            dir="ltr"
            data-autofocus
            value={url}
            onChange={(event) => setUrl(event.currentTarget.value)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit">{t('word.there')}</Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
