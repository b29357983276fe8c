import { Button, Group, Select, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/me';
import { workflows } from '@/api/workflows';
import { Dialog } from '@/ui/Dialog';
import { Page } from '@/ui/Page';
import { Remote } from '@/ui/Remote';
import { WorkflowEditor } from './WorkflowEditor';

/** States and transitions of the workspace, or of one content type; which one is the address. */
export function ModerationPage() {
  const { t } = useTranslation(['settings', 'ui']);
  const navigate = useNavigate();
  const may = useMay();
  const { type = 'default' } = useSearch({ from: '/frame/settings/moderation' });
  const list = useQuery(workflows.list());
  const query = useQuery(workflows.of(type));
  const [asking, setAsking] = useState(false);
  const [name, setName] = useState('');
  const go = (next: string) =>
    void navigate({
      to: '/settings/moderation',
      search: { type: next === 'default' ? undefined : next },
      replace: true,
    });
  const types = [...new Set(['default', ...(list.data ?? []).map((one) => one.contentType), type])];
  return (
    <Page title={t('moderation.title')} about={t('moderation.about')}>
      <Stack>
        <Group align="flex-end" gap="sm">
          <Select
            w={260}
            label={t('moderation.for')}
            data={types.map((one) => ({
              value: one,
              label: one === 'default' ? t('moderation.workspace') : one,
            }))}
            value={type}
            allowDeselect={false}
            onChange={(next) => go(next ?? 'default')}
          />
          {may('settings.write') && (
            <Button variant="default" onClick={() => setAsking(true)}>
              {t('moderation.own')}
            </Button>
          )}
        </Group>
        <Remote query={query}>
          {(found) => <WorkflowEditor key={found.contentType} workflow={found} />}
        </Remote>
      </Stack>
      {asking && (
        <Dialog title={t('moderation.own')} onClose={() => setAsking(false)}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              setAsking(false);
              go(name.trim());
            }}
          >
            <Stack>
              <TextInput
                label={t('moderation.type')}
                description={t('moderation.typeHelp')}
                required
                value={name}
                data-autofocus
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Group justify="flex-end">
                <Button variant="default" onClick={() => setAsking(false)}>
                  {t('ui:cancel')}
                </Button>
                <Button type="submit" disabled={name.trim() === ''}>
                  {t('moderation.begin')}
                </Button>
              </Group>
            </Stack>
          </form>
        </Dialog>
      )}
    </Page>
  );
}
