import { fileURLToPath } from 'node:url';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';
import { contentSecurity } from './scripts/content-security.mjs';
import { sdkFrame } from './scripts/sdk-frame.mjs';

const inSource = (path: string): string => fileURLToPath(new URL(`src/${path}`, import.meta.url));

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
    sdkFrame(),
  ],
  // What the bash library brings along for commands that a page cannot have.
  resolve: {
    alias: {
      'node:zlib': inSource('shell/absent-zlib.ts'),
      turndown: inSource('shell/absent-turndown.ts'),
    },
  },
  build: {
    target: 'es2022',
    outDir: 'dist',
    manifest: true,
    modulePreload: { polyfill: false },
  },
});
