import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { backOff, sseParser } from '@/lib/live/sse';
import { channels } from './channels';
import { headers, type Schemas } from './client';
import { contents } from './content';
import { deliveries } from './deliveries';
import { monitor, waiting } from './monitor';

/** `connected` while the server's events arrive; `lost` after it went away; `starting` before the first. */
export type Connection = 'starting' | 'connected' | 'lost';

let connection: Connection = 'starting';
const watchers = new Set<() => void>();

function turn(next: Connection): void {
  if (connection !== next) {
    connection = next;
    for (const tell of watchers) {
      tell();
    }
  }
}

/** Whether what is on the screen is kept up to date. */
export function useConnection(): Connection {
  return useSyncExternalStore(
    (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    () => connection,
  );
}

/** What must be read again after an event, by the kind of its subject (`delivery/7`). */
const READ_AGAIN: Record<string, readonly (readonly string[])[]> = {
  // Not an event of the log: the stream says that deliveries were carried out.
  activity: [deliveries.all, contents.all, monitor.all, ['history']],
  content: [contents.all, deliveries.all, waiting.all, ['freshness']],
  delivery: [deliveries.all, contents.all, monitor.all, ['freshness'], ['history']],
  release: [deliveries.all],
  bundle: [deliveries.all],
  milestone: [deliveries.all],
  batch: [deliveries.all, contents.all, ['batches'], monitor.all],
  channel: [channels.all, monitor.all, ['conflict-settings']],
  series: [['series'], deliveries.all],
  conflict: [['conflicts']],
  workflow: [['workflows'], ['workflow'], contents.all],
  'api-key': [['api-keys']],
  'client-link': [[...contents.all, 'client-links']],
  member: [['members'], ['me'], ['session']],
  invitation: [['members']],
  'content-type': [['content-types']],
  workspace: [['workspace'], ['me'], ['session'], ['conflict-settings'], ['freshness']],
};

/** Collects what events make stale and reads it again at most four times a second. */
export function staleness(
  client: QueryClient,
  wait = 250,
): { hear: (subject: string) => void; all: () => void } {
  const due = new Set<readonly string[]>();
  let waiting = false;
  const soon = () => {
    if (waiting) {
      return;
    }
    waiting = true;
    setTimeout(() => {
      waiting = false;
      const keys = [...due];
      due.clear();
      for (const queryKey of keys) {
        void client.invalidateQueries({ queryKey });
      }
    }, wait);
  };
  return {
    hear(subject) {
      for (const key of READ_AGAIN[subject.split('/')[0] ?? ''] ?? []) {
        due.add(key);
      }
      soon();
    },
    all() {
      void client.invalidateQueries();
    },
  };
}

type Listener = (event: Schemas['RecordedEvent']) => void;
const listeners = new Set<Listener>();

/** Calls back with every event of the workspace while mounted; keep the callback stable. */
export function useEvents(listener: Listener): void {
  useEffect(() => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  }, [listener]);
}

/**
 * Hears each message: an event; `activity` when deliveries were carried out, or may have been while nobody listened;
 * `reset` when the way back was too long; or null for the mark of a beginning.
 */
type Ear = (id: string | null, event: Schemas['RecordedEvent'] | 'activity' | 'reset' | null) => void;

/** One connection, until it ends. Answers what its end means: `gone` to try again, `over` not to. */
async function listen(last: string | null, hear: Ear, opened: () => void, signal: AbortSignal) {
  const answer: Response = await fetch('/api/v1/events/stream', {
    headers: {
      ...headers('GET'),
      Accept: 'text/event-stream',
      ...(last === null ? {} : { 'Last-Event-ID': last }),
    },
    signal,
  });
  if (answer.status === 401 || answer.status === 403) {
    return answer.status;
  }
  if (!answer.ok || answer.body === null) {
    throw new Error(String(answer.status));
  }
  opened();
  const parse = sseParser();
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    for (const message of parse(piece.value)) {
      if (message.event === 'event') {
        hear(message.id, JSON.parse(message.data) as Schemas['RecordedEvent']);
      } else {
        const { event } = message;
        hear(message.id, event === 'reset' || event === 'activity' ? event : null);
      }
    }
  }
  return answer.status;
}

/**
 * Keeps the workspace's event stream open until the signal: after a loss it comes back where it was
 * (`Last-Event-ID`), and an event that comes twice is heard once.
 */
export async function follow(client: QueryClient, signal: AbortSignal): Promise<void> {
  const stale = staleness(client);
  const heard = new Set<number>();
  let last: string | null = null;
  let failures = 0;
  const hear: Ear = (id, event) => {
    last = id ?? last;
    if (event === 'reset') {
      stale.all();
      return;
    }
    if (event === 'activity') {
      stale.hear(event);
      return;
    }
    if (event === null || heard.has(event.id)) {
      return;
    }
    heard.add(event.id);
    if (heard.size > 2_000) {
      heard.delete(heard.values().next().value ?? -1);
    }
    stale.hear(event.subject);
    for (const listener of listeners) {
      listener(event);
    }
  };
  const opened = () => {
    if (failures > 1) {
      stale.all();
    }
    failures = 0;
    turn('connected');
  };
  while (!over(signal)) {
    await seen(signal);
    const nap = untilHidden(signal);
    const status = await listen(last, hear, opened, nap.signal).catch(() => 0);
    nap.end();
    if (nap.signal.aborted && !over(signal)) {
      continue;
    }
    if (status === 401) {
      await client.invalidateQueries({ queryKey: ['session'] });
    }
    if (over(signal) || status === 401 || status === 403) {
      return;
    }
    failures += 1;
    if (failures > 1) {
      turn('lost');
    }
    await pause(failures === 1 ? 500 : backOff(failures - 1, Math.random()), signal);
  }
}

/** How long a tab nobody looks at stays connected: browsers open only six connections to a server. */
const NAP_AFTER = 30_000;

/** Waits until somebody can see the page. */
function seen(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (document.visibilityState === 'visible' || signal.aborted) {
        document.removeEventListener('visibilitychange', look);
        signal.removeEventListener('abort', look);
        resolve();
      }
    };
    document.addEventListener('visibilitychange', look);
    signal.addEventListener('abort', look);
    look();
  });
}

/** A signal that fires with the other one, and when the page has been hidden for a while. */
function untilHidden(signal: AbortSignal): { signal: AbortSignal; end: () => void } {
  const ending = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const abort = () => ending.abort();
  const look = () => {
    clearTimeout(timer);
    if (document.visibilityState === 'hidden') {
      timer = setTimeout(abort, NAP_AFTER);
    }
  };
  document.addEventListener('visibilitychange', look);
  signal.addEventListener('abort', abort);
  look();
  return {
    signal: ending.signal,
    end: () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
      signal.removeEventListener('abort', abort);
    },
  };
}

/** As a function, because it changes while one waits. */
function over(signal: AbortSignal): boolean {
  return signal.aborted;
}

/** Ends early when the network is back or the signal fires. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      window.removeEventListener('online', done);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    window.addEventListener('online', done);
    signal.addEventListener('abort', done);
  });
}

/** Mounted once by the frame, anew for each workspace. */
export function useLive(workspace: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (workspace === undefined) {
      return;
    }
    const ending = new AbortController();
    void follow(client, ending.signal);
    return () => {
      ending.abort();
      turn('starting');
    };
  }, [client, workspace]);
}
