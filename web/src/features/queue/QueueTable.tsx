import { Box, Checkbox, UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconArrowDown, IconArrowsSort, IconArrowUp } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '@/api/deliveries';
import type { Target } from '@/lib/calendar/moves';
import { useSequences } from '@/lib/keys';
import type { Selection } from '@/ui/batches/selection';
import { type Column, template } from './columns';
import classes from './queue.module.css';
import { Row } from './Row';
import type { QueueSearch } from './routes';

interface QueueTableProps {
  items: readonly Delivery[];
  /** How many there are, where that is known; the rest comes while one scrolls. */
  total: number | undefined;
  columns: readonly Column[];
  sort: NonNullable<QueueSearch['sort']>;
  onSort: (sort: NonNullable<QueueSearch['sort']>) => void;
  /** None for those who may not change anything. */
  selection: Selection | null;
  onMove?: (delivery: Delivery, target: Target) => void;
  /** The end comes into view. */
  onEnd: () => void;
}

const SORTED: Partial<Record<Column, 'due' | 'changed'>> = { due: 'due', changed: 'changed' };

function Heading({ column, sort, onSort }: { column: Column } & Pick<QueueTableProps, 'sort' | 'onSort'>) {
  const { t } = useTranslation('queue');
  const by = SORTED[column];
  if (by === undefined) {
    return <Box role="columnheader">{t(`column.${column}`)}</Box>;
  }
  const up = sort === by;
  const down = sort === `-${by}`;
  const Icon = up ? IconArrowUp : down ? IconArrowDown : IconArrowsSort;
  return (
    <Box role="columnheader" aria-sort={up ? 'ascending' : down ? 'descending' : 'none'}>
      <UnstyledButton
        fz="sm"
        fw={600}
        style={{ display: 'inline-flex', alignItems: 'center', gap: 4 }}
        onClick={() => onSort(up ? `-${by}` : by)}
      >
        {t(`column.${column}`)}
        <Icon size={14} aria-hidden opacity={up || down ? 1 : 0.5} />
      </UnstyledButton>
    </Box>
  );
}

/** Deliveries by the thousand: only the rows in sight are there. */
export function QueueTable({
  items,
  total,
  columns,
  sort,
  onSort,
  selection,
  onMove,
  onEnd,
}: QueueTableProps) {
  const { t } = useTranslation('queue');
  const navigate = useNavigate();
  const body = useRef<HTMLDivElement>(null);
  const [margin, setMargin] = useState(0);
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const virtual = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => (phone ? 112 : 53),
    overscan: 8,
    scrollMargin: margin,
    getItemKey: (index) => items[index]?.id ?? index,
  });
  useEffect(() => {
    const measure = () => {
      const box = body.current?.getBoundingClientRect();
      setMargin(Math.round((box?.top ?? 0) + window.scrollY));
    };
    const watch = new ResizeObserver(measure);
    watch.observe(document.body);
    return () => watch.disconnect();
  }, []);
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= items.length - 20) {
      onEnd();
    }
  }, [last, items.length, onEnd]);

  const current = () => {
    const row = document.activeElement?.closest('[data-index]');
    return row == null ? -1 : Number(row.getAttribute('data-index'));
  };
  const focus = (index: number) => {
    const find = () => body.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-row]`);
    const there = find();
    if (there != null) {
      there.focus();
      return;
    }
    virtual.scrollToIndex(index);
    requestAnimationFrame(() => requestAnimationFrame(() => find()?.focus()));
  };
  const step = (by: number, extend = false) => {
    const from = current();
    const to = from < 0 ? 0 : Math.min(items.length - 1, Math.max(0, from + by));
    const [one, other] = [items[from], items[to]];
    if (extend && selection !== null && one !== undefined && other !== undefined) {
      if (!selection.has(one.id)) {
        selection.toggle(one.id);
      }
      selection.extend(other.id);
    }
    focus(to);
  };
  useSequences([
    { keys: 'j', run: () => step(1) },
    { keys: 'k', run: () => step(-1) },
    {
      keys: 'x',
      run: () => {
        const one = items[current()];
        if (one !== undefined) {
          selection?.toggle(one.id);
        }
      },
    },
    { keys: 'a', run: () => selection?.all() },
    {
      keys: 'e',
      run: () => body.current?.querySelector<HTMLElement>(`[data-index="${current()}"] [data-due]`)?.click(),
    },
    { keys: 'escape', run: () => selection?.none() },
  ]);
  const keys = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.row === undefined) {
      return;
    }
    const by = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }[event.key];
    if (by !== undefined) {
      event.preventDefault();
      step(by, event.shiftKey);
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void navigate({ to: '/deliveries/$id', params: { id: String(items[current()]?.id) } });
    }
  };
  const chosen = selection?.chosen.length ?? 0;
  return (
    <Box
      role="table"
      aria-label={t('title')}
      aria-rowcount={total === undefined ? -1 : total + 1}
      className={classes.table}
      style={{ '--columns': template(columns, selection !== null) }}
    >
      <Box role="rowgroup" className={classes.sticky}>
        <Box role="row" aria-rowindex={1} className={classes.head}>
          {selection !== null && (
            <Box role="columnheader">
              <Checkbox
                size="sm"
                aria-label={t('select.all')}
                checked={chosen === items.length}
                indeterminate={chosen > 0 && chosen < items.length}
                onChange={(event) => (event.currentTarget.checked ? selection.all() : selection.none())}
              />
            </Box>
          )}
          <Box role="columnheader">{t('column.title')}</Box>
          {columns.map((column) => (
            <Heading key={column} column={column} sort={sort} onSort={onSort} />
          ))}
        </Box>
      </Box>
      <Box
        ref={body}
        role="rowgroup"
        className={classes.rows}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={keys}
      >
        {shown.map(({ index, start, key }) => {
          const delivery = items[index];
          return (
            delivery !== undefined && (
              <Row
                key={key}
                ref={virtual.measureElement}
                index={index}
                style={{ transform: `translateY(${start - margin}px)` }}
                delivery={delivery}
                columns={columns}
                selected={selection?.has(delivery.id)}
                onSelect={
                  selection === null
                    ? undefined
                    : (id, range) => (range ? selection.extend(id) : selection.toggle(id))
                }
                onMove={onMove}
              />
            )
          );
        })}
      </Box>
    </Box>
  );
}
