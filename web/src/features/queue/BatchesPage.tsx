import { Anchor, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconStack2 } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { batches } from '@/api/batches';
import { useMay } from '@/api/me';
import { useUndo } from '@/ui/batches/useUndo';
import { EmptyState } from '@/ui/EmptyState';
import { Page } from '@/ui/Page';
import { itemsOf, PagedList } from '@/ui/PagedList';
import { BatchFacts } from './BatchCard';
import { canUndo, operationKey } from './batchWords';

/** What was done to many at once, the newest first. */
export function BatchesPage() {
  const { t } = useTranslation(['queue', 'ui']);
  const may = useMay();
  const undo = useUndo();
  const query = useInfiniteQuery(batches.list());
  const items = itemsOf(query);
  return (
    <Page title={t('batches.title')} about={t('batches.about')}>
      <PagedList
        query={query}
        more={t('more')}
        rows={5}
        height={110}
        empty={
          <EmptyState
            icon={IconStack2}
            title={t('batches.empty')}
            action={
              <Button
                variant="default"
                renderRoot={(props) => <Link to="/deliveries" search={{}} {...props} />}
              >
                {t('missed.list')}
              </Button>
            }
          >
            {t('batches.emptyText')}
          </EmptyState>
        }
      >
        {() =>
          items.map((batch) => {
            const key = operationKey(batch.operation);
            const { id } = batch;
            return (
              id != null && (
                <Paper key={id} withBorder p="sm" radius="md" component="li">
                  <Stack gap={6}>
                    <Group justify="space-between" gap="xs">
                      <Stack gap={0} miw={0}>
                        <Anchor
                          c="inherit"
                          fw={600}
                          renderRoot={(props) => (
                            <Link to="/batches/$id" params={{ id: String(id) }} {...props} />
                          )}
                        >
                          {key === null ? batch.title : t(`op.${key}`)}
                        </Anchor>
                        {key !== null && (
                          <Text size="sm" c="dimmed" dir="auto" style={{ overflowWrap: 'anywhere' }}>
                            {batch.title}
                          </Text>
                        )}
                      </Stack>
                      {canUndo(batch, may) && (
                        <Button
                          size="xs"
                          variant="default"
                          leftSection={<IconArrowBackUp size={14} aria-hidden />}
                          loading={undo.isPending && undo.variables === id}
                          aria-label={t('batch.undo.one', { title: batch.title })}
                          onClick={() => undo.mutate(id)}
                        >
                          {t('ui:undo')}
                        </Button>
                      )}
                    </Group>
                    <BatchFacts batch={batch} />
                  </Stack>
                </Paper>
              )
            );
          })
        }
      </PagedList>
    </Page>
  );
}
