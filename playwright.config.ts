import { defineConfig } from '@playwright/test';
import { chromiumArguments, findChromium, findFirefox } from './scripts/find-browser.mjs';

// Workers read this file too, after the server told its port.
const port = process.env['LAB_PORT'] ?? '';
const chromium = findChromium();
const firefox = findFirefox();

/** Only what is tagged `@main` runs here; Firefox is optional. */
const firefoxProject = firefox && {
  name: 'firefox',
  grep: /@main/,
  use: {
    browserName: 'firefox' as const,
    ...(firefox.channel && { channel: firefox.channel }),
    launchOptions: { executablePath: firefox.executablePath },
  },
};

export default defineConfig({
  testDir: 'tests/journeys',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  retries: 0,
  workers: 2,
  // Against hanging only: the machine may be busy.
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${port}/`,
    trace: 'off',
    actionTimeout: 15_000,
    // Wide enough for the explanations to stand beside the screen.
    viewport: { width: 1440, height: 960 },
  },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: {
          ...(chromium && { executablePath: chromium }),
          args: chromiumArguments,
        },
      },
    },
    ...(firefoxProject ? [firefoxProject] : []),
  ],
  webServer: {
    command: 'node scripts/serve.mjs --port 0 --no-open',
    stdout: 'ignore',
    wait: { stdout: /at http:\/\/127\.0\.0\.1:(?<lab_port>\d+)\// },
    timeout: 20_000,
  },
});
