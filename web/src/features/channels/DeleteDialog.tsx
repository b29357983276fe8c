import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type Channel, disconnectChannel } from '@/api/channels';
import { deliveries } from '@/api/deliveries';
import { series } from '@/api/series';
import { Dialog } from '@/ui/Dialog';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Remote } from '@/ui/Remote';
import { done } from '@/ui/toasts';

const WAITING = ['scheduled', 'held', 'missed', 'unconfirmed'] as const;

/** Asks before a channel is disconnected, and says what that touches. */
export function DeleteDialog({ channel, onClose }: { channel: Channel; onClose: () => void }) {
  const { t } = useTranslation(['channels', 'ui']);
  const client = useQueryClient();
  const navigate = useNavigate();
  const counts = useQuery(deliveries.counts({ channel: [String(channel.id)] }));
  const { data: using = [] } = useQuery(series.ofChannel(channel.id));
  const remove = useMutation({
    ...disconnectChannel(client),
    onSuccess: () => {
      done(t('delete.done', { name: channel.name }));
      void navigate({ to: '/channels' });
    },
  });
  return (
    <Dialog title={t('delete.title', { name: channel.name })} onClose={onClose}>
      <Stack>
        <Remote query={counts}>
          {({ byState }) => {
            const waiting = WAITING.reduce((sum, state) => sum + (byState[state] ?? 0), 0);
            return (
              <List spacing={4}>
                <List.Item>{t('delete.waiting', { count: waiting })}</List.Item>
                {using.length > 0 && (
                  <List.Item>
                    {t('delete.series', {
                      count: using.length,
                      names: using.map((one) => one.name).join(', '),
                    })}
                  </List.Item>
                )}
                <List.Item>{t('delete.published', { count: byState.published ?? 0 })}</List.Item>
                <List.Item>{t('delete.secrets')}</List.Item>
              </List>
            );
          }}
        </Remote>
        <Text fw={600}>{t('delete.final')}</Text>
        {remove.isError && <ProblemAlert error={remove.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('ui:cancel')}
          </Button>
          <Button color="red" loading={remove.isPending} onClick={() => remove.mutate(channel)}>
            {t('delete.do')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
