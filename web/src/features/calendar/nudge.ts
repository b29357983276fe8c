import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import type { Delivery } from '@/api/deliveries';
import { byDays, byMinutes, type Target } from '@/lib/calendar/moves';
import { asShown } from '@/lib/calendar/ranges';
import type { View } from '@/lib/calendar/views';
import { movable, simple } from '@/ui/moving/movable';
import type { Moving } from '@/ui/moving/useMove';
import type { Plan } from './plan';

/** So long after the last key the server is asked: holding a key down is one move with one undo. */
export const SETTLES = 700;

/** Where Alt and an arrow lead: sideways a day, up and down a week in a month, else a quarter of an hour. */
export function nudged(of: Delivery, key: string, view: View, rtl: boolean): Target | null {
  const sideways = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 }[key];
  if (sideways !== undefined) {
    return byDays(of, sideways);
  }
  const down = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (down === undefined) {
    return null;
  }
  return view === 'month' ? byDays(of, down * 7) : byMinutes(of, down * 15);
}

/** The delivery that an element, or one around it, stands for. */
export function deliveryAt(target: EventTarget | null): { id: number; element: HTMLElement } | null {
  const element = target instanceof Element ? target.closest<HTMLElement>('[data-delivery]') : null;
  return element === null ? null : { id: Number(element.dataset.delivery), element };
}

interface Pending {
  of: Delivery;
  to: Target;
}

/** Moves by keyboard: `items` as they are shown meanwhile, and the listener for them. */
export function useNudge(plan: Plan, items: readonly Delivery[], moving: Moving, may: boolean, rtl: boolean) {
  const [pending, setPending] = useState<Pending | null>(null);
  const latest = useRef({ moving, pending });
  useEffect(() => {
    latest.current = { moving, pending };
  });
  // Who leaves before it settled has seen it moved: it is carried out.
  useEffect(
    () => () => {
      const { moving, pending } = latest.current;
      if (pending !== null) {
        moving.move(pending.of, pending.to);
      }
    },
    [],
  );

  useEffect(() => {
    if (pending === null) {
      return;
    }
    const id = String(pending.of.id);
    // It is drawn anew in another cell: the keyboard goes along.
    const focus = setTimeout(() => {
      document.querySelector<HTMLElement>(`[data-delivery="${id}"]`)?.focus({ preventScroll: false });
    }, 30);
    const commit = setTimeout(() => {
      latest.current.moving.move(pending.of, pending.to);
      latest.current.pending = null;
      setPending(null);
    }, SETTLES);
    return () => {
      clearTimeout(focus);
      clearTimeout(commit);
    };
  }, [pending]);

  const shown = useMemo(() => {
    if (pending === null) {
      return items;
    }
    const moved = { ...pending.of, ...pending.to };
    return [...items.filter((one) => one.id !== moved.id), moved].sort(
      (a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt) || a.id - b.id,
    );
  }, [items, pending]);

  const onKeyDown = (event: KeyboardEvent) => {
    const id = deliveryAt(event.target)?.id;
    const of = shown.find((one) => one.id === id);
    if (of === undefined || !may || !movable(of)) {
      return;
    }
    if (event.key.toLowerCase() === 'm' && !event.altKey && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      setPending(null);
      moving.ask(pending?.of.id === of.id ? pending.of : of, of.wallTime);
      return;
    }
    const to = event.altKey ? nudged(of, event.key, plan.view, rtl) : null;
    if (to === null) {
      return;
    }
    event.preventDefault();
    if (!simple(of)) {
      moving.move(of, to);
      return;
    }
    if (pending !== null && pending.of.id !== of.id) {
      moving.move(pending.of, pending.to);
    }
    setPending({ of: pending?.of.id === of.id ? pending.of : of, to });
    const date = asShown(Date.parse(to.dueAt), plan.zone).toISOString().slice(0, 10);
    if (date < plan.days.from || date >= plan.days.to) {
      plan.set({ date });
    }
  };
  return { shown, pending, onKeyDown };
}
