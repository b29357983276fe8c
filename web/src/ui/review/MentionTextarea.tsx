import { Box, Paper, Text, Textarea, type TextareaProps, VisuallyHidden } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { members } from '@/api/members';
import { meQuery } from '@/api/session';
import { type Begun, begun, meant, put } from './mention';

interface MentionTextareaProps extends Omit<TextareaProps, 'value' | 'onChange'> {
  value: string;
  onChange: (text: string) => void;
}

/** A field for words to colleagues: `@` offers their names; arrows choose, Enter takes, Escape closes. */
export function MentionTextarea({ value, onChange, ...props }: MentionTextareaProps) {
  const { t } = useTranslation('reviews');
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  const [at, setAt] = useState<Begun | null>(null);
  const [chosen, setChosen] = useState(0);
  const { data: me } = useQuery(meQuery());
  const { data: all = [] } = useQuery({ ...members.list(), enabled: at !== null, staleTime: 60_000 });
  const people = all.filter((one) => one.id !== me?.account.id);
  const offered = at === null ? [] : meant(at.query, people);
  const marked = offered[Math.min(chosen, offered.length - 1)];
  useLayoutEffect(() => {
    if (caret.current !== null) {
      field.current?.setSelectionRange(caret.current, caret.current);
      caret.current = null;
    }
  });
  const look = () => {
    const { value: text = '', selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
    const next = selectionStart === selectionEnd ? begun(text, selectionStart) : null;
    setAt((before) => (before?.from === next?.from && before?.query === next?.query ? before : next));
    setChosen((before) => (next === null || next.query !== at?.query ? 0 : before));
  };
  const choose = (person: (typeof people)[number]) => {
    if (at !== null) {
      const next = put(value, at, person, all);
      caret.current = next.caret;
      setAt(null);
      onChange(next.text);
      field.current?.focus();
    }
  };
  const press = (event: KeyboardEvent) => {
    if (marked === undefined || event.nativeEvent.isComposing) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setChosen((offered.indexOf(marked) + step + offered.length) % offered.length);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && !event.shiftKey) {
      choose(marked);
    } else if (event.key === 'Escape') {
      setAt(null);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const open = marked !== undefined;
  return (
    <Box pos="relative">
      <Textarea
        {...props}
        ref={field}
        // A dialog hears Escape before this does; while names are offered it is for them.
        data-mantine-stop-propagation={open || undefined}
        value={value}
        onChange={(event) => {
          onChange(event.currentTarget.value);
          look();
        }}
        onKeyDown={press}
        onKeyUp={(event) => {
          if (['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) {
            look();
          }
        }}
        onBlur={() => setAt(null)}
        aria-autocomplete="list"
        aria-controls={open ? `${id}-list` : undefined}
        aria-activedescendant={open ? `${id}-${String(marked.id)}` : undefined}
      />
      {open && (
        <Paper
          withBorder
          shadow="md"
          p={4}
          pos="absolute"
          style={{ zIndex: 300, insetInline: 0 }}
          component="div"
          role="listbox"
          id={`${id}-list`}
          aria-label={t('mention.people')}
        >
          {offered.map((one) => (
            <Box
              key={one.id}
              id={`${id}-${String(one.id)}`}
              role="option"
              aria-selected={one === marked}
              px="xs"
              py={6}
              style={{
                borderRadius: 'var(--mantine-radius-sm)',
                cursor: 'pointer',
                background: one === marked ? 'var(--mantine-primary-color-light)' : undefined,
              }}
              // Or the press would take the focus from the field.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(one)}
            >
              <Text size="sm" dir="auto">
                {one.name}
              </Text>
            </Box>
          ))}
        </Paper>
      )}
      <VisuallyHidden role="status">
        {open ? t('mention.offered', { count: offered.length }) : ''}
      </VisuallyHidden>
    </Box>
  );
}
