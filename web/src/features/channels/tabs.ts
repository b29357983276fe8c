/** The parts of a channel's page, as its address names them. */
export const TABS = ['connection', 'slots', 'blackouts', 'lateness', 'conflicts'] as const;
export type Tab = (typeof TABS)[number];
