/** How a calendar can be looked at. Apart from `ranges`, because addresses need it before any date arithmetic is loaded. */
export const VIEWS = ['year', 'month', 'week', 'day', 'agenda'] as const;
export type View = (typeof VIEWS)[number];
