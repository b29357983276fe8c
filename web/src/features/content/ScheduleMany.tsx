import { Alert, Button, Group, List, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '@/api/me';
import { type BatchReport, planChanged, scheduleMany, undoBatch } from '@/api/scheduling';
import { timeZones } from '@/lib/dates';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { failed, undoable } from '@/ui/toasts';

/** Gives the selected contents one time: shows what would become of each before anything changes. */
export function ScheduleMany({
  ids,
  onClose,
  onDone,
}: {
  ids: number[];
  onClose: () => void;
  onDone: () => void;
}) {
  const { t } = useTranslation(['content', 'ui']);
  const client = useQueryClient();
  const reader = useReader();
  const [at, setAt] = useState('');
  const [zone, setZone] = useState(reader.timeZone);
  const [report, setReport] = useState<BatchReport | null>(null);
  const batch = useMutation({
    mutationFn: (dryRun: boolean) => scheduleMany(ids, at, zone, dryRun),
    onSuccess: (answer, dryRun) => {
      if (dryRun) {
        setReport(answer);
        return;
      }
      void planChanged(client);
      undoable(t('many.done', { count: answer.done }), () => {
        if (answer.id != null) {
          undoBatch(answer.id)
            .then(() => planChanged(client))
            .catch(failed);
        }
      });
      onDone();
    },
  });
  const change = (set: () => void) => {
    set();
    setReport(null);
  };
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('many.title', { count: ids.length })}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          batch.mutate(report === null);
        }}
      >
        <Stack>
          <TextInput
            type="datetime-local"
            label={t('many.at')}
            required
            value={at}
            data-autofocus
            onChange={(event) => {
              const { value } = event.currentTarget;
              change(() => setAt(value));
            }}
          />
          <Select
            label={t('many.zone')}
            data={timeZones(zone)}
            searchable
            limit={100}
            allowDeselect={false}
            value={zone}
            onChange={(next) => change(() => setZone(next ?? zone))}
          />
          {batch.isError && <ProblemAlert error={batch.error} />}
          {report !== null && (
            <Alert variant="default" title={t('many.would', { count: report.done })} role="status">
              <List listStyleType="none" size="sm" spacing={6}>
                {report.items.map((item) => (
                  <List.Item
                    key={item.number}
                    icon={
                      item.outcome === 'refused' ? (
                        <IconAlertTriangle size={16} color="var(--desk-bad)" aria-label={t('many.refused')} />
                      ) : (
                        <IconCheck size={16} color="var(--desk-good)" aria-label={t('many.fine')} />
                      )
                    }
                  >
                    <Text size="sm" fw={600} dir="auto">
                      {item.title}
                    </Text>
                    {[item.problem?.detail, item.problem?.solution, ...item.notes]
                      .filter((line) => line != null && line !== '')
                      .map((line) => (
                        <Text key={line} size="sm">
                          {line}
                        </Text>
                      ))}
                  </List.Item>
                ))}
              </List>
            </Alert>
          )}
          <Group>
            <Button type="submit" loading={batch.isPending} disabled={at === '' || report?.done === 0}>
              {report === null ? t('many.check') : t('many.go', { count: report.done })}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
