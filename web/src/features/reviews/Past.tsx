import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useReader } from '@/api/me';
import { reviews } from '@/api/reviews';
import { dateTime } from '@/lib/dates';
import { useNames } from '@/ui/review/names';

/** Who brought it where, when and why. */
export function Past({ content }: { content: number }) {
  const { t } = useTranslation('reviews');
  const reader = useReader();
  const names = useNames();
  const { data } = useQuery(reviews.past(content));
  const { data: workflow } = useQuery(reviews.workflow());
  const name = (key: string) => {
    const state = workflow?.states.find((one) => one.key === key);
    return state === undefined ? key : names.state(state);
  };
  if (data === undefined || data.items.length === 0) {
    return null;
  }
  return (
    <Stack gap="xs" component="section" aria-label={t('past.title')}>
      <Title order={2} fz="h5">
        {t('past.title')}
      </Title>
      <Stack gap="sm" component="ol" m={0} p={0} style={{ listStyle: 'none' }}>
        {data.items.map((one) => (
          <li key={one.id}>
            <Group gap={6}>
              <Text size="sm" fw={600}>
                {one.from === one.to
                  ? t('past.approval', { state: name(one.to) })
                  : t('past.step', { from: name(one.from), to: name(one.to) })}
              </Text>
              <Text size="xs" c="dimmed" className="desk-numbers">
                {dateTime(one.at, reader)}
              </Text>
            </Group>
            <Text size="sm" c="dimmed">
              {t('past.by', { who: names.actor(one.actor), number: one.revision })}
            </Text>
            {one.note !== '' && (
              <Text size="sm" dir="auto">
                {one.note}
              </Text>
            )}
          </li>
        ))}
      </Stack>
    </Stack>
  );
}
