import { ActionIcon, Indicator } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/me';
import { mentions } from '@/api/mentions';

/** How often somebody wrote one's name since one looked; leads to where. */
export function MentionBell() {
  const { t } = useTranslation('app');
  const may = useMay();
  const { data: unread = 0 } = useQuery({ ...mentions.unread(), enabled: may('content.read') });
  const label = unread === 0 ? t('mentions.none') : t('mentions.unread', { count: unread });
  return (
    <Indicator disabled={unread === 0} label={unread > 99 ? '99+' : unread} size={16} offset={5} color="red">
      <ActionIcon
        component={Link}
        to="/mentions"
        variant="subtle"
        color="gray"
        size="lg"
        radius="xl"
        aria-label={label}
      >
        <IconBell size={20} aria-hidden />
      </ActionIcon>
    </Indicator>
  );
}
