import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ROLES } from '@/api/members';

/** What each role may do. */
export function RoleHelp() {
  const { t } = useTranslation('members');
  return (
    <Paper withBorder p="md" component="section" aria-label={t('roles')}>
      <Stack gap="xs">
        <Title order={2} fz="h4">
          {t('roles')}
        </Title>
        <dl style={{ margin: 0 }}>
          {ROLES.map((role) => (
            <div key={role}>
              <Text component="dt" size="sm" fw={600}>
                {t(`role.${role}`)}
              </Text>
              <Text component="dd" size="sm" c="dimmed" m={0} mb={6}>
                {t(`roleHelp.${role}`)}
              </Text>
            </div>
          ))}
        </dl>
      </Stack>
    </Paper>
  );
}
