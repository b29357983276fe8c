/** A rectangle in the window, as `getBoundingClientRect` gives it. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const GAP = 6;
const EDGE = 8;

/** Where a card stands: below what it tells of, above where there is no room, always inside the window. */
export function beside(
  of: Box,
  card: { width: number; height: number },
  window: { width: number; height: number },
  rtl: boolean,
): { left: number; top: number } {
  const below = of.top + of.height + GAP;
  const above = of.top - GAP - card.height;
  const fits = below + card.height <= window.height - EDGE;
  const top = fits || above < EDGE ? Math.min(below, window.height - EDGE - card.height) : above;
  const left = rtl ? of.left + of.width - card.width : of.left;
  return {
    left: Math.max(EDGE, Math.min(left, window.width - EDGE - card.width)),
    top: Math.max(EDGE, top),
  };
}
