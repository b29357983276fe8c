import { type FocusEvent, type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import { CARD } from './HoverCard';
import { deliveryAt } from './nudge';

interface Pointed {
  id: number;
  element: HTMLElement;
}

/** The delivery that the mouse or the keyboard points at. Escape puts the card away; the mouse may go onto it. */
export function usePointed() {
  const [pointed, setPointed] = useState<Pointed | null>(null);
  const timer = useRef(0);
  const soon = useCallback((next: Pointed | null, wait: number) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => setPointed(next), wait);
  }, []);
  const stay = useCallback(() => clearTimeout(timer.current), []);
  const leave = useCallback(() => soon(null, 150), [soon]);
  const hide = useCallback(() => {
    clearTimeout(timer.current);
    setPointed(null);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (pointed === null) {
      return;
    }
    const { element } = pointed;
    element.setAttribute('aria-describedby', CARD);
    const keys = (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        hide();
      }
    };
    document.addEventListener('keydown', keys);
    window.addEventListener('scroll', hide, true);
    return () => {
      element.removeAttribute('aria-describedby');
      document.removeEventListener('keydown', keys);
      window.removeEventListener('scroll', hide, true);
    };
  }, [pointed, hide]);
  return {
    pointed,
    hide,
    card: { onEnter: stay, onLeave: leave },
    listeners: {
      onPointerOver: (event: PointerEvent) => {
        // While something is dragged over it, nothing is asked.
        const idle = event.pointerType !== 'touch' && event.buttons === 0;
        const found = idle ? deliveryAt(event.target) : null;
        if (found === null) {
          if (event.pointerType !== 'touch') {
            leave();
          }
        } else {
          soon(found, 250);
        }
      },
      onPointerLeave: leave,
      onPointerDown: hide,
      onFocus: (event: FocusEvent) => {
        const found = deliveryAt(event.target);
        if (found?.element.matches(':focus-visible') === true) {
          soon(found, 0);
        }
      },
      onBlur: leave,
    },
  };
}
