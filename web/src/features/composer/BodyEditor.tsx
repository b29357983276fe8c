import { Alert, Group, Input, SegmentedControl, Skeleton, Stack, Text, Textarea } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { letters, plainText, points, words } from './checks';
import { ImageDialog } from './ImageDialog';
import { lossless } from './markdown';
import type { Insert } from './RichEditor';

const RichEditor = lazy(async () => ({ default: (await import('./RichEditor')).RichEditor }));

interface BodyEditorProps {
  /** What it is called where there are several. */
  label?: string;
  /** In place of the count of letters. */
  counter?: ReactNode;
  value: string;
  format: string;
  limit: { limit: number; channel: string } | undefined;
  readOnly: boolean;
  error?: string | undefined;
  onChange: (markdown: string) => void;
}

type Mode = 'rich' | 'markdown';
type Asking = { files: File[]; insert: (images: Insert[]) => void };

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function written({ alt, source }: Insert, format: string): string {
  const safe = (text: string) => text.replaceAll(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
  return format === 'html'
    ? `<img src="${safe(source)}" alt="${safe(alt)}">`
    : `![${alt.replaceAll(/[[\]]/g, '')}](${source})`;
}

/** The text: as it looks where nothing is lost by that, as Markdown everywhere. */
export function BodyEditor({
  label,
  counter,
  value,
  format,
  limit,
  readOnly,
  error,
  onChange,
}: BodyEditorProps) {
  const { t } = useTranslation('composer');
  const [wish, setWish] = useState<Mode>('rich');
  const [asking, setAsking] = useState<Asking | null>(null);
  const area = useRef<HTMLTextAreaElement>(null);
  // What the rich editor wrote itself needs no second look at every letter.
  const own = useRef<string | null>(null);
  const safe = useMemo(
    () => format === 'markdown' && (value === own.current || lossless(value)),
    [value, format],
  );
  const name = label ?? t('body.label');
  const mode: Mode = safe ? wish : 'markdown';
  const count = limit === undefined ? letters(plainText(value)) : points(plainText(value));
  // Images come one after the other, into what the text is by then.
  const newest = useRef({ value, onChange });
  useEffect(() => {
    newest.current = { value, onChange };
  });
  const insertAt = (place: number) => {
    let at = place;
    let before = '';
    return (images: Insert[]) => {
      for (const image of images) {
        const { value: text, onChange: change } = newest.current;
        const added = before + written(image, format);
        const value = text.slice(0, at) + added + text.slice(at);
        at += added.length;
        before = '\n\n';
        newest.current = { value, onChange: change };
        change(value);
      }
    };
  };
  const takeFiles = (data: DataTransfer | null, event: { preventDefault: () => void }) => {
    const files = [...(data?.files ?? [])].filter((file) => file.type.startsWith('image/'));
    if (files.length > 0 && !readOnly) {
      event.preventDefault();
      setAsking({ files, insert: insertAt(area.current?.selectionEnd ?? value.length) });
    }
  };
  return (
    <Stack gap="xs">
      <Group justify="space-between" align="end">
        <Text component="span" size="sm" fw={500}>
          {name}
        </Text>
        <SegmentedControl
          size="xs"
          aria-label={label === undefined ? t('body.mode') : `${t('body.mode')}: ${label}`}
          value={mode}
          onChange={(next) => {
            own.current = null;
            setWish(next);
          }}
          data={[
            { value: 'rich', label: t('body.rich'), disabled: !safe },
            { value: 'markdown', label: format === 'html' ? 'HTML' : 'Markdown' },
          ]}
        />
      </Group>
      {!safe && (
        <Alert icon={<IconInfoCircle aria-hidden />} variant="light" p="xs">
          {t(format === 'html' ? 'body.html' : 'body.unsafe')}
        </Alert>
      )}
      {mode === 'rich' ? (
        <Suspense fallback={<Skeleton height="24rem" radius="md" />}>
          <RichEditor
            label={name}
            value={value}
            readOnly={readOnly}
            onFiles={(files, insert) => setAsking({ files, insert })}
            onChange={(markdown) => {
              own.current = markdown;
              onChange(markdown);
            }}
          />
        </Suspense>
      ) : (
        <Textarea
          ref={area}
          aria-label={name}
          autosize
          minRows={14}
          dir="auto"
          value={value}
          readOnly={readOnly}
          placeholder={t('body.placeholder')}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          onChange={(event) => onChange(event.currentTarget.value)}
          onPaste={(event) => takeFiles(event.clipboardData, event)}
          onDrop={(event) => takeFiles(event.dataTransfer, event)}
        />
      )}
      {error !== undefined && <Input.Error>{error}</Input.Error>}
      <Group gap="md">
        <Text size="xs" c="dimmed" className="desk-numbers">
          {t('count.words', { count: words(value) })}
        </Text>
        {counter ?? (
          <Text
            size="xs"
            c={limit !== undefined && count > limit.limit ? 'var(--desk-bad)' : 'dimmed'}
            className="desk-numbers"
          >
            {limit === undefined
              ? t('count.letters', { count })
              : t('count.of', { count, limit: limit.limit, channel: limit.channel })}
          </Text>
        )}
      </Group>
      {asking !== null && (
        <ImageDialog files={asking.files} onDone={asking.insert} onClose={() => setAsking(null)} />
      )}
    </Stack>
  );
}
