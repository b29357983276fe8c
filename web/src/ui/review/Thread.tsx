import { Badge, Blockquote, Button, Card, Group, Stack, Text } from '@mantine/core';
import { IconArrowBackUp, IconCheck, IconMessageReply, IconTarget, IconUnlink } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useReader } from '@/api/me';
import { useOptimistic } from '@/api/optimistic';
import { type Comment, reply, reviews, turnThread } from '@/api/reviews';
import { dateTime } from '@/lib/dates';
import { failed, undoable } from '@/ui/toasts';
import { MentionTextarea } from './MentionTextarea';
import { useNames } from './names';
import classes from './review.module.css';

interface ThreadProps {
  comment: Comment;
  mayWrite: boolean;
  /** Shows where it stands; false when that is not on the page. */
  onShow: (comment: Comment) => void;
}

function Said({ by, at, text, deleted }: { by: string; at: string; text: string; deleted: boolean }) {
  const { t } = useTranslation('reviews');
  const reader = useReader();
  return (
    <div>
      <Group gap={6}>
        <Text size="sm" fw={600}>
          {by}
        </Text>
        <Text size="xs" c="dimmed" className="desk-numbers">
          {dateTime(at, reader)}
        </Text>
      </Group>
      <Text size="sm" dir="auto" className={classes.words} c={deleted ? 'dimmed' : undefined}>
        {deleted ? t('thread.deleted') : text}
      </Text>
    </div>
  );
}

/** One thread: what it is about, what was said, and whether that is settled. */
export function Thread({ comment, mayWrite, onShow }: ThreadProps) {
  const { t } = useTranslation(['reviews', 'ui']);
  const client = useQueryClient();
  const names = useNames();
  const [answering, setAnswering] = useState(false);
  const [text, setText] = useState('');
  const key = reviews.comments(comment.contentId).queryKey;
  const settled = comment.resolvedAt != null;
  const turn = useOptimistic<{ of: Comment; resolved: boolean; silent?: boolean }, Comment>({
    keys: [key],
    show: (cache, { of, resolved }) =>
      cache.setQueryData<Comment[]>(key, (before) =>
        before?.map((one) =>
          one.id === of.id ? { ...one, resolvedAt: resolved ? new Date().toISOString() : null } : one,
        ),
      ),
    change: ({ of, resolved }) => turnThread(of, resolved),
    done: (_, { of, resolved, silent }) => {
      if (resolved && silent !== true) {
        undoable(t('thread.resolved'), () => turn.mutate({ of, resolved: false, silent: true }));
      }
    },
    failed,
  });
  const answer = useMutation({
    mutationFn: () => reply(comment, text.trim()),
    onSuccess: () => {
      setText('');
      setAnswering(false);
    },
    onError: failed,
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
  const { anchor } = comment;
  const about = anchor?.quote?.exact;
  return (
    <Card withBorder padding="sm" component="li">
      <Stack gap="xs">
        {about != null && (
          <Blockquote
            py={0}
            pe={0}
            ps={8}
            m={0}
            bg="transparent"
            className={`${classes.quote ?? ''} ${anchor?.outdated === true ? (classes.gone ?? '') : ''}`}
          >
            <Text size="sm" c="dimmed" dir="auto" lineClamp={3} component="span">
              {about}
            </Text>
          </Blockquote>
        )}
        <Group gap={6}>
          {anchor?.outdated === true && (
            <Badge
              variant="light"
              color="orange"
              tt="none"
              leftSection={<IconUnlink size={12} aria-hidden />}
            >
              {t('thread.lost')}
            </Badge>
          )}
          {settled && (
            <Badge variant="light" color="green" tt="none" leftSection={<IconCheck size={12} aria-hidden />}>
              {t('thread.settled')}
            </Badge>
          )}
          <Text size="xs" c="dimmed">
            {t('thread.revision', { number: comment.revision })}
          </Text>
        </Group>
        {anchor?.outdated === true && (
          <Text size="xs" c="dimmed">
            {t('thread.lostText', { number: anchor.seenRevision })}
          </Text>
        )}
        <Said
          by={names.actor(comment.actor, comment.name)}
          at={comment.createdAt}
          text={comment.text}
          deleted={comment.deletedAt != null}
        />
        {comment.replies.length > 0 && (
          <Stack gap="xs" ps="md">
            {comment.replies.map((one) => (
              <Said
                key={one.id}
                by={names.actor(one.actor, one.name)}
                at={one.createdAt}
                text={one.text}
                deleted={false}
              />
            ))}
          </Stack>
        )}
        <Group gap="xs">
          {about != null && anchor?.outdated !== true && (
            <Button
              size="compact-sm"
              variant="default"
              leftSection={<IconTarget size={14} aria-hidden />}
              onClick={() => onShow(comment)}
            >
              {t('thread.show')}
            </Button>
          )}
          {mayWrite && (
            <>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={<IconMessageReply size={14} aria-hidden />}
                aria-expanded={answering}
                onClick={() => setAnswering(!answering)}
              >
                {t('thread.reply')}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                leftSection={
                  settled ? <IconArrowBackUp size={14} aria-hidden /> : <IconCheck size={14} aria-hidden />
                }
                onClick={() => turn.mutate({ of: comment, resolved: !settled })}
              >
                {t(settled ? 'thread.reopen' : 'thread.resolve')}
              </Button>
            </>
          )}
        </Group>
        {answering && (
          <form
            onSubmit={(event) => {
              event.preventDefault();
              answer.mutate();
            }}
          >
            <Stack gap="xs">
              <MentionTextarea
                label={t('thread.yourReply')}
                autosize
                minRows={2}
                dir="auto"
                autoFocus
                value={text}
                onChange={setText}
              />
              <Group gap="xs">
                <Button
                  type="submit"
                  size="compact-sm"
                  loading={answer.isPending}
                  disabled={text.trim() === ''}
                >
                  {t('thread.send')}
                </Button>
                <Button size="compact-sm" variant="default" onClick={() => setAnswering(false)}>
                  {t('ui:cancel')}
                </Button>
              </Group>
            </Stack>
          </form>
        )}
      </Stack>
    </Card>
  );
}
