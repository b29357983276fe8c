/** How long a page took until it could be used. */
export interface Ready {
  firstMs: number;
  allMs: number;
  /** The end of the last long task after which nothing kept the page from answering; never before all is drawn. */
  interactiveMs: number;
  longTasks: number;
  longTasksMs: number;
  longestTaskMs: number;
}

/** What was painted between `begin` and `end`. */
export interface Frames {
  frames: number;
  framesPerSecond: number;
  p95Ms: number;
  slowestMs: number;
  longTasks: number;
  longestTaskMs: number;
}

interface Measured {
  /** Waits until nothing matches `busy` and there was no long task for `quiet` milliseconds. */
  ready: (busy: string, quiet: number) => Promise<Ready>;
  begin: () => void;
  end: () => Frames;
}

declare global {
  interface Window {
    measured: Measured;
  }
}

/** Runs in the page before its own scripts. */
export function record(): void {
  const tasks: { start: number; end: number }[] = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      tasks.push({ start: startTime, end: startTime + duration });
    }
  }).observe({ type: 'longtask', buffered: true });
  const whole = (value: number) => Math.round(value);
  const longest = (of: typeof tasks) => whole(Math.max(0, ...of.map(({ start, end }) => end - start)));
  let first = 0;
  const look = () => {
    if (document.querySelector('[data-delivery]') !== null) {
      first = performance.now();
    } else {
      requestAnimationFrame(look);
    }
  };
  requestAnimationFrame(look);

  let stamps: number[] = [];
  let running = false;
  const stamp = (now: number) => {
    if (running) {
      stamps.push(now);
      requestAnimationFrame(stamp);
    }
  };
  window.measured = {
    ready: async (busy, quiet) => {
      let all = 0;
      for (;;) {
        await new Promise((next) => {
          setTimeout(next, 50);
        });
        const now = performance.now();
        if (document.querySelector(busy) !== null) {
          all = 0;
        } else if (all === 0) {
          all = now;
        } else if (now - Math.max(all, tasks.at(-1)?.end ?? 0) > quiet) {
          break;
        }
      }
      return {
        firstMs: whole(first),
        allMs: whole(all),
        interactiveMs: whole(Math.max(all, tasks.at(-1)?.end ?? 0)),
        longTasks: tasks.length,
        longTasksMs: whole(tasks.reduce((sum, { start, end }) => sum + end - start, 0)),
        longestTaskMs: longest(tasks),
      };
    },
    begin: () => {
      tasks.length = 0;
      stamps = [];
      running = true;
      requestAnimationFrame(stamp);
    },
    end: () => {
      running = false;
      const gaps = stamps.slice(1).map((now, index) => now - (stamps[index] ?? now));
      const sorted = gaps.toSorted((one, other) => one - other);
      const took = (stamps.at(-1) ?? 0) - (stamps[0] ?? 0);
      return {
        frames: gaps.length,
        framesPerSecond: whole((gaps.length * 10_000) / Math.max(1, took)) / 10,
        p95Ms: whole(sorted[Math.floor(sorted.length * 0.95)] ?? 0),
        slowestMs: whole(sorted.at(-1) ?? 0),
        longTasks: tasks.length,
        longestTaskMs: longest(tasks),
      };
    },
  };
}

/** Runs in the page: how much is drawn. */
export function count(): { domNodes: number; drawn: number; more: number } {
  const more = [
    ...document.querySelectorAll('[data-date] button, [data-date] a, [data-date] [role="button"]'),
  ]
    .map((one) => /^\+?([\d.,\s]+) more$/.exec(one.textContent.trim())?.[1] ?? '0')
    .reduce((sum, number) => sum + Number(number.replaceAll(/\D/g, '')), 0);
  return {
    domNodes: document.querySelectorAll('*').length,
    drawn: document.querySelectorAll('[data-delivery]').length,
    more,
  };
}
