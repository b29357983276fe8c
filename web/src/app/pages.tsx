import { Anchor, Button, Center, Code, Stack, Text, Title } from '@mantine/core';
import { type ErrorComponentProps, Outlet, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '@/api/problem';
import { ProblemAlert } from '@/ui/ProblemAlert';

export function Root() {
  return <Outlet />;
}

/** An address nothing belongs to. */
export function NotFoundPage() {
  const { t } = useTranslation('app');
  useEffect(() => {
    document.title = `${t('notFound.title')} – Presstime`;
  }, [t]);
  return (
    <Center component="main" mih="60vh" p="md">
      <Stack align="center" gap="sm" ta="center" maw="30rem">
        <Text fz={56} fw={700} c="dimmed" aria-hidden>
          404
        </Text>
        <Title order={1} fz="h2">
          {t('notFound.title')}
        </Title>
        <Text c="dimmed">{t('notFound.text')}</Text>
        <Button component="a" href="/">
          {t('notFound.home')}
        </Button>
      </Stack>
    </Center>
  );
}

/** A page that broke; the rest of the desk goes on. */
export function ErrorPage({ error, reset }: ErrorComponentProps) {
  const { t } = useTranslation('app');
  const router = useRouter();
  const problem = asProblem(error);
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Center mih="60vh" p="md">
      <Stack gap="md" maw="36rem" w="100%">
        <Title order={1} fz="h2">
          {t('broken.title')}
        </Title>
        <ProblemAlert error={problem} retry={again} />
        <Text c="dimmed" size="sm">
          {t('broken.text')} <Anchor href="/">{t('notFound.home')}</Anchor>
        </Text>
        {problem.slug === 'unexpected' && (
          <Code block>{error instanceof Error ? error.stack : String(error)}</Code>
        )}
      </Stack>
    </Center>
  );
}
