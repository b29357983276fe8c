import { Button, Stack } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Content } from '@/api/content';
import { EmptyState } from '@/ui/EmptyState';
import { Steps } from '@/ui/review/Steps';
import { Threads } from '@/ui/review/Threads';

interface ReviewTabProps {
  content: Content | null;
  save: () => Promise<Content | null>;
}

/** What reviewers said about it, answered and settled where it is written; and the steps from here. */
export function ReviewTab({ content, save }: ReviewTabProps) {
  const { t } = useTranslation('composer');
  if (content === null) {
    return (
      <EmptyState icon={IconChecklist} title={t('review.none')}>
        {t('review.noneText')}
      </EmptyState>
    );
  }
  return (
    <Stack gap="xl">
      <Steps content={content.id} before={save} />
      <Threads
        content={content.id}
        revision={content.currentRevision.number}
        before={async () => (await save())?.currentRevision.number ?? null}
      />
      <Button
        variant="default"
        renderRoot={(props) => <Link to="/reviews/$id" params={{ id: String(content.id) }} {...props} />}
      >
        {t('review.open')}
      </Button>
    </Stack>
  );
}
