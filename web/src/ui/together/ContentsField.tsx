import { MultiSelect } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { contents } from '@/api/content';

interface ContentsFieldProps {
  label: string;
  description?: ReactNode;
  /** Said when nothing has those words. */
  nothing: string;
  required?: boolean;
  error?: string;
  value: readonly number[];
  onChange: (ids: number[]) => void;
}

/** Chooses contents by some letters of their titles; the server searches. */
export function ContentsField({ value, onChange, nothing, ...field }: ContentsFieldProps) {
  const [search, setSearch] = useState('');
  const [q] = useDebouncedValue(search.trim(), 250);
  const found = useInfiniteQuery(contents.list({ q: q === '' ? undefined : q }));
  const named = useQueries({ queries: value.map((id) => contents.one(id)) });
  const titles = new Map([
    ...value.map((id, at) => [id, named[at]?.data?.title ?? `#${String(id)}`] as const),
    ...(found.data?.pages[0]?.items ?? []).map((one) => [one.id, one.title] as const),
  ]);
  return (
    <MultiSelect
      {...field}
      searchable
      searchValue={search}
      onSearchChange={setSearch}
      nothingFoundMessage={nothing}
      data={[...titles].map(([id, label]) => ({ value: String(id), label }))}
      // The server has searched; what it found is what there is.
      filter={({ options }) => options}
      value={value.map(String)}
      onChange={(next) => onChange(next.map(Number))}
    />
  );
}
