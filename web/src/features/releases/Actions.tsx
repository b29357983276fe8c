import { Button, Group, Stack, Text } from '@mantine/core';
import { IconBan, IconClock, IconHandStop, IconPlayerPlay, IconPlus } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/api/problem';
import { addMembers, cancelRelease, type Release } from '@/api/releases';
import { planChanged } from '@/api/scheduling';
import { Dialog } from '@/ui/Dialog';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { done } from '@/ui/toasts';
import { ContentsField } from '@/ui/together/ContentsField';
import { TimeFields } from '@/ui/together/TimeFields';
import { useHolding, useMoving } from './changes';

interface AskProps {
  title: string;
  error: unknown;
  busy: boolean;
  disabled?: boolean;
  red?: boolean;
  go: string;
  onGo: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A question with one way on and one way back. */
function Ask({ title, error, busy, disabled = false, red = false, go, onGo, onClose, children }: AskProps) {
  const { t } = useTranslation('ui');
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          onGo();
        }}
      >
        <Stack>
          {children}
          {error !== null && <ProblemAlert error={error} shownFields={['at', 'timeZone']} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" color={red ? 'red' : undefined} loading={busy} disabled={disabled}>
              {go}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** What can be done with a release as long as it has not been let go. */
export function Actions({ of }: { of: Release }) {
  const { t } = useTranslation('releases');
  const client = useQueryClient();
  const [asking, setAsking] = useState<'move' | 'add' | 'cancel' | null>(null);
  const [time, setTime] = useState({ at: of.wallTime.slice(0, 16), zone: of.timeZone });
  const [chosen, setChosen] = useState<number[]>([]);
  const holding = useHolding();
  const move = useMoving();
  const close = () => setAsking(null);
  const settled = { onSettled: () => planChanged(client) };
  const add = useMutation({
    mutationFn: () => addMembers(of, { contents: chosen }),
    onSuccess: (now) => {
      done(t('add.done', { name: now.name }));
      setChosen([]);
      close();
    },
    ...settled,
  });
  const cancel = useMutation({
    mutationFn: () => cancelRelease(of),
    onSuccess: (now) => {
      done(t('cancel.done', { name: now.name }));
      close();
    },
    ...settled,
  });
  const stopped = of.state === 'held' || of.state === 'refused';
  return (
    <>
      <Button
        leftSection={<IconClock size={16} aria-hidden />}
        variant="default"
        onClick={() => {
          setTime({ at: of.wallTime.slice(0, 16), zone: of.timeZone });
          setAsking('move');
        }}
      >
        {t('move.button')}
      </Button>
      <Button
        leftSection={<IconPlus size={16} aria-hidden />}
        variant="default"
        onClick={() => setAsking('add')}
      >
        {t('add.button')}
      </Button>
      {of.state !== 'empty' && (
        <Button
          leftSection={
            stopped ? <IconPlayerPlay size={16} aria-hidden /> : <IconHandStop size={16} aria-hidden />
          }
          variant={stopped ? 'filled' : 'default'}
          loading={holding.isPending}
          onClick={() => holding.mutate({ of, held: !stopped })}
        >
          {t(stopped ? 'release.button' : 'hold.button')}
        </Button>
      )}
      <Button
        leftSection={<IconBan size={16} aria-hidden />}
        variant="default"
        onClick={() => setAsking('cancel')}
      >
        {t('cancel.button')}
      </Button>
      {asking === 'move' && (
        <Ask
          title={t('move.title', { name: of.name })}
          error={move.error}
          busy={move.isPending}
          disabled={time.at === ''}
          go={t('move.do')}
          onClose={close}
          onGo={() => move.mutate({ of, ...time }, { onSuccess: close })}
        >
          <Text size="sm">{t('move.text')}</Text>
          <TimeFields
            labels={{ at: t('field.at'), zone: t('field.zone') }}
            at={time.at}
            zone={time.zone}
            errors={move.isError ? asProblem(move.error).fields() : {}}
            onChange={(at, zone) => setTime({ at, zone })}
          />
        </Ask>
      )}
      {asking === 'add' && (
        <Ask
          title={t('add.title', { name: of.name })}
          error={add.error}
          busy={add.isPending}
          disabled={chosen.length === 0}
          go={t('add.do')}
          onClose={close}
          onGo={() => add.mutate()}
        >
          <ContentsField
            label={t('field.contents')}
            description={t('add.text')}
            nothing={t('field.noContents')}
            value={chosen}
            onChange={setChosen}
          />
        </Ask>
      )}
      {asking === 'cancel' && (
        <Ask
          title={t('cancel.title', { name: of.name })}
          error={cancel.error}
          busy={cancel.isPending}
          red
          go={t('cancel.do')}
          onClose={close}
          onGo={() => cancel.mutate()}
        >
          <Text size="sm">{t('cancel.text')}</Text>
        </Ask>
      )}
    </>
  );
}
