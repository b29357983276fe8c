import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCheck, IconCornerUpLeft, IconDeviceFloppy, IconSend } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Content } from '@/api/content';
import { approveSeen, returnContent, submitContent } from '@/api/editing';
import { useMay } from '@/api/me';
import { done, failed } from '@/ui/toasts';

interface WorkflowProps {
  content: Content | null;
  canSave: boolean;
  saving: boolean;
  save: () => Promise<Content | null>;
  onChanged: (content: Content) => void;
}

type Step = 'submit' | 'approve' | 'return';

/** Save, and the editorial steps this person may take now. What is written is saved before each. */
export function Workflow({ content, canSave, saving, save, onChanged }: WorkflowProps) {
  const { t } = useTranslation(['composer', 'ui']);
  const may = useMay();
  const [asking, dialog] = useDisclosure(false);
  const [note, setNote] = useState('');
  const step = useMutation({
    mutationFn: async (wanted: Step) => {
      const saved = await save();
      if (saved === null) {
        return null;
      }
      if (wanted === 'submit') {
        return submitContent(saved);
      }
      return wanted === 'approve' ? approveSeen(saved) : returnContent(saved, note.trim());
    },
    onSuccess: (changed, wanted) => {
      if (changed !== null) {
        onChanged(changed);
        done(t(`flow.${wanted}Done`));
        dialog.close();
        setNote('');
      }
    },
    onError: failed,
  });
  const status = content?.status ?? 'draft';
  const seen = content?.approvedRevision === content?.currentRevision.number;
  const pending = (wanted: Step) => step.isPending && step.variables === wanted;
  return (
    <Group gap="xs">
      {may('content.write') && (
        <Button
          variant="default"
          leftSection={<IconDeviceFloppy size={16} aria-hidden />}
          disabled={!canSave}
          loading={saving}
          aria-keyshortcuts="Control+S Meta+S"
          onClick={() => void save()}
        >
          {t('ui:save')}
        </Button>
      )}
      {may('content.approve') && (status === 'review' || status === 'approved') && (
        <Button
          variant="default"
          leftSection={<IconCornerUpLeft size={16} aria-hidden />}
          onClick={dialog.open}
        >
          {t('flow.return')}
        </Button>
      )}
      {may('content.write') && status === 'draft' && (
        <Button
          variant={may('content.approve') ? 'default' : 'filled'}
          leftSection={<IconSend size={16} aria-hidden />}
          loading={pending('submit')}
          disabled={content === null && !canSave}
          onClick={() => step.mutate('submit')}
        >
          {t('flow.submit')}
        </Button>
      )}
      {may('content.approve') && !(status === 'approved' && seen && !canSave) && (
        <Button
          leftSection={<IconCheck size={16} aria-hidden />}
          loading={pending('approve')}
          disabled={content === null && !canSave}
          onClick={() => step.mutate('approve')}
        >
          {t('flow.approve')}
        </Button>
      )}
      <Modal
        opened={asking}
        onClose={dialog.close}
        title={t('flow.returnTitle')}
        closeButtonProps={{ 'aria-label': t('ui:close') }}
      >
        <Stack>
          <Textarea
            label={t('flow.note')}
            description={t('flow.noteHelp')}
            autosize
            minRows={3}
            data-autofocus
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Group>
            <Button loading={pending('return')} onClick={() => step.mutate('return')}>
              {t('flow.return')}
            </Button>
            <Button variant="default" onClick={dialog.close}>
              {t('ui:cancel')}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </Group>
  );
}
