import { QueryClient } from '@tanstack/react-query';
import { createMemoryHistory, RouterProvider } from '@tanstack/react-router';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import type { ReactNode } from 'react';
import { createDeskRouter } from '@/app/router';
import { haveStrings } from '@/lib/i18n';
import type { Strings } from '@/lib/i18n/strings';
import { Providers } from '@/ui/Providers';

/** A cache that keeps nothing between tests and does not try again. */
export function aQueryClient(): QueryClient {
  return new QueryClient({ defaultOptions: { queries: { retry: false, staleTime: 0 } } });
}

/** A component of a feature with everything around it but the router. */
export async function renderPart(feature: keyof Strings, part: ReactNode) {
  await haveStrings(feature);
  return {
    user: userEvent.setup(),
    ...render(
      <Providers client={aQueryClient()} env="test">
        {part}
      </Providers>,
    ),
  };
}

/** The whole desk at an address, as a person opens it. Say with `signedIn()` and `answer()` what the server says. */
export async function renderDesk(path: string) {
  const client = aQueryClient();
  const router = createDeskRouter(client, createMemoryHistory({ initialEntries: [path] }));
  const view = render(
    <Providers client={client} env="test">
      <RouterProvider router={router} />
    </Providers>,
  );
  await screen.findByRole('heading', { level: 1 });
  return { user: userEvent.setup(), router, client, ...view };
}

/** What axe finds wrong; colours are seen by the journeys, in a real browser. */
export async function faults(root: Element = document.body): Promise<string[]> {
  const { violations } = await axe.run(root, {
    rules: {
      'color-contrast': { enabled: false },
      'color-contrast-enhanced': { enabled: false },
      region: { enabled: false },
    },
  });
  return violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${node.html} (${violation.help})`),
  );
}
