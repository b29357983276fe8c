import { Button, Group, Paper, Text, VisuallyHidden } from '@mantine/core';
import { IconEye, IconLayoutGrid, IconRestore } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMay } from '@/api/me';
import { type Figures, monitor } from '@/api/monitor';
import { meQuery } from '@/api/session';
import { ListSkeleton } from '@/ui/Loading';
import { Page } from '@/ui/Page';
import { Remote } from '@/ui/Remote';
import classes from './home.module.css';
import { moved, put, USUAL, useLayout, type Widget } from './layout';
import { WidgetCard } from './WidgetCard';
import { Attention, Lateness, Now, Success, Today, Waiting } from './widgets/Tiles';

// The numbers are there first; tables, pictures and what can be done follow.
const Platforms = lazy(() => import('./widgets/Platforms').then((file) => ({ default: file.Platforms })));
const Throughput = lazy(() => import('./widgets/Throughput').then((file) => ({ default: file.Throughput })));
const Upcoming = lazy(() => import('./widgets/Upcoming').then((file) => ({ default: file.Upcoming })));

/** Says that something was done, and offers the way back; toasts are loaded when there is one. */
function toast(text: string, undo: () => void): void {
  void import('@/ui/toasts').then(({ undoable }) => undoable(text, undo));
}

const WIDE = new Set<Widget>(['upcoming', 'throughput', 'platforms']);

/** How it goes, as each person likes to see it; always up to date. */
export function HomePage() {
  const { t } = useTranslation('home');
  const may = useMay();
  const me = useQuery(meQuery());
  const reads = may('schedule.read');
  const day = useQuery({ ...monitor.figures(24), enabled: reads });
  const week = useQuery({ ...monitor.figures(168), enabled: reads });
  const person = `${String(me.data?.account.id ?? 0)}.${me.data?.workspace.slug ?? ''}`;
  const [layout, change] = useLayout(person);
  const [arranging, setArranging] = useState(false);
  const [said, setSaid] = useState('');

  const place = (widget: Widget, to: number) => {
    const next = moved(layout, widget, to);
    change(next);
    setSaid(
      t('arrange.said', {
        name: t(`widget.${widget}`),
        place: next.shown.indexOf(widget) + 1,
        of: next.shown.length,
      }),
    );
  };
  const hide = (widget: Widget) => {
    const before = layout;
    change(put(layout, widget, true));
    toast(t('arrange.hidden', { name: t(`widget.${widget}`) }), () => change(before));
  };
  const drop = (dragged: string, at: number) => {
    const widget = layout.shown.find((one) => one === dragged);
    if (widget !== undefined) {
      place(widget, at);
    }
  };

  const of = (query: typeof day, show: (figures: Figures) => ReactNode) => (
    <Remote query={query} loading={<ListSkeleton rows={4} height={24} />}>
      {show}
    </Remote>
  );
  const contents: Record<Widget, () => ReactNode> = {
    now: () => of(day, (figures) => <Now figures={figures} />),
    today: () => of(day, (figures) => <Today figures={figures} />),
    success: () => of(day, (figures) => <Success figures={figures} week={week.data} />),
    lateness: () => of(day, (figures) => <Lateness figures={figures} />),
    upcoming: () => <Upcoming />,
    throughput: () => of(day, (figures) => <Throughput figures={figures} />),
    attention: () => of(week, (figures) => <Attention week={figures} />),
    waiting: () => <Waiting />,
    platforms: () => of(day, (figures) => <Platforms figures={figures} />),
  };
  // Who may not read schedules has only what waits for them.
  const shown = reads ? layout.shown : layout.shown.filter((one) => one === 'waiting');
  return (
    <Page
      title={t('title')}
      about={t('about')}
      actions={
        <Button
          variant={arranging ? 'filled' : 'default'}
          leftSection={<IconLayoutGrid size={16} aria-hidden />}
          aria-pressed={arranging}
          onClick={() => setArranging(!arranging)}
        >
          {t(arranging ? 'arrange.done' : 'arrange.begin')}
        </Button>
      }
    >
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {arranging && (
        <Paper withBorder p="sm">
          <Group gap="sm">
            <Text size="sm" flex="1 1 16rem">
              {t('arrange.about')}
            </Text>
            {layout.hidden.map((widget) => (
              <Button
                key={widget}
                size="xs"
                variant="light"
                leftSection={<IconEye size={14} aria-hidden />}
                onClick={() => change(put(layout, widget, false))}
              >
                {t('arrange.show', { name: t(`widget.${widget}`) })}
              </Button>
            ))}
            <Button
              size="xs"
              variant="default"
              leftSection={<IconRestore size={14} aria-hidden />}
              onClick={() => {
                const before = layout;
                change(USUAL);
                toast(t('arrange.restored'), () => change(before));
              }}
            >
              {t('arrange.restore')}
            </Button>
          </Group>
        </Paper>
      )}
      {/* Until it is known who this is: neither their widgets nor their order would be right. */}
      {me.data === undefined && <ListSkeleton rows={6} height={120} />}
      <div className={classes.grid}>
        {(me.data === undefined ? [] : shown).map((widget, index) => (
          <WidgetCard
            key={widget}
            widget={widget}
            wide={WIDE.has(widget)}
            arranging={
              arranging
                ? {
                    first: index === 0,
                    last: index === shown.length - 1,
                    move: (by) => place(widget, index + by),
                    hide: () => hide(widget),
                    drop: (dragged) => drop(dragged, index),
                  }
                : null
            }
          >
            <Suspense fallback={<ListSkeleton rows={4} height={24} />}>{contents[widget]()}</Suspense>
          </WidgetCard>
        ))}
      </div>
    </Page>
  );
}
