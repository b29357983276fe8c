import { Anchor, Button, Card, Stack, Title } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { batches } from '@/api/batches';
import { useMay } from '@/api/me';
import { Items } from '@/ui/batch/Items';
import { Page } from '@/ui/Page';
import { Remote } from '@/ui/Remote';
import { BatchFacts } from './BatchCard';
import { canUndo, operationKey } from './batchWords';
import { Outcome } from './Outcome';
import { useUndo } from './useUndo';

const route = getRouteApi('/frame/batches/$id');

/** One batch: what each item was and became, and how far it has come since. */
export function BatchPage() {
  const { t } = useTranslation(['queue', 'ui']);
  const may = useMay();
  const undo = useUndo();
  const id = Number(route.useParams().id);
  const query = useQuery(batches.one(id));
  const batch = query.data;
  const key = batch === undefined ? null : operationKey(batch.operation);
  const title = batch === undefined ? t('batches.one') : key === null ? batch.title : t(`op.${key}`);
  return (
    <Page
      title={title}
      about={key === null ? undefined : batch?.title}
      actions={
        batch !== undefined &&
        canUndo(batch, may) && (
          <Button
            variant="default"
            leftSection={<IconArrowBackUp size={16} aria-hidden />}
            loading={undo.isPending}
            onClick={() => undo.mutate(id)}
          >
            {t('batch.undo')}
          </Button>
        )
      }
    >
      <Anchor size="sm" renderRoot={(props) => <Link to="/batches" {...props} />}>
        {t('batches.title')}
      </Anchor>
      <Remote query={query}>
        {(found) => (
          <Stack>
            <Card withBorder>
              <BatchFacts batch={found} />
            </Card>
            {found.undoneAt == null && (
              <Outcome
                id={id}
                heading={
                  <Title order={2} fz="h4">
                    {t('outcome.title')}
                  </Title>
                }
              />
            )}
            <Card withBorder>
              <Stack gap="sm">
                <Title order={2} fz="h4">
                  {t('items.title')}
                </Title>
                <Items items={found.items} dryRun={false} />
              </Stack>
            </Card>
          </Stack>
        )}
      </Remote>
    </Page>
  );
}
