import { svelteTesting } from '@testing-library/svelte/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig, mergeConfig } from 'vitest/config';
import { chromiumArguments, findChromium } from './scripts/find-browser.mjs';
import viteConfig from './vite.config.ts';

const browserTests = ['src/**/*.browser.test.ts', 'tests/browser/**/*.test.ts'];
const executablePath = findChromium();

export default mergeConfig(
  viteConfig,
  defineConfig({
    test: {
      // Laws draw hundreds of cases, and the machine may be busy: a limit is against hanging only.
      testTimeout: 30_000,
      hookTimeout: 30_000,
      projects: [
        {
          extends: true,
          // Svelte's browser build, also in Node: session classes must behave as in the page.
          resolve: { conditions: ['browser'] },
          test: {
            name: 'unit',
            environment: 'node',
            include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
            exclude: [...browserTests, 'src/ui/**'],
          },
        },
        {
          extends: true,
          plugins: [svelteTesting()],
          test: {
            name: 'component',
            environment: 'jsdom',
            include: ['src/ui/**/*.test.ts'],
            setupFiles: ['src/ui/top-layer.test-setup.ts'],
            css: { include: /tokens\.css/ }, // its contrasts are computed from the text
            exclude: browserTests,
          },
        },
        {
          extends: true,
          // Named ahead: a package that is met only during the run reloads the page under a test.
          optimizeDeps: { include: ['dexie', 'fast-check', 'xstate'] },
          test: {
            name: 'browser',
            include: browserTests,
            browser: {
              enabled: true,
              headless: true,
              screenshotFailures: false,
              provider: playwright({
                launchOptions: {
                  ...(executablePath ? { executablePath } : {}),
                  args: chromiumArguments,
                },
              }),
              instances: [{ browser: 'chromium' }],
            },
          },
        },
      ],
    },
  }),
);
