import { ActionIcon, Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconUserPlus, IconX } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Schemas } from '@/api/client';
import { contents } from '@/api/content';
import { useMay, useReader } from '@/api/me';
import { asProblem } from '@/api/problem';
import { assign, reviews, unassign } from '@/api/reviews';
import { meQuery } from '@/api/session';
import { dateTime } from '@/lib/dates';
import { failed, undoable } from '@/ui/toasts';

/** Who is asked by name, and a way to ask. */
export function Asked({ content }: { content: number }) {
  const { t } = useTranslation('reviews');
  const client = useQueryClient();
  const may = useMay();
  const reader = useReader();
  const { data: me } = useQuery(meQuery());
  const { data } = useQuery(reviews.assignees(content));
  const [who, setWho] = useState('');
  const again = () => client.invalidateQueries({ queryKey: contents.all });
  const ask = useMutation({
    mutationFn: (member: string) => assign(content, member),
    onSuccess: () => setWho(''),
    onSettled: again,
  });
  const release = useMutation({
    mutationFn: (one: Schemas['Assignee']) => unassign(content, one.id),
    onSuccess: (_, { name, accountId, duty, dueAt, note }) =>
      undoable(t('asked.released', { name }), () =>
        assign(content, String(accountId), { duty: duty as 'author', dueAt: dueAt ?? null, note })
          .catch(failed)
          .finally(() => void again()),
      ),
    onError: failed,
    onSettled: again,
  });
  const mine = data?.some((one) => one.accountId === me?.account.id && one.duty === 'reviewer') ?? true;
  return (
    <Stack gap="xs" component="section" aria-label={t('asked.title')}>
      <Title order={2} fz="h5">
        {t('asked.title')}
      </Title>
      {data?.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('asked.none')}
        </Text>
      )}
      <Stack gap={4} component="ul" m={0} p={0} style={{ listStyle: 'none' }}>
        {data?.map((one) => (
          <Group key={one.id} component="li" justify="space-between" wrap="nowrap" gap="xs">
            <div>
              <Text size="sm" dir="auto">
                {one.name} · {t(one.duty === 'author' ? 'asked.author' : 'asked.reviewer')}
              </Text>
              {one.dueAt != null && (
                <Text size="xs" c="dimmed">
                  {t('asked.due', { when: dateTime(one.dueAt, reader) })}
                </Text>
              )}
            </div>
            {may('content.approve') && (
              <ActionIcon
                variant="default"
                aria-label={t('asked.release', { name: one.name })}
                onClick={() => release.mutate(one)}
              >
                <IconX size={16} aria-hidden />
              </ActionIcon>
            )}
          </Group>
        ))}
      </Stack>
      {may('content.approve') && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            ask.mutate(who.trim());
          }}
        >
          <Group gap="xs" align="end">
            <TextInput
              label={t('asked.who')}
              type="email"
              size="sm"
              flex="1 1 10rem"
              value={who}
              error={ask.isError ? [asProblem(ask.error).details.detail].join(' ') : undefined}
              onChange={(event) => setWho(event.currentTarget.value)}
            />
            <Button
              type="submit"
              variant="default"
              disabled={who.trim() === ''}
              loading={ask.isPending}
              leftSection={<IconUserPlus size={16} aria-hidden />}
            >
              {t('asked.ask')}
            </Button>
            {!mine && me !== undefined && (
              <Button variant="default" onClick={() => ask.mutate(me.account.email)}>
                {t('row.take')}
              </Button>
            )}
          </Group>
        </form>
      )}
    </Stack>
  );
}
