import '@mantine/dropzone/styles.css';
import { Button, Group, Stack, Text } from '@mantine/core';
import { Dropzone } from '@mantine/dropzone';
import { IconDownload, IconFileSpreadsheet } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { importTemplate } from '@/api/imports';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { failed } from '@/ui/toasts';

const LARGEST = 5 * 1024 * 1024;

interface FileStepProps {
  busy: boolean;
  error: unknown;
  onFile: (file: File) => void;
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** A file is dropped or chosen; or the template is fetched first. */
export function FileStep({ busy, error, onFile }: FileStepProps) {
  const { t } = useTranslation('imports');
  const [refused, setRefused] = useState(false);
  const open = useRef<() => void>(null);
  const template = useMutation({
    mutationFn: async (format: 'csv' | 'xlsx') =>
      save(await importTemplate(format), `presstime-import.${format}`),
    onError: failed,
  });
  return (
    <Stack>
      <Dropzone
        onDrop={([file]) => {
          setRefused(false);
          if (file !== undefined) {
            onFile(file);
          }
        }}
        onReject={() => setRefused(true)}
        multiple={false}
        maxSize={LARGEST}
        loading={busy}
        accept={{
          'text/csv': ['.csv', '.txt', '.tsv'],
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'],
        }}
        openRef={open}
        activateOnClick={false}
        activateOnKeyboard={false}
        role="group"
        aria-label={t('file.drop')}
        p="xl"
      >
        <Stack align="center" gap="xs" ta="center">
          <IconFileSpreadsheet size={48} stroke={1.2} aria-hidden />
          <Text fw={600}>{t('file.drop')}</Text>
          <Text size="sm" c="dimmed">
            {t('file.limits')}
          </Text>
          <Button onClick={() => open.current?.()} style={{ pointerEvents: 'all' }}>
            {t('file.choose')}
          </Button>
        </Stack>
      </Dropzone>
      {refused && (
        <Text role="alert" size="sm" c="var(--desk-bad)">
          {t('file.refused')}
        </Text>
      )}
      {error != null && <ProblemAlert error={error} />}
      <Group gap="xs">
        <Text size="sm">{t('template')}</Text>
        {(['xlsx', 'csv'] as const).map((format) => (
          <Button
            key={format}
            size="xs"
            variant="default"
            leftSection={<IconDownload size={14} aria-hidden />}
            loading={template.isPending && template.variables === format}
            onClick={() => template.mutate(format)}
          >
            {t(`template.${format}`)}
          </Button>
        ))}
      </Group>
    </Stack>
  );
}
