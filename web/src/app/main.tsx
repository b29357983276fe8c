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

/** The address that was loaded anew last because a part of it was not to be had. */
const LOADED = 'presstime.loaded';

startContrast();
// Where dialogs stop the page from scrolling, they write a <style> and look for the nonce there.
Object.assign(window, { __webpack_nonce__: nonce() });
const queryClient = createQueryClient();
const router = createDeskRouter(queryClient);

await startI18n(loader);

// After an upgrade the parts of this page have other names: it is loaded anew, once where it does not help.
window.addEventListener('vite:preloadError', () => {
  if (sessionStorage.getItem(LOADED) !== location.href) {
    sessionStorage.setItem(LOADED, location.href);
    location.reload();
  }
});

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
