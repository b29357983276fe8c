import { Stack } from '@mantine/core';
import { IconUserShare } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { clients } from '@/api/clients';
import type { Content } from '@/api/content';
import { useMay } from '@/api/me';
import { EmptyState } from '@/ui/EmptyState';
import { Remote } from '@/ui/Remote';
import { ClientFeedback } from './ClientFeedback';
import { ClientLinkForm } from './ClientLinkForm';
import { ClientLinks } from './ClientLinks';

interface ClientsProps {
  content: Content | null;
  save: () => Promise<Content | null>;
}

/** Approval by people without an account: links, their state, and what came back. */
export function Clients({ content, save }: ClientsProps) {
  const { t } = useTranslation('composer');
  const may = useMay();
  const links = useQuery({ ...clients.links(content?.id ?? 0), enabled: content !== null });
  const feedback = useQuery({ ...clients.feedback(content?.id ?? 0), enabled: content !== null });
  if (content === null) {
    return (
      <EmptyState icon={IconUserShare} title={t('client.none')}>
        {t('client.noneText')}
      </EmptyState>
    );
  }
  return (
    <Stack gap="lg">
      {may('content.approve') && <ClientLinkForm content={content} save={save} />}
      <Remote query={feedback}>{(found) => <ClientFeedback found={found} content={content} />}</Remote>
      <Remote query={links}>{(found) => <ClientLinks links={found.items} />}</Remote>
    </Stack>
  );
}
