import { Alert, Button, Group, PasswordInput, Select, Stack, Stepper, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/api/problem';
import { createOwner, setupQuery } from '@/api/setup';
import { deviceTimeZone, timeZones } from '@/lib/dates';
import { BarePage } from '@/ui/BarePage';
import { ProblemAlert } from '@/ui/ProblemAlert';
import { Remote } from '@/ui/Remote';
import { FIELDS_OF_STEP, firstFaults, stepOf } from './owner';

function OwnerForm({ token }: { token: string }) {
  const { t } = useTranslation(['setup', 'ui']);
  const client = useQueryClient();
  const navigate = useNavigate();
  const [step, setStep] = useState(0);
  const zones = timeZones();
  const device = deviceTimeZone();
  const form = useForm({
    initialValues: {
      name: '',
      email: '',
      password: '',
      workspaceName: '',
      timeZone: zones.includes(device) ? device : 'UTC',
    },
  });
  const create = useMutation({
    mutationFn: (values: typeof form.values) => createOwner(client, { token, ...values }),
    onSuccess: () => navigate({ to: '/first-steps', replace: true }),
    onError: (thrown) => {
      const faults = asProblem(thrown).fields();
      form.setErrors(faults);
      setStep(stepOf(Object.keys(faults)) ?? step);
    },
  });
  const words = {
    needed: t('ui:field.required'),
    email: t('owner.emailFault'),
    password: t('owner.passwordFault'),
  };
  const forward = () => {
    const faults = firstFaults(step, form.values, words);
    form.setErrors(faults);
    if (Object.keys(faults).length > 0) {
      return;
    }
    if (step === 0) {
      setStep(1);
    } else {
      create.mutate(form.values);
    }
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        forward();
      }}
    >
      <Stack>
        <Stepper
          active={step}
          size="xs"
          onStepClick={(to) => to < step && setStep(to)}
          aria-label={t('steps')}
        >
          <Stepper.Step label={t('owner.step')} />
          <Stepper.Step label={t('workspace.step')} />
          <Stepper.Step label={t('first.step')} />
        </Stepper>
        {create.isError && <ProblemAlert error={create.error} shownFields={FIELDS_OF_STEP.flat()} />}
        {step === 0 ? (
          <>
            <TextInput {...form.getInputProps('name')} label={t('owner.name')} autoComplete="name" required />
            <TextInput
              {...form.getInputProps('email')}
              label={t('owner.email')}
              description={t('owner.emailHelp')}
              type="email"
              autoComplete="username"
              required
            />
            <PasswordInput
              {...form.getInputProps('password')}
              label={t('owner.password')}
              description={t('owner.passwordHelp')}
              autoComplete="new-password"
              required
              visibilityToggleButtonProps={{ 'aria-label': t('owner.show') }}
            />
          </>
        ) : (
          <>
            <TextInput
              {...form.getInputProps('workspaceName')}
              label={t('workspace.name')}
              description={t('workspace.nameHelp')}
              autoComplete="organization"
              required
            />
            <Select
              {...form.getInputProps('timeZone')}
              label={t('workspace.zone')}
              description={t('workspace.zoneHelp')}
              data={zones}
              searchable
              limit={100}
              allowDeselect={false}
            />
          </>
        )}
        <Group justify="space-between">
          {step === 1 ? (
            <Button variant="default" onClick={() => setStep(0)}>
              {t('back')}
            </Button>
          ) : (
            <span />
          )}
          <Button type="submit" loading={create.isPending}>
            {step === 0 ? t('next') : t('create')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}

/** Makes the first owner with the link the server printed. */
export function SetupPage() {
  const { t } = useTranslation(['setup', 'ui']);
  const { token } = useSearch({ from: '/setup' });
  const needed = useQuery(setupQuery());
  return (
    <BarePage title={t('title')} about={t('about')}>
      <Remote query={needed}>
        {(state) => {
          if (!state.needed) {
            return (
              <Alert title={t('done.title')}>
                <Stack align="flex-start">
                  {t('done.text')}
                  <Button component={Link} to="/sign-in" size="xs">
                    {t('done.signIn')}
                  </Button>
                </Stack>
              </Alert>
            );
          }
          return token === '' ? (
            <Alert title={t('link.title')}>{t('link.text')}</Alert>
          ) : (
            <OwnerForm token={token} />
          );
        }}
      </Remote>
    </BarePage>
  );
}
