import { useSyncExternalStore } from 'react';

/** A search with a name. The server has no place for them: they are kept in this browser, for this person. */
export interface SavedView<S = unknown> {
  name: string;
  search: S;
}

const watchers = new Set<() => void>();
const known = new Map<string, { text: string | null; views: SavedView[] }>();

function read(key: string): SavedView[] {
  let text: string | null = null;
  try {
    text = localStorage.getItem(key);
  } catch {
    // Then there are none.
  }
  const before = known.get(key);
  if (before !== undefined && before.text === text) {
    return before.views;
  }
  let views: SavedView[] = [];
  try {
    const found: unknown = JSON.parse(text ?? '[]');
    views = Array.isArray(found)
      ? (found as (Partial<SavedView> | null)[]).filter(
          (one): one is SavedView => typeof one?.name === 'string',
        )
      : [];
  } catch {
    // Somebody else wrote there.
  }
  known.set(key, { text, views });
  return views;
}

function write(key: string, views: SavedView[]): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(views));
  } catch {
    return false;
  }
  for (const tell of watchers) {
    tell();
  }
  return true;
}

/** The saved views of a person in a workspace, by name. `save` and `remove` answer whether the browser kept it. */
export function useSavedViews<S>(owner: string) {
  const key = `presstime.views.${owner}`;
  const views = useSyncExternalStore(
    (changed) => {
      watchers.add(changed);
      window.addEventListener('storage', changed);
      return () => {
        watchers.delete(changed);
        window.removeEventListener('storage', changed);
      };
    },
    () => read(key),
  ) as SavedView<S>[];
  return {
    views,
    save: (view: SavedView<S>) =>
      write(
        key,
        [...views.filter((one) => one.name !== view.name), view].sort((one, other) =>
          one.name.localeCompare(other.name),
        ),
      ),
    remove: (name: string) =>
      write(
        key,
        views.filter((one) => one.name !== name),
      ),
  };
}
