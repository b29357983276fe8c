import { AppShell, Burger, Center, Group, ScrollArea, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Link, Outlet, useNavigate, useRouter, useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { credentials } from '@/api/client';
import { useLive } from '@/api/live';
import { chooseWorkspace, sessionQuery } from '@/api/session';
import { AccountMark } from './AccountMark';
import { ConnectionBanner } from './ConnectionBanner';
import { Navigation } from './Navigation';
import { PaletteButton } from './PaletteButton';
import { WorkspaceSwitch } from './WorkspaceSwitch';

// Behind a key or a button; the page does not wait for them.
const AccountMenu = lazy(() => import('./AccountMenu').then((file) => ({ default: file.AccountMenu })));
const MentionBell = lazy(() => import('./MentionBell').then((file) => ({ default: file.MentionBell })));
const Palette = lazy(() => import('./Palette').then((file) => ({ default: file.Palette })));
const Shortcuts = lazy(() => import('./Shortcuts').then((file) => ({ default: file.Shortcuts })));

/** Header, navigation and the page: for everybody who is signed in. */
export function Frame() {
  const { t } = useTranslation('app');
  const [open, { toggle: toggleNav, close: closeNav }] = useDisclosure(false);
  const { data: session } = useQuery(sessionQuery());
  const workspace = chooseWorkspace(session?.workspaces ?? [], credentials.workspace);
  const name = session?.account?.name ?? '';
  const navigate = useNavigate();
  const router = useRouter();
  const path = useRouterState({ select: (state) => state.location.pathname });
  useLive(workspace?.slug);

  const signedOut = session !== undefined && (session.account ?? null) === null;
  useEffect(() => {
    if (signedOut) {
      void navigate({ to: '/sign-in', search: { next: router.state.location.href } });
    }
  }, [signedOut, navigate, router]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the phone's menu closes when the page changes
  useEffect(closeNav, [path, closeNav]);

  if (signedOut) {
    return null;
  }
  return (
    <>
      <a className="desk-skip" href="#main">
        {t('skip')}
      </a>
      <AppShell
        header={{ height: 56 }}
        navbar={{ width: 232, breakpoint: 'sm', collapsed: { mobile: !open } }}
        padding={{ base: 'sm', sm: 'lg' }}
      >
        <AppShell.Header>
          <Group h="100%" px="sm" gap="sm" wrap="nowrap" justify="space-between">
            <Group gap="sm" wrap="nowrap" miw={0}>
              <Burger
                opened={open}
                onClick={toggleNav}
                hiddenFrom="sm"
                size="sm"
                aria-label={t('nav.toggle')}
                aria-expanded={open}
              />
              <Text component={Link} to="/" fw={700} visibleFrom="sm" c="inherit" td="none">
                Presstime
              </Text>
              <WorkspaceSwitch workspaces={session?.workspaces ?? []} current={workspace} />
            </Group>
            <Group gap="xs" wrap="nowrap">
              <PaletteButton />
              <Center w={34} h={34}>
                <Suspense>
                  <MentionBell />
                </Suspense>
              </Center>
              <Center w={34} h={34}>
                <Suspense fallback={<AccountMark name={name} />}>
                  <AccountMenu name={name} email={session?.account?.email ?? ''} />
                </Suspense>
              </Center>
            </Group>
          </Group>
        </AppShell.Header>
        <AppShell.Navbar p="xs" aria-label={t('nav.label')}>
          <AppShell.Section grow component={ScrollArea}>
            <Navigation />
          </AppShell.Section>
        </AppShell.Navbar>
        <AppShell.Main id="main" tabIndex={-1}>
          <ConnectionBanner />
          <Outlet key={workspace?.slug} />
        </AppShell.Main>
      </AppShell>
      <Suspense>
        <Palette />
        <Shortcuts />
      </Suspense>
    </>
  );
}
