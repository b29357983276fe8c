import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Blackout } from '@/api/publishing';
import { Dialog } from '@/ui/Dialog';

interface BlackoutDialogProps {
  /** What to begin with; a new one has only a day. */
  of: Blackout;
  isNew: boolean;
  onClose: () => void;
  onSave: (blackout: Blackout) => void;
}

/** Days or hours in which a channel publishes nothing by itself. */
export function BlackoutDialog({ of, isNew, onClose, onSave }: BlackoutDialogProps) {
  const { t } = useTranslation(['channels', 'ui']);
  const [hours, setHours] = useState((of.from ?? '').includes('T'));
  const [from, setFrom] = useState(of.from ?? '');
  const [to, setTo] = useState(of.to ?? of.from ?? '');
  const [name, setName] = useState(of.name ?? '');
  const [yearly, setYearly] = useState(of.yearly ?? false);
  const wrong = from !== '' && to !== '' && (hours ? to <= from : to < from);
  const withHours = (on: boolean) => {
    setHours(on);
    setFrom(on ? `${from.slice(0, 10)}T00:00` : from.slice(0, 10));
    setTo(on ? `${to.slice(0, 10)}T23:59` : to.slice(0, 10));
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onSave({ from, to, name: name.trim(), yearly });
  };
  const type = hours ? 'datetime-local' : 'date';
  return (
    <Dialog title={t(isNew ? 'blackouts.new' : 'blackouts.edit')} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput
            label={t('blackouts.name')}
            description={t('blackouts.nameHelp')}
            maxLength={200}
            value={name}
            data-autofocus
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Checkbox
            label={t('blackouts.hours')}
            checked={hours}
            onChange={(event) => withHours(event.currentTarget.checked)}
          />
          <Group grow>
            <TextInput
              type={type}
              label={t('blackouts.from')}
              required
              value={from}
              onChange={(event) => setFrom(event.currentTarget.value)}
            />
            <TextInput
              type={type}
              label={t(hours ? 'blackouts.until' : 'blackouts.to')}
              required
              value={to}
              error={wrong ? t('blackouts.wrong') : undefined}
              onChange={(event) => setTo(event.currentTarget.value)}
            />
          </Group>
          <Checkbox
            label={t('blackouts.yearly')}
            checked={yearly}
            onChange={(event) => setYearly(event.currentTarget.checked)}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('ui:cancel')}
            </Button>
            <Button type="submit" disabled={from === '' || to === '' || wrong}>
              {t('blackouts.keep')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
