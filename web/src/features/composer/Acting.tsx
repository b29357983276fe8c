import { Alert, Button, Group, List, Radio, Stack, Text } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Channel } from '@/api/channels';
import { useReader } from '@/api/me';
import { type Acting as Act, act, type Choice, type Pending, periods } from '@/api/periods';
import { planChanged } from '@/api/scheduling';
import { dateTime } from '@/lib/dates';
import { Dialog } from '@/ui/Dialog';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Remote } from '@/ui/Remote';
import { done } from '@/ui/toasts';

interface ActingProps {
  content: number;
  what: Act;
  /** Those the action is for. */
  channels: readonly Channel[];
  onClose: () => void;
}

/** Publishes or takes away at once; before, what becomes of each thing that waits, by which rule, and a choice. */
export function Acting({ content, what, channels, onClose }: ActingProps) {
  const { t } = useTranslation(['composer', 'ui']);
  const client = useQueryClient();
  const ids = channels.map((one) => one.id);
  const preview = useQuery(periods.preview(content, what, ids));
  const [chosen, setChosen] = useState<Readonly<Record<number, Choice>>>({});
  const now = useMutation({
    mutationFn: () =>
      act(
        content,
        what,
        ids,
        (preview.data?.pending ?? [])
          // What is moved is carried out now by itself; to name it would ask for a time.
          .filter((one) => (chosen[one.deliveryId] ?? one.becomes) !== 'moved')
          .map((one) => ({
            delivery: one.deliveryId,
            becomes: chosen[one.deliveryId] ?? one.becomes,
            version: one.version,
          })),
      ),
    onSuccess: () => {
      done(t(what === 'publish' ? 'plan.sent' : 'act.away'));
      onClose();
    },
    onSettled: () => planChanged(client),
  });
  return (
    <Dialog title={t(`act.${what}`)} onClose={onClose}>
      <Stack>
        <Text size="sm">{t('act.where', { channels: channels.map((one) => one.name).join(', ') })}</Text>
        <Remote query={preview}>
          {({ pending, sentences }) => (
            <Stack gap="sm">
              {pending.length === 0 ? (
                <Text size="sm" c="dimmed">
                  {t('act.nothing')}
                </Text>
              ) : (
                <>
                  <Text size="sm" fw={600}>
                    {t('act.waits')}
                  </Text>
                  {pending.map((one) => (
                    <Waits
                      key={one.deliveryId}
                      pending={one}
                      channel={channels.find((channel) => channel.id === one.channelId)?.name ?? ''}
                      value={chosen[one.deliveryId] ?? one.becomes}
                      onChange={(becomes) =>
                        setChosen((before) => ({ ...before, [one.deliveryId]: becomes }))
                      }
                    />
                  ))}
                </>
              )}
              {sentences.length > 0 && (
                <Alert variant="light" icon={<IconInfoCircle aria-hidden />} p="xs">
                  <List size="sm" listStyleType={sentences.length === 1 ? 'none' : 'disc'}>
                    {sentences.map((one) => (
                      <List.Item key={one}>{one}</List.Item>
                    ))}
                  </List>
                </Alert>
              )}
            </Stack>
          )}
        </Remote>
        {now.isError && <ProblemAlert error={now.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
          <Button
            loading={now.isPending}
            disabled={preview.data === undefined}
            onClick={() => now.mutate()}
            data-autofocus
          >
            {t(`act.${what}`)}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

interface WaitsProps {
  pending: Pending;
  channel: string;
  value: Choice;
  onChange: (value: Choice) => void;
}

const ACTIONS = new Set(['publish', 'update', 'unpublish', 'delete']);

function Waits({ pending, channel, value, onChange }: WaitsProps) {
  const { t } = useTranslation('composer');
  const reader = useReader();
  const what = ACTIONS.has(pending.action) ? t(`action.${pending.action as 'publish'}`) : pending.action;
  // Another time for it is given in the list of deliveries.
  const choices = pending.choices.filter((one) => one !== 'moved' || pending.becomes === 'moved');
  return (
    <Radio.Group
      value={value}
      onChange={(next) => onChange(next)}
      label={t('act.pending', {
        what,
        channel,
        when: dateTime(pending.dueAt, { ...reader, timeZone: pending.timeZone }),
      })}
      description={pending.why}
    >
      <Group gap="md" mt={6}>
        {choices.map((one) => (
          <Radio
            key={one}
            value={one}
            label={
              one === pending.becomes
                ? t('act.byRule', { becomes: t(`becomes.${one}`) })
                : t(`becomes.${one}`)
            }
          />
        ))}
      </Group>
    </Radio.Group>
  );
}
