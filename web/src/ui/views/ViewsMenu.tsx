import { Button, Group, Menu, Stack, Text, TextInput } from '@mantine/core';
import { IconBookmark, IconDeviceFloppy, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '@/api/session';
import { Dialog } from '@/ui/Dialog';
import { done } from '@/ui/toasts';
import { useSavedViews } from './saved';

interface ViewsMenuProps<S> {
  /** Of which page, where it is not the list of deliveries: `calendar`. */
  page?: string;
  /** What is saved. */
  search: S;
  onChoose: (search: S) => void;
}

/** Searches with names, kept in this browser. Speaks with the queue's words. */
export function ViewsMenu<S>({ page, search, onChoose }: ViewsMenuProps<S>) {
  const { t } = useTranslation(['queue', 'ui']);
  const { data: me } = useQuery(meQuery());
  const { views, save, remove } = useSavedViews<S>(
    `${page === undefined ? '' : `${page}.`}${me?.workspace.slug ?? ''}.${me?.account.id ?? ''}`,
  );
  const [naming, setNaming] = useState(false);
  const [name, setName] = useState('');
  const [refused, setRefused] = useState(false);
  return (
    <>
      <Menu position="bottom-end" width={280}>
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={16} aria-hidden />}>
            {t('views')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.length === 0 ? (
            <Menu.Label>{t('views.none')}</Menu.Label>
          ) : (
            views.map((view) => (
              <Group key={view.name} gap={0} wrap="nowrap" role="none">
                <Menu.Item flex={1} onClick={() => onChoose(view.search)}>
                  <span dir="auto">{view.name}</span>
                </Menu.Item>
                <Menu.Item
                  w="auto"
                  flex="none"
                  closeMenuOnClick={false}
                  aria-label={t('views.remove', { name: view.name })}
                  onClick={() => {
                    remove(view.name);
                    done(t('views.removed', { name: view.name }));
                  }}
                >
                  <IconTrash size={14} aria-hidden />
                </Menu.Item>
              </Group>
            ))
          )}
          <Menu.Divider />
          <Menu.Item
            leftSection={<IconDeviceFloppy size={14} aria-hidden />}
            onClick={() => {
              setName('');
              setRefused(false);
              setNaming(true);
            }}
          >
            {t('views.save')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {naming && (
        <Dialog title={t('views.save')} onClose={() => setNaming(false)}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              if (save({ name: name.trim(), search })) {
                setNaming(false);
                done(t('views.saved', { name: name.trim() }));
              } else {
                setRefused(true);
              }
            }}
          >
            <Stack>
              <TextInput
                label={t('views.name')}
                description={t('views.where')}
                required
                maxLength={60}
                data-autofocus
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
                error={refused ? t('views.refused') : undefined}
              />
              {views.some((view) => view.name === name.trim()) && (
                <Text size="sm">{t('views.replaces')}</Text>
              )}
              <Group justify="flex-end">
                <Button variant="default" onClick={() => setNaming(false)}>
                  {t('ui:cancel')}
                </Button>
                <Button type="submit" disabled={name.trim() === ''}>
                  {t('ui:save')}
                </Button>
              </Group>
            </Stack>
          </form>
        </Dialog>
      )}
    </>
  );
}
