import { useRouter } from '@tanstack/react-router';

/** Where something new is written, and where contents are listed: other features bring these pages. */
const WRITE = '/content/$id';
const LIST = '/content';

/**
 * Leads to writing something for a time, a wall time in the workspace's zone: to the composer, or to the contents
 * where there is none. Null where there are neither.
 */
export function useCompose(): ((at?: string, channel?: number) => void) | null {
  const router = useRouter();
  const paths = Object.keys(router.routesByPath);
  const place = paths.includes(WRITE) ? '/content/new' : paths.includes(LIST) ? LIST : null;
  if (place === null) {
    return null;
  }
  return (at, channel) => {
    const search = new URLSearchParams({
      ...(at === undefined ? {} : { at }),
      ...(channel === undefined ? {} : { channel: String(channel) }),
    }).toString();
    void router.navigate({ href: search === '' ? place : `${place}?${search}` });
  };
}
