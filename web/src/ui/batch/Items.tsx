import { Anchor, Button, Group, Stack, Text, useDirection } from '@mantine/core';
import {
  IconAlertTriangle,
  IconArrowNarrowLeft,
  IconArrowNarrowRight,
  IconCheck,
  IconEqual,
} from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { BatchItem } from '@/api/batches';
import { useReader } from '@/api/me';
import { dateTime } from '@/lib/dates';

const SIGNS = {
  done: { icon: IconCheck, color: 'var(--desk-good)' },
  unchanged: { icon: IconEqual, color: 'var(--mantine-color-dimmed)' },
  refused: { icon: IconAlertTriangle, color: 'var(--desk-bad)' },
};

/** Rows that are drawn before somebody asks for more. */
const FIRST = 50;

type Spot = NonNullable<BatchItem['from']>;

/** From where to where, in the delivery's own zone; its state where that changes. */
function Way({ from, to }: { from: Spot | null; to: Spot }) {
  const { t } = useTranslation(['queue', 'ui']);
  const reader = useReader();
  const Arrow = useDirection().dir === 'rtl' ? IconArrowNarrowLeft : IconArrowNarrowRight;
  const at = (spot: Spot) => dateTime(spot.dueAt, { ...reader, timeZone: spot.timeZone });
  const moved = from === null || from.dueAt !== to.dueAt;
  const turned = from !== null && from.state !== to.state;
  const parts = [
    ...(moved ? [[from === null ? null : at(from), `${at(to)} (${to.timeZone})`]] : []),
    ...(turned ? [[t(`ui:state.${from.state}`), t(`ui:state.${to.state}`)]] : []),
  ];
  return (
    <>
      {parts.map(([before, after]) => (
        <Group key={`${before} ${after}`} gap={6} c="dimmed" fz="sm" className="desk-numbers">
          {before !== null && (
            <>
              <span>{before}</span>
              <Arrow size={16} aria-label={t('items.becomes')} />
            </>
          )}
          <span>{after}</span>
        </Group>
      ))}
    </>
  );
}

function Item({ item, dryRun }: { item: BatchItem; dryRun: boolean }) {
  const { t } = useTranslation('queue');
  const { icon: Icon, color } = SIGNS[item.outcome];
  const title = item.title === '' ? t('items.nameless', { number: item.number }) : item.title;
  const lines = [item.problem?.detail, item.problem?.solution, ...item.notes].filter(
    (line) => line != null && line !== '',
  );
  return (
    <Group component="li" gap="xs" wrap="nowrap" align="flex-start">
      <Icon
        size={18}
        color={color}
        aria-label={t(`items.${dryRun ? 'would' : 'was'}.${item.outcome}`)}
        style={{ flex: 'none', marginTop: 2 }}
      />
      <Stack gap={2} miw={0}>
        {item.delivery == null ? (
          <Text size="sm" fw={600} dir="auto">
            {title}
          </Text>
        ) : (
          <Anchor
            size="sm"
            fw={600}
            c="inherit"
            dir="auto"
            renderRoot={(props) => (
              <Link to="/deliveries/$id" params={{ id: String(item.delivery) }} {...props} />
            )}
          >
            {title}
          </Anchor>
        )}
        {item.to != null && <Way from={item.from ?? null} to={item.to} />}
        {item.made.map(
          (made) => made.at != null && <Way key={made.delivery ?? made.at.dueAt} from={null} to={made.at} />,
        )}
        {lines.map((line) => (
          <Text key={line} size="sm">
            {line}
          </Text>
        ))}
      </Stack>
    </Group>
  );
}

const ORDER = { refused: 0, done: 1, unchanged: 2 };

/** What became, or would become, of each item of a batch: what is refused first, with how to mend it. */
export function Items({ items, dryRun }: { items: readonly BatchItem[]; dryRun: boolean }) {
  const { t } = useTranslation('queue');
  const [all, setAll] = useState(false);
  const sorted = [...items].sort(
    (one, other) => ORDER[one.outcome] - ORDER[other.outcome] || one.number - other.number,
  );
  const shown = all ? sorted : sorted.slice(0, FIRST);
  return (
    <Stack gap="sm" align="flex-start">
      <Stack component="ul" gap="sm" m={0} p={0} style={{ listStyle: 'none' }}>
        {shown.map((item) => (
          <Item key={item.number} item={item} dryRun={dryRun} />
        ))}
      </Stack>
      {shown.length < sorted.length && (
        <Button variant="default" size="xs" onClick={() => setAll(true)}>
          {t('items.more', { count: sorted.length - shown.length })}
        </Button>
      )}
    </Stack>
  );
}
