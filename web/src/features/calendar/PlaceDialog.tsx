import { Button, Group, MultiSelect, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channels } from '@/api/channels';
import { useReader } from '@/api/me';
import type { Problem } from '@/api/problem';
import { dateTime, wallTime } from '@/lib/dates';
import { Dialog } from '@/ui/Dialog';
import { ProblemAlert } from '@/ui/ProblemAlert';
import type { Place } from './place';

interface PlaceDialogProps {
  place: Place;
  /** Why the time was refused. */
  problem: Problem | null;
  onClose: () => void;
  onPlace: (place: Place) => void;
}

/** Asks when and where a content goes out; after a refusal it offers the times that are free. */
export function PlaceDialog({ place, problem, onClose, onPlace }: PlaceDialogProps) {
  const { t } = useTranslation(['calendar', 'ui']);
  const reader = useReader();
  const { data: all = [] } = useQuery(channels.list());
  const [wall, setWall] = useState(place.wall.slice(0, 16));
  const [where, setWhere] = useState(place.channels.map(String));
  const free = (problem?.details.suggestions ?? []) as string[];
  const submit = (time: string) => onPlace({ ...place, wall: `${time}:00`, channels: where.map(Number) });
  return (
    <Dialog title={t('backlog.title.one', { title: place.of.title })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (wall !== '' && where.length > 0) {
            submit(wall);
          }
        }}
      >
        <Stack>
          {problem !== null && <ProblemAlert error={problem} />}
          {free.length > 0 && (
            <Stack gap="xs">
              <Text size="sm" fw={600}>
                {t('ui:refused.free', { zone: reader.timeZone })}
              </Text>
              {free.map((instant) => (
                <Button
                  key={instant}
                  variant="light"
                  onClick={() => submit(wallTime(instant, reader.timeZone))}
                >
                  {dateTime(instant, reader)}
                </Button>
              ))}
            </Stack>
          )}
          <TextInput
            type="datetime-local"
            label={t('backlog.when')}
            description={t('backlog.zone', { zone: reader.timeZone })}
            required
            data-autofocus
            value={wall}
            onChange={(event) => setWall(event.currentTarget.value)}
          />
          <MultiSelect
            label={t('backlog.channels')}
            required
            data={all.map((one) => ({ value: String(one.id), label: one.name }))}
            value={where}
            onChange={setWhere}
            error={where.length === 0 ? t('backlog.nowhere') : undefined}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" disabled={wall === '' || where.length === 0}>
              {t('backlog.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
