import { type KeyboardEvent, type MouseEvent, useMemo, useState } from 'react';
import type { Delivery } from '@/api/deliveries';
import { useSelection } from '@/ui/batches/selection';
import { deliveryAt } from './nudge';

/**
 * Several deliveries of a calendar: Ctrl or Cmd and a press adds or leaves out, Shift takes all up to there in due
 * order, and so does `x` by keyboard. While `on`, every press selects: for fingers.
 */
export function usePicking(items: readonly Delivery[], may: boolean) {
  const ids = useMemo(() => items.map((one) => one.id), [items]);
  const selection = useSelection(ids);
  const [on, setOn] = useState(false);
  const chosen = items.filter((one) => selection.has(one.id));
  const none = () => {
    selection.none();
    setOn(false);
  };
  const pick = (id: number, far: boolean) => (far ? selection.extend(id) : selection.toggle(id));
  return {
    selected: selection.selected,
    chosen,
    on: on && may,
    turn: () => (on ? none() : setOn(true)),
    none,
    /** Before a press means anything else. */
    onClickCapture: (event: MouseEvent) => {
      const found = deliveryAt(event.target);
      if (found !== null && may && (on || event.ctrlKey || event.metaKey || event.shiftKey)) {
        event.preventDefault();
        event.stopPropagation();
        pick(found.id, event.shiftKey);
      }
    },
    /** True when the key was meant for this. */
    onKeyDown: (event: KeyboardEvent): boolean => {
      const found = deliveryAt(event.target);
      if (!may || event.altKey) {
        return false;
      }
      const modified = event.ctrlKey || event.metaKey;
      if (found !== null && event.key.toLowerCase() === 'x' && !modified) {
        pick(found.id, event.shiftKey);
      } else if (found !== null && event.key.toLowerCase() === 'a' && modified) {
        selection.all();
      } else if (event.key === 'Escape' && chosen.length > 0) {
        none();
      } else {
        return false;
      }
      event.preventDefault();
      return true;
    },
  };
}
