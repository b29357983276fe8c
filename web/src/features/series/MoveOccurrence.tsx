import { Button, Group, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Occurrence, Series } from '@/api/series';
import { Dialog } from '@/ui/Dialog';
import { ProblemAlert } from '@/ui/ProblemAlert';

interface MoveOccurrenceProps {
  of: Series;
  one: Occurrence;
  busy: boolean;
  error: unknown;
  onClose: () => void;
  onMove: (at: string) => void;
}

/** Another time for this one occurrence; the others stay. */
export function MoveOccurrence({ of, one, busy, error, onClose, onMove }: MoveOccurrenceProps) {
  const { t } = useTranslation(['series', 'ui']);
  const [at, setAt] = useState(one.wallTime.slice(0, 16));
  return (
    <Dialog title={t('occurrence.move')} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onMove(at);
        }}
      >
        <Stack>
          <TextInput
            type="datetime-local"
            label={t('move.at')}
            description={t('move.zone', { zone: of.timeZone })}
            required
            value={at}
            data-autofocus
            onChange={(event) => setAt(event.currentTarget.value)}
          />
          {error !== null && <ProblemAlert error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={busy} disabled={at === ''}>
              {t('occurrence.move')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
