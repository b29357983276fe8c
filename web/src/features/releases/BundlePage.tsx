import { Anchor, Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { bundles } from '@/api/bundles';
import { useReader } from '@/api/me';
import { dateTime } from '@/lib/dates';
import { Page } from '@/ui/Page';
import { Remote } from '@/ui/Remote';
import { BundleItems } from './BundleItems';

const route = getRouteApi('/frame/bundles/$id');

/** One bundle that was made: its contents by role, and how each stands. */
export function BundlePage() {
  const { t } = useTranslation('releases');
  const reader = useReader();
  const query = useQuery(bundles.one(Number(route.useParams().id)));
  return (
    <Page title={query.data?.name ?? t('bundle.one')}>
      <Group gap="md">
        <Anchor size="sm" renderRoot={(props) => <Link to="/bundles" search={{ part: 'made' }} {...props} />}>
          {t('bundles.made')}
        </Anchor>
        {query.data?.template != null && (
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link to="/bundles/templates/$id" params={{ id: String(query.data?.template) }} {...props} />
            )}
          >
            {t('bundle.template')}
          </Anchor>
        )}
        {query.data?.release != null && (
          <Anchor
            size="sm"
            renderRoot={(props) => (
              <Link to="/releases/$id" params={{ id: String(query.data?.release) }} {...props} />
            )}
          >
            {t('bundle.release')}
          </Anchor>
        )}
      </Group>
      <Remote query={query}>
        {(found) => (
          <Stack>
            <Text className="desk-numbers">
              {t('bundle.anchor', {
                when: dateTime(found.anchorAt, { ...reader, timeZone: found.timeZone }),
              })}{' '}
              <span dir="ltr">({found.timeZone})</span>
            </Text>
            <BundleItems of={found} />
          </Stack>
        )}
      </Remote>
    </Page>
  );
}
