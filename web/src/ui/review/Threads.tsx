import { Button, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { IconMessagePlus, IconTextCaption, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contents } from '@/api/content';
import { useMay } from '@/api/me';
import { type Comment, comment, reviews } from '@/api/reviews';
import { ListSkeleton } from '@/ui/Loading';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Remote } from '@/ui/Remote';
import { done } from '@/ui/toasts';
import { MentionTextarea } from './MentionTextarea';
import { type Selected, selected, show, underline } from './passages';
import classes from './review.module.css';
import { Thread } from './Thread';

interface ThreadsProps {
  content: number;
  revision: number;
  /** Saves first what is being written, and answers the revision that is then; null when that could not be. */
  before?: () => Promise<number | null>;
  /** The text on the page: what is quoted is marked in it. Left out where it is being written. */
  marks?: string | undefined;
  /** Told when a quote is to be seen; brings its text onto the page. */
  onShow?: () => void;
}

/** What was said about a content, and a way to say something: on the whole, or on what is selected in its text. */
export function Threads({ content, revision, before, marks, onShow }: ThreadsProps) {
  const { t } = useTranslation('reviews');
  const may = useMay();
  const query = useQuery(reviews.comments(content));
  const [all, setAll] = useState(false);
  const [missing, setMissing] = useState(false);
  const found = query.data;
  useEffect(() => {
    return marks === undefined || found === undefined
      ? undefined
      : underline(
          document,
          found.filter((one) => one.resolvedAt == null),
        );
  }, [marks, found]);
  const reveal = (one: Comment) => {
    onShow?.();
    // The text may have to come first.
    setTimeout(() => setMissing(!show(document, one)), onShow === undefined ? 0 : 150);
  };
  return (
    <Stack gap="sm" component="section" aria-label={t('threads.title')}>
      <Title order={2} fz="h5">
        {t('threads.title')}
      </Title>
      {may('content.write') && (
        <NewThread content={content} revision={revision} {...(before === undefined ? {} : { before })} />
      )}
      {missing && (
        <Text size="sm" role="status">
          {t('threads.notHere')}
        </Text>
      )}
      <Remote query={query} loading={<ListSkeleton rows={1} height={96} />}>
        {(threads) => {
          const settled = threads.filter((one) => one.resolvedAt != null).length;
          const shown = all ? threads : threads.filter((one) => one.resolvedAt == null);
          return (
            <>
              {settled > 0 && (
                <Switch
                  label={t('threads.settled', { count: settled })}
                  checked={all}
                  onChange={(event) => setAll(event.currentTarget.checked)}
                />
              )}
              {shown.length === 0 ? (
                <Text size="sm" c="dimmed">
                  {t(settled > 0 ? 'threads.allSettled' : 'threads.none')}
                </Text>
              ) : (
                <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
                  {shown.map((one) => (
                    <Thread key={one.id} comment={one} mayWrite={may('content.write')} onShow={reveal} />
                  ))}
                </Stack>
              )}
            </>
          );
        }}
      </Remote>
    </Stack>
  );
}

function NewThread({ content, revision, before }: Pick<ThreadsProps, 'content' | 'revision' | 'before'>) {
  const { t } = useTranslation('reviews');
  const client = useQueryClient();
  const [text, setText] = useState('');
  const [at, setAt] = useState<Selected | null>(null);
  const [empty, setEmpty] = useState(false);
  const say = useMutation({
    mutationFn: async () => {
      const seen = before === undefined ? revision : await before();
      return seen === null ? null : comment(content, text.trim(), seen, at ?? undefined);
    },
    onSuccess: (said) => {
      if (said !== null) {
        setText('');
        setAt(null);
        done(t('threads.said'));
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: contents.all }),
  });
  const takeSelection = () => {
    const now = selected(document);
    setEmpty(now === null);
    if (now !== null) {
      setAt(now);
    }
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        say.mutate();
      }}
    >
      <Stack gap="xs">
        {at !== null && (
          <Group gap="xs" wrap="nowrap" align="flex-start">
            <Text size="sm" dir="auto" className={classes.quote} flex={1} lineClamp={4}>
              {at.quote.exact}
            </Text>
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconX size={14} aria-hidden />}
              onClick={() => setAt(null)}
            >
              {t('threads.unquote')}
            </Button>
          </Group>
        )}
        <MentionTextarea
          label={t(at === null ? 'threads.onAll' : 'threads.onQuote')}
          autosize
          minRows={2}
          dir="auto"
          value={text}
          onChange={setText}
        />
        <Group gap="xs">
          <Button
            size="xs"
            variant="default"
            leftSection={<IconTextCaption size={14} aria-hidden />}
            // Or the press would end the selection.
            onMouseDown={(event) => event.preventDefault()}
            onClick={takeSelection}
          >
            {t('threads.quote')}
          </Button>
          <Button
            type="submit"
            size="xs"
            leftSection={<IconMessagePlus size={14} aria-hidden />}
            loading={say.isPending}
            disabled={text.trim() === ''}
          >
            {t('threads.say')}
          </Button>
        </Group>
        {empty && (
          <Text size="sm" role="status">
            {t('threads.select')}
          </Text>
        )}
        {say.isError && <ProblemAlert error={say.error} />}
        {say.isSuccess && say.data === null && (
          <Text size="sm" c="var(--desk-bad)" role="alert">
            {t('steps.unsaved')}
          </Text>
        )}
      </Stack>
    </form>
  );
}
