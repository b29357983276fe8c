import { Group, Paper, Stack, Text } from '@mantine/core';
import { IconAlertCircle, IconBulb, IconRepeat } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { conflicts } from '@/api/decisions';
import type { Delivery } from '@/api/deliveries';
import { duration } from '@/lib/calendar/duration';
import { beside } from '@/lib/calendar/place';
import { dateTime, type Reader } from '@/lib/dates';
import { direction } from '@/lib/i18n';
import { DeliveryState } from '@/ui/DeliveryState';
import { PlatformIcon } from '@/ui/PlatformIcon';
import { lateness } from './lateness';
import { RuleInWords } from './RuleInWords';
import type { Signs } from './signs';

interface HoverCardProps {
  delivery: Delivery;
  signs: Signs;
  /** What it tells of. */
  of: HTMLElement;
  reader: Reader;
  now: number;
  hint: boolean;
  onEnter: () => void;
  onLeave: () => void;
}

/** The id by which what is pointed at says that the card describes it. */
export const CARD = 'calendar-card';

/** What there is to know about a delivery at a glance. */
export function HoverCard({ delivery, signs, of, reader, now, hint, onEnter, onLeave }: HoverCardProps) {
  const { t } = useTranslation(['calendar', 'ui']);
  const card = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number }>({ left: -9_999, top: 0 });
  const mark = signs.marks.get(delivery.id);
  const series = signs.repeats.get(delivery.id);
  const { data: found = [] } = useQuery({ ...conflicts.of(delivery.id), enabled: mark !== undefined });
  const ways = [...new Set(found.flatMap((one) => one.suggestions.map(({ text }) => text)))].slice(0, 3);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it grows when the ways out are read
  useLayoutEffect(() => {
    const size = card.current?.getBoundingClientRect() ?? { width: 300, height: 160 };
    const rtl = direction(reader.language as 'en') === 'rtl';
    const view = { width: window.innerWidth, height: window.innerHeight };
    setPlace(beside(of.getBoundingClientRect(), size, view, rtl));
  }, [of, reader.language, ways.length]);
  const late = lateness(delivery, now);
  const there = { ...reader, timeZone: delivery.timeZone };
  return createPortal(
    <Paper
      ref={card}
      id={CARD}
      role="tooltip"
      withBorder
      shadow="md"
      p="sm"
      maw={320}
      pos="fixed"
      style={{ ...place, zIndex: 250 }}
      className="desk-no-print"
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
    >
      <Stack gap={6}>
        <Text fw={600} lineClamp={2}>
          {delivery.contentTitle}
        </Text>
        <Group gap="xs">
          <DeliveryState state={delivery.state} publishing={delivery.publishing} />
          <Group gap={4} wrap="nowrap">
            <PlatformIcon platform={delivery.platform} size={16} />
            <Text size="sm">{delivery.channelName}</Text>
          </Group>
        </Group>
        <Text size="sm" className="desk-numbers">
          {dateTime(delivery.dueAt, reader)}
          {delivery.timeZone !== reader.timeZone && (
            <Text component="span" size="sm" c="dimmed" display="block">
              {t('there', { when: dateTime(delivery.dueAt, there), zone: delivery.timeZone })}
            </Text>
          )}
        </Text>
        {series !== undefined && (
          <Group gap={4} wrap="nowrap" align="flex-start">
            <IconRepeat size={16} aria-hidden style={{ flex: 'none', marginBlockStart: 3 }} />
            <Text component="div" size="sm" miw={0}>
              {t('repeats', { name: series.name })}
              <br />
              <RuleInWords of={series} />
            </Text>
          </Group>
        )}
        {late > 0 && (
          <Text size="sm" fw={600}>
            {t('late', { by: duration(late, reader.language) })}
          </Text>
        )}
        {delivery.reason !== '' && (
          <Text size="sm" c="dimmed">
            {delivery.reason}
          </Text>
        )}
        {delivery.problem != null && (
          <Text size="sm">
            <strong>{delivery.problem.title}</strong> {delivery.problem.solution}
          </Text>
        )}
        {mark !== undefined && (
          <Group gap={4} wrap="nowrap" align="flex-start">
            <IconAlertCircle size={16} aria-hidden style={{ flex: 'none', marginBlockStart: 3 }} />
            <Text size="sm">{mark.kinds.map((kind) => t(`conflict.${kind}`)).join(', ')}</Text>
          </Group>
        )}
        {ways.length > 0 && (
          <Group gap={4} wrap="nowrap" align="flex-start">
            <IconBulb size={16} aria-hidden style={{ flex: 'none', marginBlockStart: 3 }} />
            <Text component="div" size="sm">
              {t('ways')}
              {ways.map((way) => (
                <div key={way}>– {way}</div>
              ))}
            </Text>
          </Group>
        )}
        {hint && (
          <Text size="xs" c="dimmed">
            {t('hint')}
          </Text>
        )}
      </Stack>
    </Paper>,
    // Within the page's landmark, for those who go from one to the next.
    document.getElementById('main') ?? document.body,
  );
}
