import { Paper, Stack, Text, Title } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type SeriesRequest, series } from '@/api/series';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Dates } from './Dates';

/** The next dates of a rule that is not saved yet. */
export function Preview({ request }: { request: SeriesRequest }) {
  const { t } = useTranslation('series');
  const [asked] = useDebouncedValue(request, 400);
  const query = useQuery(series.preview(asked));
  return (
    <Paper withBorder p="md" component="section" aria-label={t('preview')} aria-busy={query.isFetching}>
      <Stack gap="sm">
        <Title order={2} fz="h4">
          {t('preview')}
        </Title>
        {query.isError ? (
          <ProblemAlert error={query.error} />
        ) : query.data === undefined ? null : query.data.next.length === 0 ? (
          <Text>{t('preview.none')}</Text>
        ) : (
          <Dates dates={query.data.next} timeZone={query.data.timeZone} />
        )}
      </Stack>
    </Paper>
  );
}
