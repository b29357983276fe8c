import type { Timeline } from '@/api/timeline';
import { begins } from '@/lib/timeline/rows';

/** One cell after RFC 4180; what a spreadsheet would take for a formula begins with an apostrophe. */
function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The lines of a timeline as CSV (RFC 4180), instants in UTC. */
export function csv(data: Timeline, columns: readonly string[]): string {
  const titles = new Map(data.items.map((one) => [one.contentId, one.title]));
  const lines = data.items.map((item) =>
    [
      item.title,
      begins(item),
      item.earliestAt,
      item.latestAt,
      String(item.slackMinutes),
      data.edges
        .filter((edge) => edge.contentId === item.contentId)
        .map((edge) => titles.get(edge.afterId) ?? `#${String(edge.afterId)}`)
        .join('; '),
      [...new Set(item.stops.map(({ state }) => state))].join('; '),
    ]
      .map(cell)
      .join(','),
  );
  return [columns.map(cell).join(','), ...lines, ''].join('\r\n');
}
