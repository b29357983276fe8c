import {
  ActionIcon,
  Button,
  Checkbox,
  FileInput,
  Group,
  Paper,
  SegmentedControl,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay, useReader } from '@/api/me';
import { importHolidays, publishing, removeHolidays } from '@/api/publishing';
import { dateTime } from '@/lib/dates';
import { Dialog } from '@/ui/Dialog';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { done, failed } from '@/ui/toasts';

function ImportDialog({ onClose, onDone }: { onClose: () => void; onDone: (name: string) => void }) {
  const { t } = useTranslation(['channels', 'ui']);
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [from, setFrom] = useState<'file' | 'url'>('file');
  const [file, setFile] = useState<File | null>(null);
  const [url, setUrl] = useState('');
  const fetchIt = useMutation({
    mutationFn: async () =>
      importHolidays(name.trim(), from === 'url' ? { url } : { text: (await file?.text()) ?? '' }),
    onSuccess: async (made) => {
      done(t('holidays.imported', { name: made.name, count: made.blackouts.length }));
      await client.invalidateQueries({ queryKey: publishing.all });
      onDone(made.name);
    },
  });
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    fetchIt.mutate();
  };
  return (
    <Dialog title={t('holidays.import')} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={t('holidays.name')}
            description={t('holidays.nameHelp')}
            required
            value={name}
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <SegmentedControl
            aria-label={t('holidays.from')}
            value={from}
            onChange={(next) => setFrom(next)}
            data={[
              { value: 'file', label: t('holidays.file') },
              { value: 'url', label: t('holidays.url') },
            ]}
          />
          {from === 'file' ? (
            <FileInput
              label={t('holidays.file')}
              description={t('holidays.fileHelp')}
              placeholder={t('holidays.choose')}
              accept=".ics,text/calendar"
              required
              value={file}
              onChange={setFile}
            />
          ) : (
            <TextInput
              type="url"
              label={t('holidays.url')}
              description={t('holidays.urlHelp')}
              required
              dir="ltr"
              value={url}
              onChange={(event) => setUrl(event.currentTarget.value)}
            />
          )}
          {fetchIt.isError && <ProblemAlert error={fetchIt.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button
              type="submit"
              loading={fetchIt.isPending}
              disabled={name.trim() === '' || (from === 'file' ? file === null : url === '')}
            >
              {t('holidays.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

interface HolidaysProps {
  /** Names of the calendars whose days are blackouts of the channel. */
  used: readonly string[];
  onUse: (names: string[], text: string) => void;
}

/** The workspace's holiday calendars: which of them close this channel; import and removal. */
export function Holidays({ used, onUse }: HolidaysProps) {
  const { t } = useTranslation('channels');
  const client = useQueryClient();
  const may = useMay();
  const reader = useReader();
  const query = useQuery(publishing.holidays());
  const [importing, setImporting] = useState(false);
  const remove = useMutation({
    mutationFn: removeHolidays,
    onError: failed,
    onSuccess: () => client.invalidateQueries({ queryKey: publishing.all }),
  });
  const write = may('settings.write');
  return (
    <Stack gap="sm" component="section" aria-label={t('holidays.title')}>
      <Group justify="space-between">
        <Title order={2} fz="h4">
          {t('holidays.title')}
        </Title>
        {write && (
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            onClick={() => setImporting(true)}
          >
            {t('holidays.button')}
          </Button>
        )}
      </Group>
      <Text size="sm" c="dimmed">
        {t('holidays.about')}
      </Text>
      {query.isError && <ProblemAlert error={query.error} />}
      <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {(query.data ?? []).map((one) => (
          <Paper withBorder p="sm" component="li" key={one.name}>
            <Group justify="space-between" wrap="nowrap" gap="xs">
              <Checkbox
                label={one.name}
                description={[
                  t('holidays.days', { count: one.blackouts.length }),
                  t('holidays.when', { when: dateTime(one.importedAt, reader) }),
                ].join(' · ')}
                checked={used.includes(one.name)}
                disabled={!write}
                onChange={(event) =>
                  event.currentTarget.checked
                    ? onUse([...used, one.name], t('holidays.used', { name: one.name }))
                    : onUse(
                        used.filter((name) => name !== one.name),
                        t('holidays.unused', { name: one.name }),
                      )
                }
              />
              {write && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="lg"
                  aria-label={t('holidays.remove', { name: one.name })}
                  onClick={() => remove.mutate(one.name)}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              )}
            </Group>
          </Paper>
        ))}
      </Stack>
      {importing && (
        <ImportDialog
          onClose={() => setImporting(false)}
          onDone={(name) => {
            setImporting(false);
            if (!used.includes(name)) {
              onUse([...used, name], t('holidays.used', { name }));
            }
          }}
        />
      )}
    </Stack>
  );
}
