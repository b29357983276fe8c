import { ActionIcon, Menu } from '@mantine/core';
import { IconColumns3 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ALL_COLUMNS, type Column } from './columns';
import { keepColumns } from './keptColumns';

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
