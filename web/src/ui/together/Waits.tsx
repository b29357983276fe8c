import { Anchor, Group, Stack, Text } from '@mantine/core';
import { IconCheck, IconHourglass } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useReader } from '@/api/me';
import { releases } from '@/api/releases';
import { dateTime } from '@/lib/dates';

/** Why a content waits for others, and until when; nothing when it waits for none. */
export function Waits({ content, all = false }: { content: number; all?: boolean }) {
  const { t } = useTranslation('releases');
  const reader = useReader();
  const { data = [] } = useQuery(releases.waits(content));
  const shown = all ? data : data.filter((one) => !one.released);
  if (shown.length === 0) {
    return null;
  }
  return (
    <Stack gap={6} component="ul" m={0} p={0} style={{ listStyle: 'none' }} aria-label={t('waits.title')}>
      {shown.map((one) => (
        <Group key={one.dependencyId} component="li" gap={6} wrap="nowrap" align="flex-start">
          {one.released ? (
            <IconCheck
              size={16}
              color="var(--desk-good)"
              style={{ flex: 'none' }}
              aria-label={t('waits.over')}
            />
          ) : (
            <IconHourglass size={16} style={{ flex: 'none' }} aria-label={t('waits.yet')} />
          )}
          <Stack gap={2} miw={0}>
            <Text size="sm">
              {t('waits.for')}{' '}
              <Anchor
                underline="always"
                renderRoot={(props) => (
                  <Link to="/content/$id" params={{ id: String(one.afterId) }} search={{}} {...props} />
                )}
              >
                <bdi>{one.afterTitle}</bdi>
              </Anchor>
              {!one.released && one.until != null && (
                <>
                  {'. '}
                  <strong>{t('waits.until', { when: dateTime(one.until, reader) })}</strong>
                </>
              )}
            </Text>
            <Text size="sm" c="dimmed" dir="auto">
              {one.because}
            </Text>
          </Stack>
        </Group>
      ))}
    </Stack>
  );
}
