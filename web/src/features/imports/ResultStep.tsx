import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconCheck } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type BatchReport, batches, takeBack } from '@/api/batches';
import { faultsOf } from '@/api/imports';
import { useMay } from '@/api/me';
import { planChanged } from '@/api/scheduling';
import { ProblemAlert } from '@/ui/ProblemAlert';

/** What came of it, with the way back. */
export function ResultStep({ report, onAgain }: { report: BatchReport; onAgain: () => void }) {
  const { t } = useTranslation('imports');
  const may = useMay();
  const client = useQueryClient();
  const undo = useMutation({
    mutationFn: takeBack,
    onSettled: () => Promise.all([planChanged(client), client.invalidateQueries({ queryKey: batches.all })]),
  });
  const { id } = report;
  const scheduled = report.items.flatMap((item) => item.made).filter((made) => made.at != null).length;
  const refused = report.items.filter((item) => item.outcome === 'refused');
  return (
    <Stack>
      <Alert
        color={undo.isSuccess ? 'gray' : 'green'}
        variant="light"
        icon={undo.isSuccess ? <IconArrowBackUp aria-hidden /> : <IconCheck aria-hidden />}
        role="status"
        title={undo.isSuccess ? t('undone') : t('done', { count: report.done })}
      >
        {!undo.isSuccess && <Text size="sm">{t('done.scheduled', { count: scheduled })}</Text>}
      </Alert>
      {refused.length > 0 && (
        <Alert color="yellow" title={t('done.refused', { count: refused.length })}>
          <List size="sm">
            {refused.map((item) => (
              <List.Item key={item.number}>
                {faultsOf(item)
                  .map((fault) => `${t('row', { number: fault.row })}: ${fault.cause}`)
                  .join(' ') || item.problem?.detail}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {undo.isError && <ProblemAlert error={undo.error} />}
      <Group>
        <Button renderRoot={(props) => <Link to="/deliveries" search={{ view: 'upcoming' }} {...props} />}>
          {t('done.list')}
        </Button>
        {id != null && (
          <Button
            variant="default"
            renderRoot={(props) => <Link to="/batches/$id" params={{ id: String(id) }} {...props} />}
          >
            {t('done.rows')}
          </Button>
        )}
        {id != null && !undo.isSuccess && may('content.delete') && may('schedule.write') && (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            loading={undo.isPending}
            onClick={() => undo.mutate(id)}
          >
            {t('undo')}
          </Button>
        )}
        <Button variant="subtle" onClick={onAgain}>
          {t('another')}
        </Button>
      </Group>
    </Stack>
  );
}
