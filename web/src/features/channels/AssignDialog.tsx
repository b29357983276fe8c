import { Alert, Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Channel } from '@/api/channels';
import { useReader } from '@/api/me';
import { type Assignment, assignSlots, publishing } from '@/api/publishing';
import { dateTime } from '@/lib/dates';
import { Dialog } from '@/ui/Dialog';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Remote } from '@/ui/Remote';
import { done } from '@/ui/toasts';

type OfChannel = Assignment['channels'][number];

function Outcome({ of }: { of: OfChannel }) {
  const { t } = useTranslation('channels');
  const reader = useReader();
  return (
    <Stack gap="xs" component="section" aria-label={of.channelName}>
      <Title order={3} fz="h5">
        {of.channelName}
      </Title>
      {of.off != null && of.off !== '' && <Text size="sm">{of.off}</Text>}
      {of.placed.length === 0 && of.left.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('assign.nothing')}
        </Text>
      )}
      {[
        ...of.placed.map((one) => ({ ...one, when: one.at })),
        ...of.left.map((one) => ({ ...one, when: null })),
      ].map((one) => (
        <Stack key={one.contentId} gap={0}>
          <Group gap="xs">
            <Anchor
              renderRoot={(props) => (
                <Link to="/content/$id" params={{ id: String(one.contentId) }} {...props} />
              )}
              fw={600}
              size="sm"
              dir="auto"
            >
              {one.title}
            </Anchor>
            <Text size="sm" className="desk-numbers">
              {one.when === null
                ? t('assign.left')
                : dateTime(one.when, { ...reader, timeZone: of.timeZone })}
            </Text>
          </Group>
          <Text size="sm" c="dimmed" dir="auto">
            {one.reason}
          </Text>
        </Stack>
      ))}
    </Stack>
  );
}

/** Who would get which slot now, with the reasons; then it is done on request. */
export function AssignDialog({ channel, onClose }: { channel: Channel; onClose: () => void }) {
  const { t } = useTranslation(['channels', 'ui']);
  const client = useQueryClient();
  const query = useQuery({ ...publishing.assignment(), staleTime: 0 });
  const assign = useMutation({
    mutationFn: () => assignSlots(client),
    onSuccess: ({ channels: given }) => {
      done(t('assign.done', { count: given.reduce((sum, one) => sum + one.placed.length, 0) }));
      onClose();
    },
  });
  return (
    <Dialog title={t('assign.title')} onClose={onClose}>
      <Stack>
        <Text size="sm" c="dimmed">
          {t('assign.about')}
        </Text>
        <Remote query={query}>
          {({ channels: given }) => {
            const own = given.filter((one) => one.channelId === channel.id);
            const others = given.filter(
              (one) => one.channelId !== channel.id && one.placed.length + one.left.length > 0,
            );
            const count = given.reduce((sum, one) => sum + one.placed.length, 0);
            return (
              <Stack>
                {own.length === 0 && (
                  <Alert variant="light" color="yellow" title={t('assign.offTitle', { name: channel.name })}>
                    {t('assign.off')}
                  </Alert>
                )}
                {[...own, ...others].map((one) => (
                  <Outcome key={one.channelId} of={one} />
                ))}
                {assign.isError && <ProblemAlert error={assign.error} />}
                <Group justify="flex-end">
                  <Button variant="default" onClick={onClose}>
                    {t('ui:cancel')}
                  </Button>
                  <Button disabled={count === 0} loading={assign.isPending} onClick={() => assign.mutate()}>
                    {t('assign.do', { count })}
                  </Button>
                </Group>
              </Stack>
            );
          }}
        </Remote>
      </Stack>
    </Dialog>
  );
}
