import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { editing, type Look, type TextRequest } from '@/api/editing';
import { change, type Draft, EMPTY } from './draft';

/** Milliseconds of rest before the server is asked about a text. */
const REST = 400;

/** What the server says of the text on each of its channels, a moment after the last key. */
export interface Looks {
  /** Of the latest text that was looked at; its pictures and words may be a moment old. */
  items: readonly Look[];
  /** Whether they are of the text as it stands now: then their figures count. */
  fresh: boolean;
  error: Error | null;
  again: () => void;
}

export function useLooks(draft: Draft, format: string): Looks {
  const now = useMemo(() => asked(draft, format), [draft, format]);
  const [text] = useDebouncedValue(now, REST);
  const query = useQuery({
    ...editing.look(text),
    enabled: draft.channels.length > 0,
    placeholderData: keepPreviousData,
  });
  return {
    items: query.data ?? [],
    fresh: text === now && query.data !== undefined && !query.isPlaceholderData,
    error: query.error,
    again: () => void query.refetch(),
  };
}

function asked(draft: Draft, format: string): TextRequest {
  // Neither the search engines' texts nor the note are any channel's.
  const { title, body, excerpt, slug, categories, tags, cover, author, channels, variants } = change(
    EMPTY,
    draft,
  );
  const said = { title, body, excerpt, slug, categories, tags, cover, author, channels, variants };
  return {
    bodyFormat: format === 'html' ? 'html' : 'markdown',
    ...(Object.fromEntries(Object.entries(said).filter(([, part]) => part !== undefined)) as TextRequest),
  };
}
