import { Button, PasswordInput, Select, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { IconLink } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { clients, makeLink } from '@/api/clients';
import { type Content, contents } from '@/api/content';
import { asProblem } from '@/api/problem';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { NewAddress } from './NewAddress';

interface FormProps {
  content: Content;
  save: () => Promise<Content | null>;
}

const RIGHTS = ['approve', 'comment', 'view'] as const;
const DAYS = [3, 7, 14, 30, 60, 90];
const SHOWN = ['recipient.name', 'expiresAt', 'passcode', 'message', 'rights'];

const HOUR = 3_600_000;

/** That many days from the last full hour: never longer than may be where this clock is ahead, and the same when it is tried again. */
function end(days: number): string {
  return new Date(Math.floor((Date.now() - HOUR / 12) / HOUR) * HOUR + days * 24 * HOUR).toISOString();
}

/** Makes a link to what is written now. */
export function ClientLinkForm({ content, save }: FormProps) {
  const { t } = useTranslation('composer');
  const client = useQueryClient();
  const { data: settings } = useQuery(clients.settings());
  const [name, setName] = useState('');
  const [rights, setRights] = useState<(typeof RIGHTS)[number]>('approve');
  const [days, setDays] = useState<string | null>(null);
  const [passcode, setPasscode] = useState('');
  const [message, setMessage] = useState('');
  const usual = settings?.usualDays ?? 14;
  const lasts = Number(days ?? usual);
  const make = useMutation({
    mutationFn: async () => {
      const saved = await save();
      return saved === null
        ? null
        : makeLink({
            contents: [saved.id],
            rights,
            recipient: { name: name.trim(), email: null },
            message: message.trim() === '' ? null : message.trim(),
            passcode: passcode === '' ? null : passcode,
            expiresAt: days === null ? null : end(lasts),
          });
    },
    onSuccess: (made) => {
      if (made !== null) {
        setPasscode('');
        setMessage('');
      }
    },
    onSettled: () => client.invalidateQueries({ queryKey: contents.all }),
  });
  const problem = make.isError ? asProblem(make.error) : null;
  const errors = problem?.fields() ?? {};
  if (make.data != null) {
    return <NewAddress url={make.data.url} onDone={() => make.reset()} />;
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        make.mutate();
      }}
    >
      <Stack gap="sm">
        <Title order={2} fz="h5">
          {t('client.title')}
        </Title>
        <Text size="sm" c="dimmed">
          {t('client.about', { number: content.currentRevision.number })}{' '}
          {settings !== undefined && t(settings.approval === 'counts' ? 'client.counts' : 'client.recorded')}
        </Text>
        <TextInput
          label={t('client.name')}
          required
          dir="auto"
          value={name}
          error={errors['recipient.name']}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Select
          label={t('client.rights')}
          allowDeselect={false}
          value={rights}
          error={errors.rights}
          onChange={(next) => setRights(next ?? 'approve')}
          data={RIGHTS.map((value) => ({ value, label: t(`client.right.${value}`) }))}
        />
        <Select
          label={t('client.lasts')}
          allowDeselect={false}
          value={String(lasts)}
          error={errors.expiresAt}
          onChange={setDays}
          data={[...new Set([...DAYS, usual])]
            .sort((one, other) => one - other)
            .filter((one) => one <= (settings?.longestDays ?? 90))
            .map((count) => ({ value: String(count), label: t('client.days', { count }) }))}
        />
        <PasswordInput
          label={t('client.passcode')}
          description={t('client.passcodeHelp')}
          autoComplete="off"
          visibilityToggleButtonProps={{ 'aria-label': t('client.passcodeShow') }}
          value={passcode}
          error={errors.passcode}
          onChange={(event) => setPasscode(event.currentTarget.value)}
        />
        <Textarea
          label={t('client.message')}
          autosize
          minRows={2}
          dir="auto"
          value={message}
          error={errors.message}
          onChange={(event) => setMessage(event.currentTarget.value)}
        />
        {problem !== null && <ProblemAlert error={problem} shownFields={SHOWN} />}
        <Button
          type="submit"
          leftSection={<IconLink size={16} aria-hidden />}
          loading={make.isPending}
          disabled={name.trim() === ''}
        >
          {t('client.make')}
        </Button>
      </Stack>
    </form>
  );
}
