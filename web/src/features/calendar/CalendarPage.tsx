import { Alert, Box, Button, Progress, Skeleton, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCalendarOff, IconInfoCircle, IconPencil } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Unplanned } from '@/api/calendar';
import type { Delivery } from '@/api/deliveries';
import { useMay, useReader } from '@/api/me';
import { at, type Delta, dragged } from '@/lib/calendar/moves';
import { today } from '@/lib/calendar/ranges';
import { dateTime, wallTime } from '@/lib/dates';
import { useLanguage } from '@/lib/i18n';
import { type About, BatchDialog } from '@/ui/batches/BatchDialog';
import { BulkBar } from '@/ui/batches/BulkBar';
import type { Answers, Kind } from '@/ui/batches/operations';
import { EmptyState } from '@/ui/EmptyState';
import { movable, simple } from '@/ui/moving/movable';
import { useMove } from '@/ui/moving/useMove';
import { Page } from '@/ui/Page';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Agenda } from './Agenda';
import classes from './backlog.module.css';
import { useCompose } from './compose';
import { HoverCard } from './HoverCard';
import { useItems } from './items';
import { inUnits, useMoveAll } from './moveAll';
import { useNudge } from './nudge';
import { usePicking } from './picking';
import { usePlacing } from './place';
import { usePlan } from './plan';
import { usePointed } from './pointed';
import type { Signs } from './signs';
import { Toolbar } from './Toolbar';
import { Year } from './Year';

const Backlog = lazy(() => import('./Backlog').then(({ Backlog: loaded }) => ({ default: loaded })));
const Grid = lazy(() => import('./Grid').then(({ Grid: loaded }) => ({ default: loaded })));

/** What can be done to several, the most usual first. */
const KINDS: readonly Kind[] = [
  'shift',
  'move',
  'cancel',
  'hold',
  'release',
  'publish-now',
  'retry',
  'spread',
  'skip',
];

/** The time by this device, a minute's hand. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** A function that is always the same and does what the newest one does: what is drawn stays drawn. */
function useStable<A extends unknown[]>(run: (...args: A) => void): (...args: A) => void {
  const latest = useRef(run);
  useEffect(() => {
    latest.current = run;
  });
  return useCallback((...args: A) => latest.current(...args), []);
}

/** What goes out when. */
export function CalendarPage() {
  const { t } = useTranslation('calendar');
  const usual = useReader();
  const { dir } = useLanguage();
  const may = useMay();
  const navigate = useNavigate();
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const plan = usePlan(phone);
  const reader = useMemo(() => ({ ...usual, timeZone: plan.zone }), [usual, plan.zone]);
  const now = useNow();
  const found = useItems(plan);
  const moving = useMove();
  const compose = useCompose();
  const editable = may('schedule.write');
  const { shown, pending, onKeyDown } = useNudge(plan, found.items, moving, editable, dir === 'rtl');
  const picking = usePicking(shown, editable && plan.view !== 'year');
  const moveAll = useMoveAll();
  const placing = usePlacing();
  const ready = useRef<readonly Unplanned[]>([]);
  const [doing, setDoing] = useState<{ kind: Kind; about: About; begin?: Partial<Answers> } | null>(null);
  const { marks, repeats } = found;
  const { selected, chosen } = picking;
  const signs = useMemo((): Signs => ({ marks, repeats, selected }), [marks, repeats, selected]);
  const { pointed, hide, card, listeners } = usePointed();
  const told = pointed === null ? undefined : shown.find((one) => one.id === pointed.id);

  const onDrop = useStable((of: Delivery, delta: Delta) => {
    const along = chosen.filter(movable);
    if (selected.has(of.id) && along.length > 1) {
      // What is held or failed would go out by its new time: that is shown first.
      if (along.every(simple)) {
        moveAll(along, delta);
      } else {
        setDoing({ kind: 'shift', about: { deliveries: along }, begin: inUnits(delta) });
      }
    } else {
      moving.move(of, dragged(of, delta, plan.zone));
    }
  });
  const onOpen = useStable((of: Delivery) => {
    void navigate({ to: '/deliveries/$id', params: { id: String(of.id) } });
  });
  const onMore = useStable((date: string) => {
    hide();
    plan.set({ view: 'agenda', date });
  });
  /** A time of the workspace's zone; of a day nine o'clock, or the next full hour where that is over. */
  const wall = (pressed: string): string => {
    if (pressed.length > 10) {
      return wallTime(at(pressed, plan.zone).dueAt, usual.timeZone);
    }
    const nine = at(`${pressed}T09:00:00`, plan.zone).dueAt;
    const next = new Date(Math.ceil((Date.now() + 60_000) / 3_600_000) * 3_600_000).toISOString();
    const later = Date.parse(nine) < Date.now() && pressed === today(plan.zone);
    return wallTime(later ? next : nine, usual.timeZone);
  };
  const onReceive = useStable((element: HTMLElement, pressed: string) => {
    const of = ready.current.find((one) => one.id === Number(element.dataset.unplanned));
    if (of !== undefined) {
      placing.place(of, `${wall(pressed)}:00`);
    }
  });
  const onShown = useStable((items: readonly Unplanned[]) => {
    ready.current = items;
  });
  const onEmpty = useStable((pressed: string) => {
    const day = pressed.length === 10;
    const passed = Date.parse(at(day ? `${pressed}T23:59:00` : pressed, plan.zone).dueAt) < Date.now();
    if (!passed && may('content.write')) {
      compose?.(wall(pressed), plan.channel.length === 1 ? plan.channel[0] : undefined);
    }
  });
  const empty = !found.loading && found.error === null && shown.length === 0;
  return (
    <Page
      title={t('title')}
      width="full"
      actions={
        compose !== null &&
        may('content.write') && (
          <Button leftSection={<IconPencil size={16} aria-hidden />} onClick={() => compose()}>
            {t('write')}
          </Button>
        )
      }
    >
      <Toolbar
        plan={plan}
        usualZone={usual.timeZone}
        items={shown}
        picking={editable && plan.view !== 'year' ? { on: picking.on, turn: picking.turn } : undefined}
      />
      {found.error !== null && <ProblemAlert error={found.error} retry={found.again} />}
      {found.cut && (
        <Alert color="yellow" icon={<IconInfoCircle aria-hidden />}>
          {t('cut')}
        </Alert>
      )}
      <Box h={4} mt={-12} mb={-12} className="desk-no-print">
        {found.loading && <Progress size="xs" value={100} animated aria-label={t('loading')} />}
      </Box>
      <div className={classes.split}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: listens for what happens to the links and buttons inside */}
        <div
          className={classes.view}
          onKeyDown={(event) => picking.onKeyDown(event) || onKeyDown(event)}
          onClickCapture={picking.onClickCapture}
          aria-busy={found.loading}
          data-picking={picking.on || undefined}
          {...listeners}
        >
          {plan.view === 'year' ? (
            <Year plan={plan} reader={reader} />
          ) : plan.view === 'agenda' ? (
            empty ? (
              <EmptyState icon={IconCalendarOff} title={t(plan.filtered ? 'empty.filtered' : 'empty')}>
                {t(plan.filtered ? 'empty.filtered.text' : 'empty.text')}
              </EmptyState>
            ) : (
              <Agenda items={shown} signs={signs} reader={reader} now={now} />
            )
          ) : (
            <Suspense fallback={<Skeleton height="32rem" />}>
              <Grid
                plan={{ ...plan, view: plan.view }}
                items={shown}
                signs={signs}
                reader={reader}
                editable={editable}
                now={now}
                onDrop={onDrop}
                onOpen={onOpen}
                onEmpty={onEmpty}
                onReceive={onReceive}
                onMore={onMore}
              />
            </Suspense>
          )}
        </div>
        {plan.backlog && (
          <Suspense fallback={<Skeleton height="12rem" w={{ base: '100%', md: '17rem' }} />}>
            <Backlog
              plan={plan}
              editable={editable}
              draggable={editable && plan.view !== 'year' && plan.view !== 'agenda'}
              onAsk={(of) =>
                placing.ask(of, wall([plan.days.from, today(plan.zone)].toSorted()[1] ?? plan.date))
              }
              onShown={onShown}
            />
          </Suspense>
        )}
      </div>
      {chosen.length > 0 && (
        <BulkBar
          count={chosen.length}
          kinds={KINDS}
          first={3}
          onChoose={(kind) => setDoing({ kind, about: { deliveries: chosen } })}
          onNone={picking.none}
        />
      )}
      {doing !== null && (
        <BatchDialog
          kind={doing.kind}
          about={doing.about}
          begin={doing.begin}
          onClose={() => setDoing(null)}
          onDone={() => {
            setDoing(null);
            picking.none();
          }}
        />
      )}
      <VisuallyHidden role="status">
        {pending !== null &&
          t('nudged', {
            title: pending.of.contentTitle,
            when: dateTime(pending.to.dueAt, { ...reader, timeZone: pending.to.timeZone }),
          })}
      </VisuallyHidden>
      {pointed !== null && told !== undefined && (
        <HoverCard
          delivery={told}
          signs={signs}
          of={pointed.element}
          reader={reader}
          now={now}
          hint={editable}
          onEnter={card.onEnter}
          onLeave={card.onLeave}
        />
      )}
      {moving.dialogs}
      {placing.dialogs}
    </Page>
  );
}
