import { ActionIcon, Alert, Anchor, Card, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconHourglass, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '@/api/deliveries';
import { useReader } from '@/api/me';
import type { Release, ReleaseLine } from '@/api/releases';
import { dateTime } from '@/lib/dates';
import { DeliveryState } from '@/ui/DeliveryState';
import { PlatformIcon } from '@/ui/PlatformIcon';
import { Waits } from '@/ui/together/Waits';
import { useRemoving } from './changes';

const SIGNS = {
  goes: { icon: IconCheck, color: 'var(--desk-good)' },
  waits: { icon: IconHourglass, color: 'var(--mantine-color-dimmed)' },
  refused: { icon: IconAlertTriangle, color: 'var(--desk-bad)' },
};

interface MemberProps {
  member: Delivery;
  line: ReleaseLine | undefined;
  /** The line is what the checks would say now; else what they said. */
  now: boolean;
  onRemove?: () => void;
}

function Member({ member, line, now, onRemove }: MemberProps) {
  const { t } = useTranslation('releases');
  const reader = useReader();
  const verdict = line === undefined ? null : (line.verdict as keyof typeof SIGNS);
  const { icon: Icon, color } = SIGNS[verdict ?? 'goes'];
  const waiting = ['scheduled', 'held'].includes(member.state);
  return (
    <Card withBorder padding="sm" component="li">
      <Stack gap={6}>
        <Group justify="space-between" gap="xs" wrap="nowrap" align="flex-start">
          <Stack gap={2} miw={0}>
            <Anchor
              fw={600}
              c="inherit"
              dir="auto"
              style={{ overflowWrap: 'anywhere' }}
              renderRoot={(props) => (
                <Link to="/deliveries/$id" params={{ id: String(member.id) }} {...props} />
              )}
            >
              {member.contentTitle}
            </Anchor>
            <Group gap={6}>
              <PlatformIcon platform={member.platform} size={14} />
              <Text size="sm" c="dimmed">
                {member.channelName}
              </Text>
              {member.finishedAt != null && (
                <Text size="sm" c="dimmed" className="desk-numbers">
                  {dateTime(member.finishedAt, reader)}
                </Text>
              )}
            </Group>
          </Stack>
          <Group gap={4} wrap="nowrap" flex="none">
            <DeliveryState state={member.state} publishing={member.publishing} />
            {onRemove !== undefined && (
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={t('member.remove', { title: member.contentTitle, channel: member.channelName })}
                onClick={onRemove}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        </Group>
        {verdict !== null && (now || verdict !== 'goes') && (
          <Group gap={6} wrap="nowrap">
            <Icon size={16} color={color} style={{ flex: 'none' }} aria-hidden />
            <Text size="sm">{t(`verdict.${now ? 'now' : 'was'}.${verdict}`)}</Text>
          </Group>
        )}
        {line?.problem != null && verdict === 'refused' && (
          <Alert color="red" variant="light" p="xs" title={line.problem.title}>
            <Text size="sm" dir="auto">
              {line.problem.cause}
            </Text>
            {line.problem.detail !== '' && (
              <Text size="sm" c="dimmed" dir="auto">
                {line.problem.detail}
              </Text>
            )}
            <Text size="sm" fw={600} dir="auto">
              {line.problem.solution}
            </Text>
          </Alert>
        )}
        {line === undefined && member.problem != null && (
          <Text size="sm" dir="auto">
            {member.problem.cause} <strong>{member.problem.solution}</strong>
          </Text>
        )}
        {waiting && <Waits content={member.contentId} />}
      </Stack>
    </Card>
  );
}

interface MembersProps {
  of: Release;
  lines: readonly ReleaseLine[];
  now: boolean;
  change: boolean;
}

/** Each member: how it stands, what the checks say of it, and what it waits for. */
export function Members({ of, lines, now, change }: MembersProps) {
  const remove = useRemoving();
  return (
    <Stack gap="xs" component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
      {of.members.map((member) => (
        <Member
          key={member.id}
          member={member}
          line={lines.find((one) => one.deliveryId === member.id)}
          now={now}
          onRemove={change ? () => remove.mutate({ of, member }) : undefined}
        />
      ))}
    </Stack>
  );
}
