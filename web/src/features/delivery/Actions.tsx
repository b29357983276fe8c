import { Alert, Button, Group, Stack, Text, Textarea, TextInput } from '@mantine/core';
import {
  IconAlertTriangle,
  IconBan,
  IconCalendarTime,
  IconCheck,
  IconHandStop,
  IconPlayerPlay,
  IconPlayerSkipForward,
  IconRefresh,
  IconSend,
  IconX,
} from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Decision, decide } from '@/api/decisions';
import type { Delivery } from '@/api/deliveries';
import { useMay } from '@/api/me';
import type { NavItem } from '@/lib/feature';
import { Dialog } from '@/ui/Dialog';
import { done, failed } from '@/ui/toasts';
import { type Action, possible } from './possible';

const LOOKS: Record<Action, { icon: NavItem['icon']; color?: string; confirm?: 'note' | 'url' | 'plain' }> = {
  retry: { icon: IconRefresh },
  reschedule: { icon: IconCalendarTime },
  'publish-now': { icon: IconSend, confirm: 'plain' },
  release: { icon: IconPlayerPlay },
  hold: { icon: IconHandStop, confirm: 'note' },
  skip: { icon: IconPlayerSkipForward, color: 'red', confirm: 'note' },
  cancel: { icon: IconBan, color: 'red', confirm: 'plain' },
  published: { icon: IconCheck, confirm: 'url' },
  'not-published': { icon: IconX, color: 'red', confirm: 'plain' },
};

function decision(action: Exclude<Action, 'reschedule'>, text: string): Decision {
  switch (action) {
    case 'hold':
    case 'skip':
      return { what: action, note: text };
    case 'published':
      return { what: 'resolve', as: action, ...(text === '' ? {} : { url: text }) };
    case 'not-published':
      return { what: 'resolve', as: action };
    default:
      return { what: action };
  }
}

interface ActionsProps {
  delivery: Delivery;
  now: number;
  onReschedule: () => void;
}

/** What can be done about it now; what cannot be taken back is asked about first. */
export function Actions({ delivery, now, onReschedule }: ActionsProps) {
  const { t } = useTranslation(['delivery', 'ui']);
  const client = useQueryClient();
  const may = useMay();
  const [asking, setAsking] = useState<Exclude<Action, 'reschedule'> | null>(null);
  const [text, setText] = useState('');
  const change = useMutation({ ...decide(client), onError: failed });
  const run = (action: Exclude<Action, 'reschedule'>) => {
    setAsking(null);
    change.mutate(
      { of: delivery, decision: decision(action, text.trim()) },
      { onSuccess: () => done(t(`did.${action}`, { title: delivery.contentTitle })) },
    );
    setText('');
  };
  const choose = (action: Action) => {
    if (action === 'reschedule') {
      onReschedule();
    } else if (LOOKS[action].confirm === undefined) {
      run(action);
    } else {
      setAsking(action);
    }
  };
  if (!may('schedule.write')) {
    return null;
  }
  const confirm = asking === null ? undefined : LOOKS[asking].confirm;
  return (
    <>
      {possible(delivery, now).map((action, index) => {
        const { icon: Icon, color } = LOOKS[action];
        return (
          <Button
            key={action}
            variant={index === 0 ? 'filled' : 'default'}
            leftSection={<Icon size={16} aria-hidden />}
            color={index === 0 ? color : undefined}
            disabled={change.isPending}
            onClick={() => choose(action)}
          >
            {t(`do.${action}`)}
          </Button>
        );
      })}
      {asking !== null && (
        <Dialog title={t(`ask.${asking}.title`)} onClose={() => setAsking(null)}>
          <form
            onSubmit={(event) => {
              event.preventDefault();
              run(asking);
            }}
          >
            <Stack>
              {LOOKS[asking].color === 'red' ? (
                <Alert color="red" icon={<IconAlertTriangle aria-hidden />}>
                  {t(`ask.${asking}`, { title: delivery.contentTitle, channel: delivery.channelName })}
                </Alert>
              ) : (
                <Text size="sm">
                  {t(`ask.${asking}`, { title: delivery.contentTitle, channel: delivery.channelName })}
                </Text>
              )}
              {confirm === 'note' && (
                <Textarea
                  label={t('note')}
                  maxLength={500}
                  autosize
                  minRows={2}
                  value={text}
                  onChange={(event) => setText(event.currentTarget.value)}
                  data-autofocus
                />
              )}
              {confirm === 'url' && (
                <TextInput
                  type="url"
                  label={t('url')}
                  description={t('url.about')}
                  dir="ltr"
                  value={text}
                  onChange={(event) => setText(event.currentTarget.value)}
                  data-autofocus
                />
              )}
              <Group justify="flex-end">
                <Button variant="default" onClick={() => setAsking(null)}>
                  {t('keep')}
                </Button>
                <Button type="submit" color={LOOKS[asking].color}>
                  {t(`do.${asking}`)}
                </Button>
              </Group>
            </Stack>
          </form>
        </Dialog>
      )}
    </>
  );
}
