import { Button, Group, NumberInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { declareDependency } from '@/api/timeline';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { done } from '@/ui/toasts';
import { ContentPick } from './ContentPick';

interface AddWaitProps {
  content: number;
  /** Contents that cannot be chosen: itself, and those it waits for already. */
  taken: readonly number[];
  onAdded: () => void;
}

/** Lets a content wait for another. What would wait for each other the server refuses, with the way round. */
export function AddWait({ content, taken, onAdded }: AddWaitProps) {
  const { t } = useTranslation('timeline');
  const [first, setFirst] = useState<{ id: number; title: string } | null>(null);
  const [delay, setDelay] = useState<number | string>(0);
  const add = useMutation({
    mutationFn: (after: { id: number; title: string }) =>
      declareDependency({ content, after: after.id, delayMinutes: Number(delay) || 0 }),
    onSuccess: (_, after) => {
      done(t('waits.added', { title: after.title }));
      setFirst(null);
      setDelay(0);
      onAdded();
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
      <ContentPick
        label={t('waits.add')}
        placeholder={t('waits.pick')}
        without={taken}
        value={first}
        onChange={setFirst}
      />
      <Group align="flex-end" mt="xs">
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
          {t('waits.do')}
        </Button>
      </Group>
      {add.isError && <ProblemAlert error={add.error} />}
    </form>
  );
}
