/** The calendar's views. In a file of its own: addresses are checked before any page is loaded. */
export const VIEWS = ['month', 'week', 'day', 'agenda'] as const;
export type View = (typeof VIEWS)[number];
