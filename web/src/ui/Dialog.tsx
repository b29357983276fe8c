import { Modal } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A question in front of the page; Escape and the cross close it. Put it there while it is asked. */
export function Dialog({ title, onClose, children }: DialogProps) {
  const { t } = useTranslation('ui');
  const id = useId();
  return (
    <Modal.Root opened onClose={onClose} centered id={id}>
      <Modal.Overlay />
      <Modal.Content>
        {/* Without the role, assistive technology takes it for another head of the page. */}
        <Modal.Header role="presentation">
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t('close')} />
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
