import type { ComponentType } from 'react';

/** What a person may do, as the server writes it in API key scopes: `content.write`. */
export type Permission =
  | 'content.read'
  | 'content.write'
  | 'content.approve'
  | 'content.delete'
  | 'schedule.read'
  | 'schedule.write'
  | 'channel.read'
  | 'channel.write'
  | 'settings.write'
  | 'member.read'
  | 'member.write'
  | 'key.write'
  | 'audit.read'
  | 'operate'
  | 'backup';

/** A line of the navigation. `order` sorts: 0–99 plan, 100–199 look after, 200–299 settings. */
export interface NavItem {
  /** The route's path, without parameters. */
  to: string;
  /** Key of the feature's strings. */
  label: string;
  icon: ComponentType<{ size?: number | string; 'aria-hidden'?: boolean }>;
  order: number;
  needs?: Permission;
}

/** Something the command palette and the keyboard can do. */
export interface Command {
  id: string;
  /** Key of the feature's strings. */
  label: string;
  /** Where it leads. */
  to: string;
  /** Keys for it, as `g c` (one after the other) or `mod+enter`. Shown in the cheat sheet. */
  keys?: string;
  icon?: NavItem['icon'];
  needs?: Permission;
}

/**
 * One folder of `features/`, as the app sees it. Its strings are `strings/{en,de,ar}.json` beside it and
 * need no mention; its routes are listed in `app/router.ts`, so that their paths are typed everywhere.
 */
export interface Feature {
  /** The folder's name, and the namespace of its strings. */
  id: string;
  nav?: NavItem[];
  commands?: Command[];
}
