import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect } from 'react';
import { useLanguage } from '@/lib/i18n';
import { cssVariables, theme } from './theme';

// The page does not wait for it; what is said before is kept and shown.
const Notifications = lazy(() =>
  import('@mantine/notifications').then((file) => ({ default: file.Notifications })),
);

/** Mantine's own idea of the direction follows the language. */
function Direction() {
  const { dir } = useLanguage();
  const { setDirection } = useDirection();
  useEffect(() => setDirection(dir), [dir, setDirection]);
  return null;
}

/** The per-request nonce the server put into the page; without one there is no policy to satisfy. */
export function nonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

interface ProvidersProps {
  client: QueryClient;
  /** `test`: nothing moves, and nothing hides because a browser without layout puts it nowhere. */
  env?: 'default' | 'test';
  children: ReactNode;
}

/** Everything that pages and tests need around them. */
export function Providers({ client, env, children }: ProvidersProps) {
  const { dir } = useLanguage();
  return (
    <QueryClientProvider client={client}>
      <DirectionProvider initialDirection={dir} detectDirection={false}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          defaultColorScheme="auto"
          getStyleNonce={nonce}
          env={env}
        >
          <Direction />
          <Suspense>
            <Notifications position="bottom-center" limit={4} zIndex={400} />
          </Suspense>
          {children}
        </MantineProvider>
      </DirectionProvider>
    </QueryClientProvider>
  );
}
