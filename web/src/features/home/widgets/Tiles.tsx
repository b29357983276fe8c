import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useReader } from '@/api/me';
import { type Figures, waiting } from '@/api/monitor';
import { count, late, share } from './numbers';
import { Tile } from './Tile';

interface Of {
  figures: Figures;
}

/** What is being sent and what waits. */
export function Now({ figures: { now } }: Of) {
  const { t } = useTranslation('home');
  const { language } = useReader();
  return (
    <Stack gap="xs">
      <Tile large value={count(now.publishing, language)} name={t('now.publishing')} />
      <Tile value={count(now.dueNextHour, language)} name={t('now.nextHour')} />
      <Tile value={count(now.pending, language, now.more)} name={t('now.pending')} />
      <Tile value={count(now.retrying, language)} name={t('now.retrying')} />
      <Tile value={count(now.late, language)} name={t('now.late')} />
    </Stack>
  );
}

/** What became of today's. */
export function Today({ figures: { today } }: Of) {
  const { t } = useTranslation('home');
  const { language } = useReader();
  return (
    <Stack gap="xs">
      <Tile large value={count(today.published, language)} name={t('today.published')} />
      <Tile value={count(today.withdrawn, language)} name={t('today.withdrawn')} />
      <Tile value={count(today.failed + today.unconfirmed, language)} name={t('today.failed')} />
      <Tile value={count(today.held + today.missed, language)} name={t('today.stopped')} />
    </Stack>
  );
}

/** Of what ended, what went out: a day and a week. */
export function Success({ figures, week }: Of & { week: Figures | undefined }) {
  const { t } = useTranslation('home');
  const { language } = useReader();
  return (
    <Stack gap="xs">
      <Tile large value={share(figures.window.successRate, language)} name={t('success.day')} />
      <Tile value={share(week?.window.successRate, language)} name={t('success.week')} />
      <Tile value={count(figures.window.attempts, language)} name={t('success.attempts')} />
      <Tile value={count(figures.window.failedAttempts, language)} name={t('success.failedAttempts')} />
    </Stack>
  );
}

/** From the time asked for to the first request. */
export function Lateness({ figures: { window } }: Of) {
  const { t } = useTranslation('home');
  const { language } = useReader();
  const { lateness } = window;
  return (
    <Stack gap="xs">
      <Tile large value={late(lateness.p50, language)} name={t('lateness.p50')} />
      <Tile value={late(lateness.p99, language)} name={t('lateness.p99')} />
      <Tile value={late(lateness.max, language)} name={t('lateness.max')} />
      <Tile
        value={share(lateness.count === 0 ? null : lateness.onTime / lateness.count, language)}
        name={t('lateness.onTime')}
      />
    </Stack>
  );
}

/** What did not go out in the last week and waits for somebody. */
export function Attention({ week }: { week: Figures }) {
  const { t } = useTranslation('home');
  const { language } = useReader();
  const { window, causes } = week;
  const states = [
    ['failed', window.failed],
    ['unconfirmed', window.unconfirmed],
    ['held', window.held],
    ['missed', window.missed],
  ] as const;
  const all = states.reduce((sum, [, value]) => sum + value, 0);
  return (
    <Stack gap="xs">
      <Tile large value={count(all, language, !window.complete)} name={t('attention.all')} />
      {states.map(([state, value]) => (
        <Group key={state} justify="space-between" gap="xs" wrap="nowrap">
          <Anchor
            renderRoot={(props) => <Link to="/monitor" search={{ hours: 168, state: [state] }} {...props} />}
            size="sm"
          >
            {t(`attention.${state}`)}
          </Anchor>
          <Text size="sm" fw={600} className="desk-numbers">
            {count(value, language)}
          </Text>
        </Group>
      ))}
      {causes[0] !== undefined && (
        <Text size="xs" c="dimmed" dir="auto">
          {t('attention.cause', { cause: causes[0].title })}
        </Text>
      )}
    </Stack>
  );
}

/** What waits for review, and what is due to be looked at again. */
export function Waiting() {
  const { t } = useTranslation('home');
  const { language } = useReader();
  const reviews = useQuery(waiting.reviews());
  const fresh = useQuery(waiting.freshness());
  return (
    <Stack gap="xs">
      <Tile large value={count(reviews.data?.me ?? 0, language)} name={t('waiting.me')} />
      <Tile value={count(reviews.data?.anybody ?? 0, language)} name={t('waiting.anybody')} />
      <Tile value={count(fresh.data?.states.overdue ?? 0, language)} name={t('waiting.overdue')} />
      <Tile value={count(fresh.data?.states['due-soon'] ?? 0, language)} name={t('waiting.soon')} />
    </Stack>
  );
}
