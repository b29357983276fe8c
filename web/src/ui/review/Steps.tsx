import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contents } from '@/api/content';
import { type Moderation, type Offer, reviews, takeStep } from '@/api/reviews';
import { Dialog } from '@/ui/Dialog';
import { ListSkeleton } from '@/ui/Loading';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Remote } from '@/ui/Remote';
import { done } from '@/ui/toasts';
import { MentionTextarea } from './MentionTextarea';
import { useNames } from './names';
import { StateBadge } from './StateBadge';

const REFUSALS = new Set([
  'role',
  'schedule-only',
  'scope',
  'four-eyes',
  'approved-already',
  'not-approved',
  'outside',
]);

interface StepsProps {
  content: number;
  /** Of the text beside the steps, where there is one: only that is what somebody approves. */
  version?: number;
  /** Saves first what is being written, and answers the version that is then; null when that could not be. */
  before?: () => Promise<{ version: number } | null>;
  onTaken?: () => void;
}

/** Where a content is, how many approved it, and every step from there; what may not be taken says why. */
export function Steps(props: StepsProps) {
  const query = useQuery(reviews.steps(props.content));
  return (
    <Remote query={query} loading={<ListSkeleton rows={1} height={96} />}>
      {(now) => <Offered {...props} now={now} />}
    </Remote>
  );
}

function Offered({ now, onTaken, ...props }: StepsProps & { now: Moderation }) {
  const { t } = useTranslation(['reviews', 'ui']);
  const names = useNames();
  const [asking, setAsking] = useState<{ offer: Offer; version: number } | null>(null);
  const { approvals } = now;
  // What only a schedule does is no button that somebody lacks.
  const offered = now.transitions.filter((one) => !one.refusals.some(({ code }) => code === 'schedule-only'));
  const refused = offered.filter((one) => !one.allowed);
  return (
    <Stack gap="sm" component="section" aria-label={t('steps.label')}>
      <Group gap="xs">
        <StateBadge state={now.state} />
        <Text size="sm" c="dimmed">
          {t('steps.revision', { number: now.revision })}
        </Text>
      </Group>
      {(approvals.required > 1 || approvals.given > 0) && (
        <Group gap={6} wrap="nowrap" align="flex-start">
          <IconUsers size={16} aria-hidden style={{ flex: 'none', marginBlockStart: 3 }} />
          <Text size="sm">
            {t('steps.approvals', { given: approvals.given, required: approvals.required })}
            {approvals.by.length > 0 && ` · ${approvals.by.map((actor) => names.actor(actor)).join(', ')}`}
          </Text>
        </Group>
      )}
      {now.fourEyes && (
        <Text size="sm" c="dimmed">
          {t('steps.fourEyes')}
        </Text>
      )}
      <Group gap="xs">
        {offered
          .filter((one) => one.allowed)
          .map((one) => (
            <Button
              key={one.key}
              size="sm"
              variant={one.to.kind === 'approved' ? 'filled' : 'default'}
              onClick={() => setAsking({ offer: one, version: props.version ?? now.version })}
            >
              {names.step(one)} …
            </Button>
          ))}
        {offered.length === 0 && <Text size="sm">{t('steps.none')}</Text>}
      </Group>
      {refused.length > 0 && (
        <Alert variant="light" color="gray" title={t('steps.refused')} p="xs">
          <List size="sm" spacing={4}>
            {refused.map((one) => (
              <List.Item key={one.key}>
                <strong>{names.step(one)}</strong>:{' '}
                {one.refusals
                  .map(({ code, detail }) =>
                    REFUSALS.has(code) ? t(`refusal.${code as 'four-eyes'}`) : detail,
                  )
                  .join(' ')}
              </List.Item>
            ))}
          </List>
        </Alert>
      )}
      {asking !== null && (
        <Taking
          {...props}
          {...asking}
          onClose={() => setAsking(null)}
          onTaken={() => {
            setAsking(null);
            onTaken?.();
          }}
        />
      )}
    </Stack>
  );
}

interface TakingProps extends StepsProps {
  /** What was shown when this was asked for; what is saved meanwhile refuses the step. */
  version: number;
  offer: Offer;
  onClose: () => void;
}

/** One step with its note. */
function Taking({ content, version, offer, before, onTaken, onClose }: TakingProps) {
  const { t } = useTranslation(['reviews', 'ui']);
  const client = useQueryClient();
  const names = useNames();
  const [note, setNote] = useState('');
  const step = useMutation({
    mutationFn: async () => {
      const saved = before === undefined ? { version } : await before();
      return saved === null ? null : takeStep({ id: content, version: saved.version }, offer.key, note);
    },
    onSuccess: (next) => {
      if (next === null) {
        return;
      }
      const more = next.approvals.required - next.approvals.given;
      done(
        offer.to.kind === 'approved' && next.state.kind !== 'approved' && more > 0
          ? t('steps.more', { count: more })
          : t('steps.done', { state: names.state(next.state) }),
      );
      onTaken?.();
    },
    onSettled: () => client.invalidateQueries({ queryKey: contents.all }),
  });
  return (
    <Dialog title={names.step(offer)} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          step.mutate();
        }}
      >
        <Stack>
          <Group gap="xs">
            <Text size="sm">{t('steps.leads')}</Text>
            <StateBadge state={offer.to} />
          </Group>
          <MentionTextarea
            label={t('steps.note')}
            description={t(offer.noteRequired ? 'steps.noteNeeded' : 'steps.noteHelp')}
            required={offer.noteRequired}
            autosize
            minRows={3}
            dir="auto"
            data-autofocus
            value={note}
            error={step.isError ? undefined : null}
            onChange={setNote}
          />
          {step.isError && <ProblemAlert error={step.error} />}
          {step.isSuccess && step.data === null && (
            <Text size="sm" c="var(--desk-bad)" role="alert">
              {t('steps.unsaved')}
            </Text>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button
              type="submit"
              loading={step.isPending}
              disabled={offer.noteRequired && note.trim() === ''}
            >
              {names.step(offer)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
