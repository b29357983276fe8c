import { Anchor, Button, Checkbox, Group, Paper, Stack, Text } from '@mantine/core';
import {
  IconCalendarTime,
  IconCheck,
  IconPlayerSkipForward,
  IconSearch,
  IconSend,
  IconX,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useReader } from '@/api/me';
import type { Waiting } from '@/api/queue';
import { duration } from '@/lib/calendar/duration';
import { dateTime } from '@/lib/dates';
import type { NavItem } from '@/lib/feature';
import { DeliveryState } from '@/ui/DeliveryState';
import { PlatformIcon } from '@/ui/PlatformIcon';
import classes from './queue.module.css';

/** What a person can say about one that waits for their word. */
export type Word = 'publish-now' | 'reschedule' | 'skip' | 'there' | 'not-there' | 'look';

const ICONS: Record<Word, NavItem['icon']> = {
  'publish-now': IconSend,
  reschedule: IconCalendarTime,
  skip: IconPlayerSkipForward,
  there: IconCheck,
  'not-there': IconX,
  look: IconSearch,
};

/** The words that the server lets one say, the likeliest first. */
function words(one: Pick<Waiting, 'choices'>): Word[] {
  const can = new Set(one.choices);
  if (can.has('resolve')) {
    return ['there', 'not-there', ...(can.has('retry') ? (['look'] as const) : [])];
  }
  return (['publish-now', 'reschedule', 'skip'] as const).filter((word) => can.has(word));
}

interface WaitingCardProps {
  delivery: Waiting;
  busy: boolean;
  selected: boolean;
  /** Left out for those who may not decide. */
  onSelect?: (id: number, range: boolean) => void;
  onWord: (word: Word) => void;
}

/** One that did not go out: what is known, and what one can say about it. */
export function WaitingCard({ delivery, busy, selected, onSelect, onWord }: WaitingCardProps) {
  const { t } = useTranslation('queue');
  const reader = useReader();
  const { problem } = delivery;
  return (
    <Paper withBorder p="sm" radius="md" component="li">
      <Group gap="sm" wrap="nowrap" align="flex-start">
        {onSelect !== undefined && (
          <Checkbox
            mt={2}
            checked={selected}
            aria-label={t('select.one', { title: delivery.contentTitle, channel: delivery.channelName })}
            onChange={(event) =>
              onSelect(delivery.id, (event.nativeEvent as unknown as PointerEvent).shiftKey)
            }
          />
        )}
        <Stack gap={6} miw={0} flex={1}>
          <Group justify="space-between" gap="xs">
            <Anchor
              data-row
              c="inherit"
              fw={600}
              dir="auto"
              style={{ overflowWrap: 'anywhere' }}
              renderRoot={(props) => (
                <Link to="/deliveries/$id" params={{ id: String(delivery.id) }} {...props} />
              )}
            >
              {delivery.contentTitle}
            </Anchor>
            <DeliveryState state={delivery.state} publishing={delivery.publishing} />
          </Group>
          <div className={classes.facts}>
            <Group gap={4} wrap="nowrap" fz="sm" c="dimmed">
              <PlatformIcon platform={delivery.platform} size={14} />
              <span dir="auto">{delivery.channelName}</span>
            </Group>
            <Text size="sm" c="dimmed" className="desk-numbers">
              {t('missed.was', {
                when: dateTime(delivery.dueAt, { ...reader, timeZone: delivery.timeZone }),
                ago: duration(delivery.lateBySeconds * 1000, reader.language),
              })}
            </Text>
          </div>
          <Text size="sm" dir="auto">
            {delivery.why}
          </Text>
          {problem != null && problem.solution !== '' && (
            <Text size="sm" fw={600} dir="auto">
              {problem.solution}
            </Text>
          )}
          {onSelect !== undefined && (
            <Group gap="xs" className="desk-no-print">
              {words(delivery).map((word, index) => {
                const Icon = ICONS[word];
                return (
                  <Button
                    key={word}
                    size="xs"
                    variant={index === 0 ? 'light' : 'default'}
                    leftSection={<Icon size={14} aria-hidden />}
                    disabled={busy}
                    aria-label={t('missed.about', { what: t(`word.${word}`), title: delivery.contentTitle })}
                    onClick={() => onWord(word)}
                  >
                    {t(`word.${word}`)}
                  </Button>
                );
              })}
            </Group>
          )}
        </Stack>
      </Group>
    </Paper>
  );
}
