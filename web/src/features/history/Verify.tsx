import { Alert, Button, Card, Code, CopyButton, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconAlertTriangle, IconCopy, IconShieldCheck } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Verification, verify } from '@/api/history';
import { useReader } from '@/api/me';
import { dateTime } from '@/lib/dates';
import { ProblemAlert } from '@/ui/ProblemAlert';

/** Walks the chain on the server and tells what came of it. */
export function Verify() {
  const { t } = useTranslation('history');
  const [head, setHead] = useState('');
  const walk = useMutation({ mutationFn: () => verify(head) });
  return (
    <Card withBorder component="section" aria-label={t('verify.title')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          walk.mutate();
        }}
      >
        <Stack gap="sm">
          <Title order={2} fz="h4">
            {t('verify.title')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('verify.about')}
          </Text>
          <Group align="end" gap="sm">
            <TextInput
              label={t('verify.head')}
              description={t('verify.headHelp')}
              dir="ltr"
              flex="1 1 16rem"
              value={head}
              onChange={(event) => setHead(event.currentTarget.value)}
            />
            <Button
              type="submit"
              leftSection={<IconShieldCheck size={16} aria-hidden />}
              loading={walk.isPending}
            >
              {t('verify.do')}
            </Button>
          </Group>
          {walk.isError && <ProblemAlert error={walk.error} />}
          {walk.data !== undefined && <Result found={walk.data} />}
        </Stack>
      </form>
    </Card>
  );
}

function Result({ found }: { found: Verification }) {
  const { t } = useTranslation('history');
  const reader = useReader();
  if (!found.intact) {
    const { broken } = found;
    return (
      <Alert
        color="red"
        variant="light"
        icon={<IconAlertTriangle aria-hidden />}
        role="alert"
        title={
          broken?.position != null
            ? t('verify.brokenAt', { number: broken.position })
            : broken?.seal != null
              ? t('verify.brokenSeal', { number: broken.seal })
              : t('verify.broken')
        }
      >
        <Stack gap="xs">
          {broken != null && (
            <>
              <Text size="sm">{broken.cause}</Text>
              <Text size="sm" fw={600}>
                {broken.solution}
              </Text>
            </>
          )}
          <Text size="sm">{t('verify.brokenDo')}</Text>
        </Stack>
      </Alert>
    );
  }
  return (
    <Alert
      color="green"
      variant="light"
      icon={<IconShieldCheck aria-hidden />}
      role="status"
      title={t('verify.intact')}
    >
      <Stack gap="xs" align="flex-start">
        <Text size="sm">
          {t('verify.counted', { count: found.entries })} {t('verify.seals', { count: found.seals })}
          {found.unsealed > 0 && ` ${t('verify.unsealed', { count: found.unsealed })}`}
        </Text>
        {found.pruned.map((one) => (
          <Text key={one.first} size="sm">
            {t('verify.pruned', { first: one.first, last: one.last })}
          </Text>
        ))}
        {found.head != null && (
          <>
            <Text size="sm">
              {t('verify.keep', { number: found.head.seal, when: dateTime(found.head.sealedAt, reader) })}
            </Text>
            <Group gap="xs">
              <Code dir="ltr" style={{ overflowWrap: 'anywhere' }}>
                {found.head.hash}
              </Code>
              <CopyButton value={found.head.hash}>
                {({ copied, copy }) => (
                  <Button
                    size="compact-sm"
                    variant="default"
                    leftSection={<IconCopy size={14} aria-hidden />}
                    onClick={copy}
                  >
                    {t(copied ? 'verify.copied' : 'verify.copy')}
                  </Button>
                )}
              </CopyButton>
            </Group>
          </>
        )}
      </Stack>
    </Alert>
  );
}
