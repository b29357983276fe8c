import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { exportHistory, type HistoryFilter } from '@/api/history';
import { done, failed } from '@/ui/toasts';

const FORMATS = ['csv', 'jsonl'] as const;

/** Hands a file over as the browser does with downloads. */
function hand(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** The filter's part of the chain as a file that proves itself. */
export function Export({ filter }: { filter: HistoryFilter }) {
  const { t } = useTranslation('history');
  const make = useMutation({
    mutationFn: async (format: (typeof FORMATS)[number]) => {
      hand(await exportHistory(filter, format), `presstime-history.${format}`);
    },
    onSuccess: () => done(t('export.done')),
    onError: failed,
  });
  return FORMATS.map((format) => (
    <Button
      key={format}
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
      loading={make.isPending && make.variables === format}
      onClick={() => make.mutate(format)}
    >
      {t(`export.${format}`)}
    </Button>
  ));
}
