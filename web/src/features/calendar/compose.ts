import { useRouter } from '@tanstack/react-router';

/** Where contents are written, the best first; other features bring these pages. */
const PLACES = ['/content/new', '/contents/new', '/content', '/contents'];

/** Leads to writing something for a time: a wall time in a zone, in the address. Null where nothing can be written. */
export function useCompose(): ((at?: string, zone?: string) => void) | null {
  const router = useRouter();
  const paths = Object.keys(router.routesByPath);
  const place = PLACES.find((path) => paths.includes(path));
  if (place === undefined) {
    return null;
  }
  return (at, zone) => {
    const search = new URLSearchParams(
      at === undefined ? {} : { at, ...(zone === undefined ? {} : { zone }) },
    );
    const query = search.toString();
    void router.navigate({ href: query === '' ? place : `${place}?${query}` });
  };
}
