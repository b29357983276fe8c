/** How much time fits into a timeline, the closest first. Apart from `scale`: addresses need it before any date arithmetic. */
export const ZOOMS = ['day', 'week', 'month', 'quarter', 'year', 'years'] as const;
export type Zoom = (typeof ZOOMS)[number];

/** What lines are put together by. */
export const GROUPS = ['none', 'channel', 'campaign', 'person'] as const;
export type Group = (typeof GROUPS)[number];
