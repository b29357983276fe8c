import FullCalendar, { type CalendarRef, type EventInput } from '@fullcalendar/react';
import dayGrid from '@fullcalendar/react/daygrid';
import interaction from '@fullcalendar/react/interaction';
import arabic from '@fullcalendar/react/locales/ar';
import german from '@fullcalendar/react/locales/de';
import classic from '@fullcalendar/react/themes/classic';
import timeGrid from '@fullcalendar/react/timegrid';
import { memo, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import type { Delivery } from '@/api/deliveries';
import type { Delta } from '@/lib/calendar/moves';
import { asShown } from '@/lib/calendar/ranges';
import type { Reader } from '@/lib/dates';
import { direction } from '@/lib/i18n';
import { movable } from '@/ui/moving/movable';
import { Chip } from './Chip';
import classes from './calendar.module.css';
import type { Plan } from './plan';
import type { Signs } from './signs';

const KINDS = { month: 'dayGridMonth', week: 'timeGridWeek', day: 'timeGridDay' };
const PLUGINS = [dayGrid, timeGrid, interaction, classic];
const LOCALES = [german, arabic];
/** More than these of a day, or side by side, are behind "+ n more": so a calendar stays fluid with thousands. */
export const MOST_OF_A_DAY = 4;
const MOST_BESIDE = { month: 1, week: 2, day: 8 };

export interface GridProps {
  plan: Plan & { view: keyof typeof KINDS };
  items: readonly Delivery[];
  signs: Signs;
  reader: Reader;
  editable: boolean;
  now: number;
  onDrop: (delivery: Delivery, delta: Delta) => void;
  onOpen: (delivery: Delivery) => void;
  /** Somebody pressed an empty time: `2026-03-29T09:30:00`, or a day without one. */
  onEmpty: (wall: string) => void;
  /** Something was dragged here from beside the calendar: its element, and the time or day. */
  onReceive: (element: HTMLElement, wall: string) => void;
  /** All of a day. */
  onMore: (date: string) => void;
}

/**
 * Month, week and day. FullCalendar draws wall times of the view's zone as if they were UTC, so that zones and clock
 * changes are ours alone (`lib/calendar`).
 */
export const Grid = memo(function Grid(props: GridProps) {
  const { plan, items, signs, reader, editable, now } = props;
  const { t } = useTranslation('calendar');
  const calendar = useRef<CalendarRef>(null);
  const kind = KINDS[plan.view];
  const byId = useMemo(() => new Map(items.map((one) => [String(one.id), one])), [items]);
  const events = useMemo(
    () =>
      items.map(
        (one): EventInput => ({
          id: String(one.id),
          title: one.contentTitle,
          start: asShown(Date.parse(one.dueAt), plan.zone).toISOString(),
          startEditable: editable && movable(one),
        }),
      ),
    [items, plan.zone, editable],
  );
  useEffect(() => {
    // After this render: FullCalendar flushes React itself when it is told to change.
    const later = setTimeout(() => {
      const api = calendar.current?.getApi();
      if (api !== undefined && api.view.type !== kind) {
        api.changeView(kind, plan.date);
      } else {
        api?.gotoDate(plan.date);
      }
    });
    return () => clearTimeout(later);
  }, [kind, plan.date]);
  return (
    <div className={classes.grid} data-view={plan.view}>
      <FullCalendar
        ref={calendar}
        plugins={PLUGINS}
        locales={LOCALES}
        locale={reader.language}
        direction={direction(reader.language as 'en')}
        firstDay={plan.firstDay % 7}
        timeZone="UTC"
        now={() => asShown(Date.now(), plan.zone).toISOString()}
        nowIndicator
        initialView={kind}
        initialDate={plan.date}
        headerToolbar={false}
        height={plan.view === 'month' ? 'auto' : 'max(24rem, calc(100dvh - 15rem))'}
        fixedWeekCount={false}
        events={events}
        eventDisplay="block"
        eventOrder="start,title"
        dayMaxEvents={MOST_OF_A_DAY}
        eventMaxStack={MOST_BESIDE[plan.view]}
        moreLinkText={(count) => t('more', { count })}
        moreLinkHint={(count) => t('more', { count })}
        moreLinkClick={(info) => {
          props.onMore(info.date.toISOString().slice(0, 10));
          return 'none';
        }}
        allDaySlot={false}
        slotDuration="00:30:00"
        snapDuration="00:15:00"
        slotEventOverlap={false}
        scrollTime="07:00:00"
        defaultTimedEventDuration="00:45:00"
        nextDayThreshold="12:00:00"
        eventInteractive
        editable={editable}
        droppable={editable}
        drop={({ draggedEl, date, allDay }) =>
          props.onReceive(draggedEl, date.toISOString().slice(0, allDay ? 10 : 19))
        }
        eventDurationEditable={false}
        eventDragMinDistance={6}
        longPressDelay={400}
        eventClass={classes.event}
        eventDidMount={({ el, event }) => {
          el.dataset.delivery = event.id;
        }}
        eventContent={({ event }) => {
          const delivery = byId.get(event.id);
          return delivery === undefined ? null : (
            <Chip delivery={delivery} signs={signs} reader={reader} now={now} />
          );
        }}
        eventDrop={({ event, delta, revert }) => {
          // Where it stands is what the cache says, at once and after a refusal.
          revert();
          const delivery = byId.get(event.id);
          if (delivery !== undefined) {
            props.onDrop(delivery, { days: delta.days, milliseconds: delta.milliseconds });
          }
        }}
        eventClick={({ event, jsEvent }) => {
          jsEvent.preventDefault();
          const delivery = byId.get(event.id);
          if (delivery !== undefined) {
            props.onOpen(delivery);
          }
        }}
        dateClick={({ date, allDay }) => props.onEmpty(date.toISOString().slice(0, allDay ? 10 : 19))}
      />
    </div>
  );
});
