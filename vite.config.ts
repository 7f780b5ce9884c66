import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { contentSecurity } from './scripts/content-security.mjs';

export default defineConfig({
  // Relative, so that the built folder works under any path of any static host.
  base: './',
  publicDir: 'static',
  plugins: [
    svelte({
      // Tests in Node run what the browser runs, not the server-side rendering of it.
      dynamicCompileOptions: () => (process.env['VITEST'] ? { generate: 'client' } : undefined),
    }),
    contentSecurity(),
  ],
  // The bash library compresses with Node's own; a page has none.
  resolve: {
    alias: { 'node:zlib': fileURLToPath(new URL('src/shell/absent-zlib.ts', import.meta.url)) },
  },
  build: {
    target: 'es2022',
    outDir: 'dist',
    manifest: true,
    modulePreload: { polyfill: false },
  },
});
