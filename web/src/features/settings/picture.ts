/** An arrow between two states, beside the column of boxes. */
export interface Arc {
  number: number;
  from: number;
  to: number;
  /** How far out, from 0; arcs of one lane do not overlap. */
  lane: number;
  /** Forward ones run on one side, those back on the other. */
  forward: boolean;
}

/** Places arrows in lanes: the short ones near the boxes, none over another one. */
export function arcs(steps: readonly { from: number; to: number }[]): Arc[] {
  const lanes: Record<'forward' | 'back', [number, number][][]> = { forward: [], back: [] };
  const placed = steps.map((step, at) => ({ ...step, number: at + 1 }));
  return placed
    .toSorted((one, other) => Math.abs(one.to - one.from) - Math.abs(other.to - other.from))
    .map((step) => {
      const forward = step.to > step.from;
      const side = lanes[forward ? 'forward' : 'back'];
      const [low, high] = [Math.min(step.from, step.to), Math.max(step.from, step.to)];
      let lane = side.findIndex((taken) => taken.every(([a, b]) => high <= a || low >= b));
      if (lane === -1) {
        lane = side.length;
        side.push([]);
      }
      side[lane]?.push([low, high]);
      return { ...step, lane, forward };
    })
    .toSorted((one, other) => one.number - other.number);
}
