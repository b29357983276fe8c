import { Group, Text } from '@mantine/core';
import { useId } from 'react';
import classes from './charts.module.css';

export interface Column {
  key: string;
  done: number;
  failed: number;
  /** Shown when pointed at. */
  title: string;
}

interface ColumnsProps {
  columns: readonly Column[];
  /** At the beginning and at the end of the axis. */
  ends: readonly [string, string];
  height?: number;
}

const HEIGHT = 100;

/** Stacked columns over time: what worked, and what did not, hatched, on top. */
export function Columns({ columns, ends, height = 120 }: ColumnsProps) {
  const hatch = useId();
  const most = Math.max(1, ...columns.map(({ done, failed }) => done + failed));
  const scale = HEIGHT / most;
  return (
    <div aria-hidden>
      <svg
        className={classes.plot}
        height={height}
        viewBox={`0 0 ${String(Math.max(1, columns.length))} ${String(HEIGHT)}`}
        preserveAspectRatio="none"
        role="presentation"
      >
        <defs>
          <pattern
            id={hatch}
            width="6"
            height="6"
            patternUnits="userSpaceOnUse"
            patternTransform={`scale(${String(columns.length / 400)} 1) rotate(45)`}
          >
            <rect width="6" height="6" className={classes.failed} />
            <line x1="0" y1="0" x2="0" y2="6" className={classes.hatch} />
          </pattern>
        </defs>
        <line x1="0" x2={columns.length} y1={HEIGHT} y2={HEIGHT} className={classes.line} />
        <line x1="0" x2={columns.length} y1="0" y2="0" className={classes.line} />
        {columns.map(({ key, done, failed, title }, index) => (
          <g key={key}>
            <title>{title}</title>
            <rect
              x={index + 0.1}
              width={0.8}
              y={HEIGHT - done * scale}
              height={done * scale}
              className={classes.done}
            />
            <rect
              x={index + 0.1}
              width={0.8}
              y={HEIGHT - (done + failed) * scale}
              height={failed * scale}
              fill={`url(#${hatch})`}
            />
          </g>
        ))}
      </svg>
      <Group justify="space-between" mt={4}>
        <Text size="xs" c="dimmed">
          {ends[0]}
        </Text>
        <Text size="xs" c="dimmed">
          {ends[1]}
        </Text>
      </Group>
    </div>
  );
}
