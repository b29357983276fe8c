import { DirectionProvider, MantineProvider, useDirection } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { useLanguage } from '@/lib/i18n';
import { cssVariables, theme } from './theme';

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

/** Everything that pages and tests need around them. */
export function Providers({ client, children }: { client: QueryClient; children: ReactNode }) {
  const { dir } = useLanguage();
  return (
    <QueryClientProvider client={client}>
      <DirectionProvider initialDirection={dir} detectDirection={false}>
        <MantineProvider
          theme={theme}
          cssVariablesResolver={cssVariables}
          defaultColorScheme="auto"
          getStyleNonce={nonce}
        >
          <Direction />
          <Notifications position="bottom-center" limit={4} zIndex={400} />
          {children}
        </MantineProvider>
      </DirectionProvider>
    </QueryClientProvider>
  );
}
