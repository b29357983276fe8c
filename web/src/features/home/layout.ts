import { useCallback, useState } from 'react';

/** The dashboard's widgets, in the order everybody begins with. */
export const WIDGETS = [
  'now',
  'today',
  'success',
  'lateness',
  'attention',
  'waiting',
  'upcoming',
  'throughput',
  'platforms',
] as const;

export type Widget = (typeof WIDGETS)[number];

/** Which widgets are shown, in which order, and which were put away. */
export interface Layout {
  shown: readonly Widget[];
  hidden: readonly Widget[];
}

export const USUAL: Layout = { shown: WIDGETS, hidden: [] };

/** Reads what was kept; what is unknown is dropped, and what came with a newer release is shown at the end. */
export function readLayout(kept: string | null): Layout {
  if (kept === null) {
    return USUAL;
  }
  try {
    const read = JSON.parse(kept) as { shown?: unknown; hidden?: unknown };
    const seen = new Set<Widget>();
    const known = (list: unknown): Widget[] =>
      (Array.isArray(list) ? (list as Widget[]) : []).filter((one) => {
        const fresh = WIDGETS.includes(one) && !seen.has(one);
        seen.add(one);
        return fresh;
      });
    const shown = known(read.shown);
    const hidden = known(read.hidden);
    return { shown: [...shown, ...WIDGETS.filter((one) => !seen.has(one))], hidden };
  } catch {
    return USUAL;
  }
}

/** The widget in another place: `to` is the place it has afterwards. */
export function moved(layout: Layout, widget: Widget, to: number): Layout {
  const rest = layout.shown.filter((one) => one !== widget);
  const place = Math.max(0, Math.min(rest.length, to));
  return { ...layout, shown: [...rest.slice(0, place), widget, ...rest.slice(place)] };
}

export function put(layout: Layout, widget: Widget, away: boolean): Layout {
  const shown = layout.shown.filter((one) => one !== widget);
  const hidden = layout.hidden.filter((one) => one !== widget);
  return away ? { shown, hidden: [...hidden, widget] } : { shown: [...shown, widget], hidden };
}

function load(key: string): Layout {
  try {
    return readLayout(localStorage.getItem(key));
  } catch {
    return USUAL;
  }
}

/** A person's arrangement in a workspace, kept in this browser. */
export function useLayout(person: string): [Layout, (next: Layout) => void] {
  const key = `presstime.dashboard.${person}`;
  const [state, setState] = useState(() => ({ key, layout: load(key) }));
  if (state.key !== key) {
    setState({ key, layout: load(key) });
  }
  const change = useCallback(
    (layout: Layout) => {
      setState({ key, layout });
      try {
        localStorage.setItem(key, JSON.stringify(layout));
      } catch {
        // Then it holds until the page is closed.
      }
    },
    [key],
  );
  return [state.layout, change];
}
