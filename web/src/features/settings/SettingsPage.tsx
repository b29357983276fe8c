import {
  Anchor,
  Button,
  Group,
  Paper,
  Select,
  SimpleGrid,
  Stack,
  Text,
  ThemeIcon,
  Title,
} from '@mantine/core';
import {
  IconArrowsSplit2,
  IconBroadcast,
  IconCalendarRepeat,
  IconCategory,
  IconKey,
  IconScale,
  IconUserCircle,
  IconUsers,
  IconWorld,
} from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { rotateSecretsKey } from '@/api/keys';
import { useMay } from '@/api/me';
import { type Me, meQuery } from '@/api/session';
import { LANGUAGES, type Language, speak, useLanguage } from '@/lib/i18n';
import { Dialog } from '@/ui/Dialog';
import { Page } from '@/ui/Page';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Remote } from '@/ui/Remote';
import { done } from '@/ui/toasts';
import { SCOPES } from './scopes';

const PARTS = [
  { to: '/settings/workspace', id: 'workspace', icon: IconWorld, needs: 'content.read' },
  { to: '/settings/members', id: 'members', icon: IconUsers, needs: 'content.read' },
  { to: '/channels', id: 'channels', icon: IconBroadcast, needs: 'channel.read' },
  { to: '/settings/moderation', id: 'moderation', icon: IconArrowsSplit2, needs: 'content.read' },
  { to: '/settings/types', id: 'types', icon: IconCategory, needs: 'content.read' },
  { to: '/settings/conflicts', id: 'conflicts', icon: IconScale, needs: 'channel.read' },
  { to: '/series', id: 'series', icon: IconCalendarRepeat, needs: 'schedule.read' },
  { to: '/settings/keys', id: 'keys', icon: IconKey, needs: 'key.write' },
  { to: '/account', id: 'account', icon: IconUserCircle, needs: 'content.read' },
] as const;

function Facts({ title, rows }: { title: string; rows: [string, string, ('ltr' | 'auto')?][] }) {
  const id = useId();
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={id}>
      <Stack gap="xs">
        <Title order={2} fz="h4" id={id}>
          {title}
        </Title>
        <dl style={{ margin: 0 }}>
          {rows.map(([term, value, dir]) => (
            <Group key={term} gap="xs" wrap="nowrap" align="baseline">
              <Text component="dt" size="sm" c="dimmed" w={120} flex="none">
                {term}
              </Text>
              <Text component="dd" m={0} dir={dir} style={{ overflowWrap: 'anywhere' }}>
                {value}
              </Text>
            </Group>
          ))}
        </dl>
      </Stack>
    </Paper>
  );
}

function Encryption() {
  const { t } = useTranslation(['settings', 'ui']);
  const [asking, setAsking] = useState(false);
  const rotate = useMutation({
    ...rotateSecretsKey(),
    onSuccess: ({ channels }) => {
      setAsking(false);
      done(t('encryption.done', { count: channels }));
    },
  });
  return (
    <Paper withBorder p="md" component="section" aria-label={t('encryption.title')}>
      <Stack gap="xs" align="flex-start">
        <Title order={2} fz="h4">
          {t('encryption.title')}
        </Title>
        <Text size="sm">{t('encryption.about')}</Text>
        <Button variant="default" onClick={() => setAsking(true)}>
          {t('encryption.button')}
        </Button>
      </Stack>
      {asking && (
        <Dialog title={t('encryption.ask')} onClose={() => setAsking(false)}>
          <Stack>
            <Text>{t('encryption.text')}</Text>
            {rotate.isError && <ProblemAlert error={rotate.error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
                {t('ui:cancel')}
              </Button>
              <Button loading={rotate.isPending} onClick={() => rotate.mutate()}>
                {t('encryption.do')}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </Paper>
  );
}

function Loaded({ me }: { me: Me }) {
  const { t } = useTranslation('settings');
  const may = useMay();
  const { language } = useLanguage();
  const role = t(`role.${me.role as 'owner'}`);
  return (
    <Stack gap="lg">
      <SimpleGrid cols={{ base: 1, sm: 2 }} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {PARTS.filter((part) => may(part.needs)).map(({ to, id, icon: Icon }) => (
          <Paper withBorder p="md" component="li" key={id}>
            <Group wrap="nowrap" align="flex-start">
              <ThemeIcon variant="light" size={40}>
                <Icon size={20} aria-hidden />
              </ThemeIcon>
              <div>
                <Anchor component={Link} to={to} fw={600}>
                  {t(`part.${id}`)}
                </Anchor>
                <Text size="sm" c="dimmed">
                  {t(`part.${id}Help`)}
                </Text>
              </div>
            </Group>
          </Paper>
        ))}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Facts
          title={t('workspace.title')}
          rows={[
            [t('workspace.name'), me.workspace.name, 'auto'],
            [t('workspace.slug'), me.workspace.slug, 'ltr'],
            [t('workspace.zone'), me.workspace.timeZone, 'ltr'],
          ]}
        />
        <Facts
          title={t('account.title')}
          rows={[
            [t('account.name'), me.account.name, 'auto'],
            [t('account.email'), me.account.email, 'ltr'],
            [t('account.role'), role],
          ]}
        />
      </SimpleGrid>
      <Paper withBorder p="md" component="section" aria-label={t('account.may')}>
        <Stack gap="sm">
          <Title order={2} fz="h4">
            {t('account.may')}
          </Title>
          <Text size="sm">
            {SCOPES.filter((scope) => may(scope))
              .map((scope) => t(`scope.${scope}`))
              .join(' · ')}
          </Text>
          <Select
            maw={260}
            label={t('account.language')}
            data={Object.entries(LANGUAGES).map(([value, label]) => ({ value, label }))}
            value={language}
            allowDeselect={false}
            onChange={(next) => void speak((next ?? language) as Language)}
          />
        </Stack>
      </Paper>
      {may('operate') && <Encryption />}
    </Stack>
  );
}

/** Where everything of the workspace is set, and what one is oneself. */
export function SettingsPage() {
  const { t } = useTranslation('settings');
  const query = useQuery(meQuery());
  return (
    <Page title={t('title')} about={t('about')}>
      <Remote query={query}>{(me) => <Loaded me={me} />}</Remote>
    </Page>
  );
}
