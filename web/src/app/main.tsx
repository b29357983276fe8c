import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import '@/ui/desk.css';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueryClient } from '@/api/queryClient';
import { startI18n } from '@/lib/i18n';
import { startContrast } from '@/ui/contrast';
import { nonce, Providers } from '@/ui/Providers';
import { createDeskRouter } from './router';
import { loader } from './strings';

startContrast();
// Where dialogs stop the page from scrolling, they write a <style> and look for the nonce there.
Object.assign(window, { __webpack_nonce__: nonce() });
const queryClient = createQueryClient();
const router = createDeskRouter(queryClient);

await startI18n(loader);

const element = document.getElementById('desk');
if (element === null) {
  throw new Error('index.html has no #desk');
}
createRoot(element).render(
  <StrictMode>
    <Providers client={queryClient}>
      <RouterProvider router={router} />
    </Providers>
  </StrictMode>,
);
