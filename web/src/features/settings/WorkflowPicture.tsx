import { Box } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@/lib/i18n';
import { arcs } from './picture';
import type { Draft } from './workflow';

const ROW = 64;
const BOX_HEIGHT = 40;
const BOX_WIDTH = 170;
const LANE = 26;

/** The states, one below the other; steps forward on one side, steps back on the other, numbered as in the list. */
export function WorkflowPicture({ draft }: { draft: Draft }) {
  const { t } = useTranslation('settings');
  const { dir } = useLanguage();
  const index = (key: string) => draft.states.findIndex((state) => state.key === key);
  const drawn = arcs(
    draft.transitions.map((step) => ({ from: index(step.from), to: index(step.to) })),
  ).filter((arc) => arc.from >= 0 && arc.to >= 0 && arc.from !== arc.to);
  const lanes = (forward: boolean) =>
    Math.max(0, ...drawn.filter((arc) => arc.forward === forward).map((arc) => arc.lane + 1));
  const before = lanes(false) * LANE + 16;
  const width = before + BOX_WIDTH + lanes(true) * LANE + 16;
  const height = Math.max(1, draft.states.length) * ROW;
  // From right to left the picture is mirrored, its letters are not.
  const x = (at: number) => (dir === 'rtl' ? width - at : at);
  return (
    <Box style={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={t('picture.label')}>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${String(width)} ${String(height)}`}
        role="img"
        aria-label={t('picture.alt', {
          states: draft.states.map((state) => state.name).join(', '),
        })}
        direction="ltr"
      >
        {drawn.map((arc) => {
          const edge = arc.forward ? before + BOX_WIDTH : before;
          const out = arc.forward ? 1 : -1;
          const far = x(edge + out * (arc.lane + 1) * LANE);
          const near = x(edge);
          // Arrows that leave or reach the same box do so at heights of their own.
          const shift = (arc.lane + 1) * 4;
          const top = arc.from * ROW + ROW / 2 + (arc.to > arc.from ? shift : -shift);
          const end = arc.to * ROW + ROW / 2 + (arc.to > arc.from ? -shift : shift);
          const tip = far > near ? 7 : -7;
          return (
            <g key={arc.number} stroke="currentColor" fill="none" strokeWidth={1.5}>
              <path
                d={`M ${String(near)} ${String(top)} H ${String(far)} V ${String(end)} H ${String(near + tip)}`}
              />
              <path
                d={`M ${String(near)} ${String(end)} l ${String(tip)} -4 v 8 z`}
                fill="currentColor"
                stroke="none"
              />
              <circle cx={far} cy={(top + end) / 2} r={9} fill="var(--mantine-color-body)" />
              <text
                x={far}
                y={(top + end) / 2}
                textAnchor="middle"
                dominantBaseline="central"
                fontSize={11}
                fill="currentColor"
                stroke="none"
              >
                {arc.number}
              </text>
            </g>
          );
        })}
        {draft.states.map((state, at) => (
          <g key={state.id}>
            <rect
              x={dir === 'rtl' ? x(before + BOX_WIDTH) : before}
              y={at * ROW + (ROW - BOX_HEIGHT) / 2}
              width={BOX_WIDTH}
              height={BOX_HEIGHT}
              rx={8}
              fill="var(--mantine-color-body)"
              stroke={`var(--mantine-color-${state.color}-filled)`}
              strokeWidth={2}
            />
            <text
              x={x(before + BOX_WIDTH / 2)}
              y={at * ROW + ROW / 2}
              textAnchor="middle"
              dominantBaseline="central"
              fontSize={14}
              fontWeight={600}
              fill="currentColor"
            >
              {state.name.length > 20 ? `${state.name.slice(0, 19)}…` : state.name}
            </text>
          </g>
        ))}
      </svg>
    </Box>
  );
}
