import { Button, Group, NumberInput, Select, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Dependency, declareDependency, declared } from '@/api/timeline';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { done, failed, undoable } from '@/ui/toasts';
import { ContentPick } from '@/ui/together/ContentPick';

interface AddWaitProps {
  content: number;
  /** Contents that cannot be chosen: itself, and those it waits for already. */
  taken: readonly number[];
  /** One that is there, to be changed. */
  of?: Dependency;
  onAdded: () => void;
  onClose?: () => void;
}

/**
 * Lets a content wait for another, or changes how it waits. What would wait for each other the server refuses, with
 * the way round.
 */
export function AddWait({ content, taken, of, onAdded, onClose }: AddWaitProps) {
  const { t } = useTranslation(['timeline', 'ui']);
  const [picked, setPicked] = useState<{ id: number; title: string } | null>(null);
  const [delay, setDelay] = useState<number | string>(of?.delayMinutes ?? 0);
  const [where, setWhere] = useState<Dependency['where']>(of?.where ?? 'any');
  const first = of === undefined ? picked : { id: of.afterId, title: of.afterTitle };
  const add = useMutation({
    mutationFn: (after: { id: number; title: string }) =>
      declareDependency({
        content,
        after: after.id,
        delayMinutes: Number(delay) || 0,
        ...(of === undefined ? {} : { role: of.role }),
        ...(where === 'channel' ? { channel: of?.channelId } : { where }),
      }),
    onSuccess: (_, after) => {
      if (of === undefined) {
        done(t('waits.added', { title: after.title }));
      } else {
        undoable(t('waits.changed', { title: after.title }), () =>
          declareDependency(declared(of)).then(onAdded, failed),
        );
      }
      setPicked(null);
      setDelay(0);
      onAdded();
      onClose?.();
    },
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (first !== null) {
          add.mutate(first);
        }
      }}
    >
      {of === undefined ? (
        <ContentPick
          label={t('waits.add')}
          placeholder={t('waits.pick')}
          without={taken}
          value={picked}
          onChange={setPicked}
        />
      ) : (
        <Text size="sm" fw={600} dir="auto">
          {of.afterTitle}
        </Text>
      )}
      <Group align="flex-end" mt="xs">
        <Select
          label={t('waits.where')}
          allowDeselect={false}
          w="12rem"
          value={where}
          onChange={(next) => setWhere(next ?? where)}
          data={[
            { value: 'any' as const, label: t('waits.where.any') },
            { value: 'all' as const, label: t('waits.where.all') },
            ...(of?.where === 'channel'
              ? [{ value: 'channel' as const, label: t('waits.where.channel') }]
              : []),
          ]}
        />
        <NumberInput
          label={t('waits.minutes')}
          value={delay}
          onChange={setDelay}
          min={0}
          max={525_600}
          allowDecimal={false}
          w="9rem"
        />
        <Button type="submit" variant="light" disabled={first === null} loading={add.isPending}>
          {t(of === undefined ? 'waits.do' : 'ui:save')}
        </Button>
        {of !== undefined && (
          <Button variant="subtle" onClick={onClose}>
            {t('ui:cancel')}
          </Button>
        )}
      </Group>
      {add.isError && <ProblemAlert error={add.error} />}
    </form>
  );
}
