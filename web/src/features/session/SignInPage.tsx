import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { signIn } from '@/api/session';
import { BarePage } from '@/ui/BarePage';
import { ProblemAlert } from '@/ui/ProblemAlert';

/** E-mail and password; back to where one came from. */
export function SignInPage() {
  const { t } = useTranslation('session');
  const client = useQueryClient();
  const navigate = useNavigate();
  const { next } = useSearch({ from: '/sign-in' });
  const form = useForm({ mode: 'uncontrolled', initialValues: { email: '', password: '' } });
  const enter = useMutation({
    mutationFn: ({ email, password }: typeof form.values) => signIn(client, email, password),
    onSuccess: () => navigate({ href: next ?? '/', replace: true }),
  });
  return (
    <BarePage title={t('title')}>
      <form onSubmit={form.onSubmit((values) => enter.mutate(values))}>
        <Stack>
          {enter.isError && <ProblemAlert error={enter.error} />}
          <TextInput
            key={form.key('email')}
            {...form.getInputProps('email')}
            label={t('email')}
            type="email"
            autoComplete="username"
            required
            data-autofocus
          />
          <PasswordInput
            key={form.key('password')}
            {...form.getInputProps('password')}
            label={t('password')}
            autoComplete="current-password"
            required
            visibilityToggleButtonProps={{ 'aria-label': t('show') }}
          />
          <Button type="submit" loading={enter.isPending}>
            {t('submit')}
          </Button>
        </Stack>
      </form>
    </BarePage>
  );
}
