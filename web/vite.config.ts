/// <reference types="vitest/config" />
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** The server that `npm run dev` passes everything on to that is not the desk's own. */
const server = process.env.PRESSTIME_URL ?? 'http://127.0.0.1:8080';

/** Keys of the lines in navigation and palette: `nav`, `nav.…`, `open`, `open.…`, `….command`. */
const LABEL = /^(nav|open)(\.|$)|\.command$/;

/** `strings/en.json?labels`: of a feature's strings only what the frame shows before one of its pages is opened. */
const labels: Plugin = {
  name: 'labels',
  enforce: 'pre',
  load(id) {
    if (!/\/strings\/\w+\.json\?labels$/.test(id)) {
      return null;
    }
    const words = JSON.parse(readFileSync(id.replace('?labels', ''), 'utf8')) as Record<string, string>;
    const shown = Object.fromEntries(Object.entries(words).filter(([key]) => LABEL.test(key)));
    return { code: `export default ${JSON.stringify(shown)}`, moduleType: 'js' };
  },
};

export default defineConfig({
  plugins: [labels, react()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  // Vite puts this word where its own tags need the server's per-request nonce.
  html: { cspNonce: '__NONCE__' },
  build: {
    outDir: 'dist',
    assetsDir: 'desk-assets',
    target: 'es2023',
    manifest: true,
    chunkSizeWarningLimit: 900,
    // No data: addresses: fonts and pictures are files, so the policy can stay strict.
    assetsInlineLimit: 0,
  },
  server: {
    port: 5173,
    strictPort: false,
    proxy: Object.fromEntries(
      ['/api', '/sites', '/actuator', '/problems', '/downloads', '/assets', '/webjars'].map((path) => [
        path,
        { target: server, changeOrigin: false, xfwd: false },
      ]),
    ),
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/testing/setup.ts'],
    css: false,
    restoreMocks: true,
    // A machine may be busy with other things.
    testTimeout: 120_000,
    pool: 'threads',
    maxWorkers: 2,
  },
});
