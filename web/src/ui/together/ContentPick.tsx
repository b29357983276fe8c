import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { contents } from '@/api/content';

interface ContentPickProps {
  label: string;
  placeholder: string;
  without: readonly number[];
  value: { id: number; title: string } | null;
  onChange: (chosen: { id: number; title: string } | null) => void;
}

/** Chooses one content by some letters of its title. */
export function ContentPick({ label, placeholder, without, value, onChange }: ContentPickProps) {
  const [words, setWords] = useState('');
  const [asked] = useDebouncedValue(words.trim(), 250);
  const q = asked === '' || asked === value?.title ? undefined : asked;
  const found = useInfiniteQuery(contents.list({ q })).data?.pages[0]?.items ?? [];
  const choices = found.filter(({ id }) => !without.includes(id)).slice(0, 30);
  const all = value === null || choices.some(({ id }) => id === value.id) ? choices : [value, ...choices];
  return (
    <Select
      label={label}
      placeholder={placeholder}
      searchable
      clearable
      data={all.map(({ id, title }) => ({ value: String(id), label: title }))}
      // The server has searched; what it found is what there is.
      filter={({ options }) => options}
      value={value === null ? null : String(value.id)}
      searchValue={words}
      onSearchChange={setWords}
      onChange={(id) => onChange(all.find((one) => String(one.id) === id) ?? null)}
    />
  );
}
