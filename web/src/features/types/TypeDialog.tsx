import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/api/problem';
import { type ContentType, contentTypes, createType, patchType } from '@/api/types';
import { Dialog } from '@/ui/Dialog';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { done, failed, undoable } from '@/ui/toasts';

/** Makes a type, or changes name and description of one. */
export function TypeDialog({ of, onClose }: { of: ContentType | null; onClose: () => void }) {
  const { t } = useTranslation(['types', 'ui']);
  const client = useQueryClient();
  const [name, setName] = useState(of?.name ?? '');
  const [key, setKey] = useState('');
  const [description, setDescription] = useState(of?.description ?? '');
  const save = useMutation({
    mutationFn: () => {
      const words = { name: name.trim(), description: description.trim() };
      return of === null
        ? createType({ ...words, key: key.trim() === '' ? null : key.trim() })
        : patchType(of, words);
    },
    onSuccess: (saved) => {
      onClose();
      if (of === null) {
        done(t('made', { name: saved.name }));
      } else {
        undoable(t('saved', { name: saved.name }), () =>
          patchType(saved, { name: of.name, description: of.description }).then(
            () => client.invalidateQueries({ queryKey: contentTypes.all }),
            failed,
          ),
        );
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: contentTypes.all }),
  });
  const errors = save.isError ? asProblem(save.error).fields() : {};
  return (
    <Dialog title={of === null ? t('new') : t('editTitle', { name: of.name })} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <Stack>
          <TextInput
            label={t('name')}
            required
            maxLength={100}
            dir="auto"
            data-autofocus
            value={name}
            error={errors.name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('key')}
            description={t('keyHelp')}
            dir="ltr"
            readOnly={of !== null}
            value={of?.key ?? key}
            error={errors.key}
            onChange={(event) => setKey(event.currentTarget.value)}
          />
          <Textarea
            label={t('description')}
            description={t('descriptionHelp')}
            autosize
            minRows={2}
            dir="auto"
            value={description}
            error={errors.description}
            onChange={(event) => setDescription(event.currentTarget.value)}
          />
          {save.isError && <ProblemAlert error={save.error} shownFields={Object.keys(errors)} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" loading={save.isPending} disabled={name.trim() === ''}>
              {t(of === null ? 'make' : 'save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
