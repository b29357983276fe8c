import { ActionIcon, Button, Group, Menu, Stack, Text, TextInput } from '@mantine/core';
import { IconBookmark, IconColumns3, IconDeviceFloppy, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { meQuery } from '@/api/session';
import { Dialog } from '@/ui/Dialog';
import { done } from '@/ui/toasts';
import { ALL_COLUMNS, type Column } from './columns';
import type { QueueSearch } from './routes';
import { keepColumns, useSavedViews } from './saved';

/** Searches with names, kept in this browser. */
export function ViewsMenu({ search }: { search: QueueSearch }) {
  const { t } = useTranslation(['queue', 'ui']);
  const navigate = useNavigate();
  const { data: me } = useQuery(meQuery());
  const { views, save, remove } = useSavedViews(`${me?.workspace.slug ?? ''}.${me?.account.id ?? ''}`);
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
                <Menu.Item flex={1} onClick={() => void navigate({ to: '/deliveries', search: view.search })}>
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

/** Which columns there are: in the address, and kept for the next time. */
export function ColumnsMenu({
  columns,
  onChange,
}: {
  columns: readonly Column[];
  onChange: (columns: Column[]) => void;
}) {
  const { t } = useTranslation('queue');
  return (
    <Menu position="bottom-end" closeOnItemClick={false}>
      <Menu.Target>
        <ActionIcon variant="default" size={36} aria-label={t('columns')}>
          <IconColumns3 size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('columns')}</Menu.Label>
        {ALL_COLUMNS.map((column) => {
          const on = columns.includes(column);
          return (
            <Menu.CheckboxItem
              key={column}
              checked={on}
              onChange={() => {
                const next = ALL_COLUMNS.filter((one) => (one === column ? !on : columns.includes(one)));
                keepColumns(next);
                onChange(next);
              }}
            >
              {t(`column.${column}`)}
            </Menu.CheckboxItem>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
