import { Alert, Box, Button, Progress, Skeleton, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCalendarOff, IconInfoCircle, IconPencil } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '@/api/deliveries';
import { useMay, useReader } from '@/api/me';
import { at, type Delta, dragged } from '@/lib/calendar/moves';
import { dateTime, wallTime } from '@/lib/dates';
import { useLanguage } from '@/lib/i18n';
import { EmptyState } from '@/ui/EmptyState';
import { useMove } from '@/ui/moving/useMove';
import { Page } from '@/ui/Page';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Agenda } from './Agenda';
import { useCompose } from './compose';
import { HoverCard } from './HoverCard';
import { useItems } from './items';
import { useNudge } from './nudge';
import { usePlan } from './plan';
import { usePointed } from './pointed';
import { Toolbar } from './Toolbar';
import { Year } from './Year';

const Grid = lazy(() => import('./Grid').then(({ Grid: loaded }) => ({ default: loaded })));

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
  const { pointed, hide, card, listeners } = usePointed();
  const told = pointed === null ? undefined : shown.find((one) => one.id === pointed.id);

  const onDrop = useStable((of: Delivery, delta: Delta) => moving.move(of, dragged(of, delta, plan.zone)));
  const onOpen = useStable((of: Delivery) => {
    void navigate({ to: '/deliveries/$id', params: { id: String(of.id) } });
  });
  const onMore = useStable((date: string) => {
    hide();
    plan.set({ view: 'agenda', date });
  });
  const onEmpty = useStable((pressed: string) => {
    const day = pressed.length === 10;
    const time = day ? `${pressed}T09:00:00` : pressed;
    const passed = Date.parse(at(day ? `${pressed}T23:59:00` : pressed, plan.zone).dueAt) < Date.now();
    if (!passed && may('content.write')) {
      const wall = wallTime(at(time, plan.zone).dueAt, usual.timeZone);
      compose?.(wall, plan.channel.length === 1 ? plan.channel[0] : undefined);
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
      <Toolbar plan={plan} usualZone={usual.timeZone} items={shown} />
      {found.error !== null && <ProblemAlert error={found.error} retry={found.again} />}
      {found.cut && (
        <Alert color="yellow" icon={<IconInfoCircle aria-hidden />}>
          {t('cut')}
        </Alert>
      )}
      <Box h={4} mt={-12} mb={-12} className="desk-no-print">
        {found.loading && <Progress size="xs" value={100} animated aria-label={t('loading')} />}
      </Box>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: listens for what happens to the links and buttons inside */}
      <div onKeyDown={onKeyDown} aria-busy={found.loading} {...listeners}>
        {plan.view === 'year' ? (
          <Year plan={plan} reader={reader} />
        ) : plan.view === 'agenda' ? (
          empty ? (
            <EmptyState icon={IconCalendarOff} title={t(plan.filtered ? 'empty.filtered' : 'empty')}>
              {t(plan.filtered ? 'empty.filtered.text' : 'empty.text')}
            </EmptyState>
          ) : (
            <Agenda items={shown} marks={found.marks} reader={reader} now={now} />
          )
        ) : (
          <Suspense fallback={<Skeleton height="32rem" />}>
            <Grid
              plan={{ ...plan, view: plan.view }}
              items={shown}
              marks={found.marks}
              reader={reader}
              editable={editable}
              now={now}
              onDrop={onDrop}
              onOpen={onOpen}
              onEmpty={onEmpty}
              onMore={onMore}
            />
          </Suspense>
        )}
      </div>
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
          mark={found.marks.get(told.id)}
          of={pointed.element}
          reader={reader}
          now={now}
          hint={editable}
          onEnter={card.onEnter}
          onLeave={card.onLeave}
        />
      )}
      {moving.dialogs}
    </Page>
  );
}
