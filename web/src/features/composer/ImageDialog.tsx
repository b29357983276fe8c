import { Button, Checkbox, FileButton, Group, Image, Modal, Stack, Text, TextInput } from '@mantine/core';
import { IconUpload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadImage } from '@/api/editing';
import { ProblemAlert } from '@/ui/ProblemAlert';
import type { Insert } from './RichEditor';

const TYPES = 'image/png,image/jpeg,image/gif,image/webp';

interface ImageDialogProps {
  files: File[];
  onClose: () => void;
  onDone: (images: Insert[]) => void;
}

function OneImage({
  file,
  left,
  onClose,
  onAdded,
}: {
  file: File;
  left: number;
  onClose: () => void;
  onAdded: (image: Insert) => void;
}) {
  const { t } = useTranslation(['composer', 'ui']);
  const [alt, setAlt] = useState('');
  const [decoration, setDecoration] = useState(false);
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    const url = URL.createObjectURL(file);
    setAddress(url);
    return () => URL.revokeObjectURL(url);
  }, [file]);
  const upload = useMutation({
    mutationFn: () => uploadImage(file, decoration ? '' : alt.trim()),
    onSuccess: (media) => onAdded({ alt: decoration ? '' : alt.trim(), source: `media:${media.sha256}` }),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        event.stopPropagation();
        upload.mutate();
      }}
    >
      <Stack>
        <Image src={address} alt="" mah={240} fit="contain" radius="sm" />
        <Text size="sm" c="dimmed" dir="auto">
          {file.name}
        </Text>
        <TextInput
          label={t('image.alt')}
          description={t('image.altHelp')}
          value={alt}
          disabled={decoration}
          required={!decoration}
          data-autofocus
          onChange={(event) => setAlt(event.currentTarget.value)}
        />
        <Checkbox
          label={t('image.decoration')}
          checked={decoration}
          onChange={(event) => setDecoration(event.currentTarget.checked)}
        />
        {upload.isError && <ProblemAlert error={upload.error} />}
        <Group>
          <Button type="submit" loading={upload.isPending} disabled={!decoration && alt.trim() === ''}>
            {left > 0 ? t('image.addNext', { count: left }) : t('image.add')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Asks for each image's description, uploads it, and gives it to the text. */
export function ImageDialog({ files, onClose, onDone }: ImageDialogProps) {
  const { t } = useTranslation(['composer', 'ui']);
  const [chosen, setChosen] = useState(files);
  const [at, setAt] = useState(0);
  const file = chosen[at];
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('image.title')}
      closeButtonProps={{ 'aria-label': t('ui:close') }}
    >
      {file === undefined ? (
        <FileButton onChange={setChosen} accept={TYPES} multiple>
          {(props) => (
            <Button {...props} leftSection={<IconUpload size={16} aria-hidden />} data-autofocus>
              {t('image.choose')}
            </Button>
          )}
        </FileButton>
      ) : (
        <OneImage
          key={at}
          file={file}
          left={chosen.length - at - 1}
          onClose={onClose}
          onAdded={(image) => {
            onDone([image]);
            if (at + 1 < chosen.length) {
              setAt(at + 1);
            } else {
              onClose();
            }
          }}
        />
      )}
    </Modal>
  );
}
