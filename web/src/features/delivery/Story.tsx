import { Badge, Code, Group, Stack, Text, ThemeIcon, Timeline } from '@mantine/core';
import { IconArrowsExchange, IconCircleDot, IconHelp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useReader } from '@/api/me';
import { exactDateTime } from '@/lib/dates';
import classes from './delivery.module.css';
import { type Entry, type Exchange, facts, isAttempt, sentence, took } from './story';
import { ThereLink } from './ThereLink';

const OUTCOME_COLORS: Record<string, string> = {
  published: 'green',
  present: 'green',
  withdrawn: 'gray',
  retryable: 'yellow',
  rejected: 'red',
  unknown: 'orange',
  lost: 'orange',
  unclear: 'orange',
  partial: 'orange',
};

function Headers({ of }: { of: Record<string, string> }) {
  return Object.entries(of)
    .map(([name, value]) => `${name}: ${value}\n`)
    .join('');
}

/** One call and its answer. */
function Told({ exchange }: { exchange: Exchange }) {
  const { t, i18n } = useTranslation('delivery');
  const milliseconds = took(exchange.duration);
  return (
    <details className={classes.exchange}>
      <summary>
        <Code dir="ltr">
          {exchange.method} {exchange.uri}
        </Code>{' '}
        <Text component="span" size="sm" className="desk-numbers">
          {exchange.status > 0 ? exchange.status : t('noAnswer')}
          {milliseconds !== null &&
            ` · ${new Intl.NumberFormat(i18n.language, { style: 'unit', unit: 'millisecond' }).format(milliseconds)}`}
        </Text>
      </summary>
      <Stack gap={4} mt="xs">
        <Text size="xs" fw={600}>
          {t('asked')}
        </Text>
        <Code block dir="ltr" className={classes.body}>
          <Headers of={exchange.requestHeaders} />
          {exchange.requestBody !== '' && `\n${exchange.requestBody}`}
        </Code>
        <Text size="xs" fw={600}>
          {t('answered')}
        </Text>
        <Code block dir="ltr" className={classes.body}>
          {exchange.failure !== null && `${exchange.failure}\n`}
          <Headers of={exchange.responseHeaders} />
          {exchange.responseBody !== '' && `\n${exchange.responseBody}`}
        </Code>
      </Stack>
    </details>
  );
}

function Line({ entry }: { entry: Entry }) {
  const { t } = useTranslation('delivery');
  const reader = useReader();
  const of = facts(entry);
  const key = sentence(entry);
  const when = (instant: string | undefined) =>
    instant === undefined || Number.isNaN(Date.parse(instant)) ? '' : exactDateTime(instant, reader);
  const text =
    key === null
      ? entry.text
      : t(key as 'story.scheduled', {
          due: when(of.dueAt),
          from: when(of.from),
          run: when(of.runAt),
          release: of.release ?? '',
          number: of.number ?? 0,
        });
  const problem = of.problem ?? null;
  return (
    <Stack gap={4}>
      <Group gap="xs">
        {isAttempt(entry) && (
          <Badge variant="default" tt="none">
            {t('attempt', { number: of.number ?? 0 })}
          </Badge>
        )}
        <Text size="sm" fw={600}>
          {text}
        </Text>
      </Group>
      {of.note !== undefined && of.note !== '' && <Text size="sm">{of.note}</Text>}
      {key !== null && of.why !== undefined && of.why !== '' && (
        <Text size="sm" c="dimmed">
          {of.why}
        </Text>
      )}
      {of.url != null && (
        <Text size="sm">
          <ThereLink url={of.url} />
        </Text>
      )}
      {problem !== null && (
        <Text size="sm">
          <strong>{problem.title}</strong> {problem.cause} {problem.solution}
        </Text>
      )}
      <Text size="xs" c="dimmed" className="desk-numbers">
        {when(entry.at)} · <span dir="ltr">{entry.actor}</span>
      </Text>
      {(of.exchanges ?? []).map((exchange, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a record of what happened; its order never changes
        <Told key={index} exchange={exchange} />
      ))}
    </Stack>
  );
}

/** All that was decided and tried, the oldest first. */
export function Story({ entries }: { entries: readonly Entry[] }) {
  return (
    <Timeline bulletSize={24} lineWidth={2} active={entries.length}>
      {entries.map((entry, index) => {
        const { outcome } = facts(entry);
        const attempt = isAttempt(entry);
        const color = attempt ? (OUTCOME_COLORS[outcome ?? ''] ?? 'gray') : 'gray';
        const Icon = attempt ? (entry.kind === 'ask' ? IconHelp : IconArrowsExchange) : IconCircleDot;
        return (
          <Timeline.Item
            // biome-ignore lint/suspicious/noArrayIndexKey: a story only grows at its end
            key={index}
            bullet={
              <ThemeIcon size={24} radius="xl" variant="light" color={color}>
                <Icon size={14} aria-hidden />
              </ThemeIcon>
            }
          >
            <Line entry={entry} />
          </Timeline.Item>
        );
      })}
    </Timeline>
  );
}
