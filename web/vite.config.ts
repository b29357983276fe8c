/// <reference types="vitest/config" />
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The server that `npm run dev` passes everything on to that is not the desk's own. */
const server = process.env.PRESSTIME_URL ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react()],
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
    testTimeout: 60_000,
    pool: 'threads',
    maxWorkers: 2,
  },
});
