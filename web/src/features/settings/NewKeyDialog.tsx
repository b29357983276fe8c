import {
  Button,
  Checkbox,
  Code,
  Group,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { createKey } from '@/api/keys';
import { useMay } from '@/api/me';
import { asProblem } from '@/api/problem';
import { Dialog } from '@/ui/Dialog';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { ShownOnce } from '@/ui/ShownOnce';
import { SCOPES } from './scopes';

const LASTS = ['30', '90', '365', 'never'] as const;

/** Makes a key; after that shows it, this one time. */
export function NewKeyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['settings', 'ui']);
  const client = useQueryClient();
  const may = useMay();
  const [name, setName] = useState('');
  const [scopes, setScopes] = useState<string[]>([]);
  const [lasts, setLasts] = useState<(typeof LASTS)[number]>('90');
  const create = useMutation(createKey(client));
  const errors = create.isError ? asProblem(create.error).fields() : {};
  const mine = SCOPES.filter((scope) => may(scope));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    create.mutate({
      name: name.trim(),
      scopes,
      expiresAt: lasts === 'never' ? null : new Date(Date.now() + Number(lasts) * 86_400_000).toISOString(),
    });
  };
  if (create.data !== undefined) {
    return (
      <ShownOnce
        words={{
          title: t('keys.madeTitle', { name: create.data.name }),
          onceTitle: t('keys.onceTitle'),
          once: t('keys.once'),
          label: t('keys.key'),
          copy: t('keys.copy'),
          copied: t('keys.copied'),
          kept: t('keys.kept'),
        }}
        value={create.data.key}
        onClose={onClose}
      >
        <Text size="sm" c="dimmed">
          {t('keys.use')} <Code dir="ltr">Authorization: Bearer …</Code>
        </Text>
      </ShownOnce>
    );
  }
  return (
    <Dialog title={t('keys.new')} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={t('keys.name')}
            description={t('keys.nameHelp')}
            required
            maxLength={100}
            value={name}
            error={errors.name}
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Checkbox.Group
            label={t('keys.scopes')}
            description={t('keys.scopesHelp')}
            value={scopes}
            error={errors.scopes}
            onChange={setScopes}
          >
            <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="xs" mt="xs">
              {mine.map((scope) => (
                <Checkbox key={scope} value={scope} label={t(`scope.${scope}`)} />
              ))}
            </SimpleGrid>
          </Checkbox.Group>
          <Group gap="xs">
            <Button
              size="compact-sm"
              variant="subtle"
              onClick={() => setScopes(mine.filter((scope) => scope.endsWith('.read')))}
            >
              {t('keys.onlyRead')}
            </Button>
            <Button size="compact-sm" variant="subtle" onClick={() => setScopes([...mine])}>
              {t('keys.all')}
            </Button>
          </Group>
          <Stack gap={4}>
            <Text size="sm" fw={500}>
              {t('keys.lasts')}
            </Text>
            <SegmentedControl
              aria-label={t('keys.lasts')}
              value={lasts}
              onChange={(next) => setLasts(next)}
              data={LASTS.map((value) => ({ value, label: t(`keys.lasts.${value}`) }))}
            />
          </Stack>
          {create.isError && <ProblemAlert error={create.error} shownFields={Object.keys(errors)} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button
              type="submit"
              loading={create.isPending}
              disabled={name.trim() === '' || scopes.length === 0}
            >
              {t('keys.make')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
