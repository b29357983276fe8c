import { Progress, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { batches } from '@/api/batches';
import type { Delivery } from '@/api/deliveries';
import { useReader } from '@/api/me';

const OUT = new Set(['published', 'withdrawn']);

/** How far a batch's deliveries have come since. */
export function tally(items: readonly Pick<Delivery, 'state'>[]) {
  const count = (wanted: (state: string) => boolean) => items.filter((one) => wanted(one.state)).length;
  const out = count((state) => OUT.has(state));
  const waiting = count((state) => state === 'scheduled');
  const off = count((state) => state === 'cancelled');
  return { all: items.length, out, waiting, off, stuck: items.length - out - waiting - off };
}

/** A batch's deliveries as they are now, live: how many are out, wait, need somebody. */
export function Outcome({ id, heading }: { id: number; heading?: ReactNode }) {
  const { t } = useTranslation('queue');
  const { language } = useReader();
  const { data } = useQuery(batches.deliveries(id));
  if (data === undefined || data.items.length === 0) {
    return null;
  }
  const { all, out, waiting, off, stuck } = tally(data.items);
  const part = (count: number) => (count * 100) / all;
  const number = (count: number) => count.toLocaleString(language);
  const told = [
    t('outcome.out', { count: out, all: number(all) }),
    ...(waiting > 0 ? [t('outcome.waiting', { count: waiting })] : []),
    ...(stuck > 0 ? [t('outcome.stuck', { count: stuck })] : []),
    ...(off > 0 ? [t('outcome.off', { count: off })] : []),
  ].join(' ');
  return (
    <Stack gap={6} role="status">
      {heading}
      <Progress.Root size="lg" aria-hidden>
        <Progress.Section value={part(out)} color="green" />
        <Progress.Section value={part(stuck)} color="red" />
        <Progress.Section value={part(off)} color="gray" />
      </Progress.Root>
      <Text size="sm">{told}</Text>
    </Stack>
  );
}
