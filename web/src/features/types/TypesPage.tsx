import { Anchor, Badge, Button, Group, Paper, Stack, Text } from '@mantine/core';
import { IconArchive, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/me';
import { useOptimistic } from '@/api/optimistic';
import { type ContentType, contentTypes, patchType } from '@/api/types';
import { Page } from '@/ui/Page';
import { Remote } from '@/ui/Remote';
import { failed, undoable } from '@/ui/toasts';
import { TypeDialog } from './TypeDialog';

/** What says no type has this one. */
const USUAL = 'article';

/** Archived or back, at once and with a way back. */
function useArchiving() {
  const { t } = useTranslation('types');
  const turn = useOptimistic<{ of: ContentType; archived: boolean; silent?: boolean }, ContentType>({
    keys: [contentTypes.all],
    show: (client, { of, archived }) =>
      client.setQueryData<ContentType[]>(contentTypes.list().queryKey, (before) =>
        before?.map((one) =>
          one.key === of.key ? { ...one, archivedAt: archived ? new Date().toISOString() : null } : one,
        ),
      ),
    change: ({ of, archived }) => patchType(of, { archived }),
    done: (now, { of, archived, silent }) => {
      if (silent !== true) {
        undoable(t(archived ? 'archiveDone' : 'restoreDone', { name: of.name }), () =>
          turn.mutate({ of: now, archived: !archived, silent: true }),
        );
      }
    },
    failed,
  });
  return turn;
}

function Row({ of, onEdit }: { of: ContentType; onEdit: () => void }) {
  const { t } = useTranslation('types');
  const may = useMay();
  const turn = useArchiving();
  const archived = of.archivedAt != null;
  const usual = of.key === USUAL;
  return (
    <Paper withBorder p="sm" component="li">
      <Group justify="space-between" gap="sm" align="flex-start">
        <Stack gap={4} miw={0} flex="1 1 16rem">
          <Group gap="xs">
            <Text fw={600} dir="auto">
              {of.name}
            </Text>
            {usual && (
              <Badge tt="none" variant="light" title={t('usualHelp')}>
                {t('usual')}
              </Badge>
            )}
            {archived && (
              <Badge
                tt="none"
                variant="light"
                color="gray"
                leftSection={<IconArchive size={12} aria-hidden />}
              >
                {t('archived')}
              </Badge>
            )}
          </Group>
          <Text size="sm" c="dimmed">
            <bdi dir="ltr">{of.key}</bdi> · {t('contents', { count: of.contents })}
          </Text>
          {of.description !== '' && (
            <Text size="sm" dir="auto">
              {of.description}
            </Text>
          )}
          <Group gap="md">
            <Anchor
              renderRoot={(props) => <Link to="/settings/moderation" search={{ type: of.key }} {...props} />}
              size="sm"
              underline="always"
              aria-label={t('workflowOf', { name: of.name })}
            >
              {t('workflow')}
            </Anchor>
            <Anchor
              component={Link}
              to="/freshness/settings"
              size="sm"
              underline="always"
              aria-label={t('freshnessOf', { name: of.name })}
            >
              {t('freshness')}
            </Anchor>
          </Group>
        </Stack>
        {may('settings.write') && (
          <Group gap="xs">
            <Button size="xs" variant="default" onClick={onEdit} aria-label={t('editOne', { name: of.name })}>
              {t('edit')}
            </Button>
            {!usual && (
              <Button
                size="xs"
                variant="default"
                disabled={turn.isPending}
                onClick={() => turn.mutate({ of, archived: !archived })}
                aria-label={t(archived ? 'restoreOne' : 'archiveOne', { name: of.name })}
              >
                {t(archived ? 'restore' : 'archive')}
              </Button>
            )}
          </Group>
        )}
      </Group>
    </Paper>
  );
}

/** What kinds of content there are, and where their own rules are. */
export function TypesPage() {
  const { t } = useTranslation('types');
  const may = useMay();
  const query = useQuery(contentTypes.list());
  const [making, setMaking] = useState(false);
  const [editing, setEditing] = useState<ContentType | null>(null);
  return (
    <Page
      title={t('title')}
      about={t('about')}
      actions={
        may('settings.write') ? (
          <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setMaking(true)}>
            {t('new')}
          </Button>
        ) : undefined
      }
    >
      <Remote query={query}>
        {(found) => (
          <>
            <Stack gap="sm" component="ul" m={0} p={0} style={{ listStyle: 'none' }} aria-label={t('title')}>
              {found.map((one) => (
                <Row key={one.key} of={one} onEdit={() => setEditing(one)} />
              ))}
            </Stack>
            <Text size="sm" c="dimmed">
              {t('keep')}
            </Text>
          </>
        )}
      </Remote>
      {(making || editing !== null) && (
        <TypeDialog
          of={editing}
          onClose={() => {
            setMaking(false);
            setEditing(null);
          }}
        />
      )}
    </Page>
  );
}
