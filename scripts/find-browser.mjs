// Where a Chromium and a Firefox may already be: named by the environment, downloaded by
// Playwright, on the PATH, or in the usual place of the system. Nothing is installed here.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, getuid, platform } from 'node:process';
import { chromium, firefox } from 'playwright';

const windowsFolders = [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']];

const chromiumNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'msedge',
];

const chromiumPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...windowsPlaces('Google\\Chrome\\Application\\chrome.exe'),
  ...windowsPlaces('Microsoft\\Edge\\Application\\msedge.exe'),
];

const firefoxPlaces = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  ...windowsPlaces('Mozilla Firefox\\firefox.exe'),
];

/** Chromium's sandbox does not start for root; the rest keeps it from talking to anyone. */
export const chromiumArguments = [
  ...(getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The path of a Chromium, or undefined. A path in CHROME_PATH is taken as it is.
 *
 * @returns {string | undefined}
 */
export function findChromium() {
  if (env['CHROME_PATH']) return env['CHROME_PATH'];
  return [chromium.executablePath(), ...onPath(chromiumNames), ...chromiumPlaces].find(starts);
}

/**
 * A Firefox and the channel by which Playwright drives it, or undefined: its own patched build has
 * no channel, a release of Mozilla's has one. A path in FIREFOX_PATH is taken as it is.
 *
 * @returns {{ executablePath: string, channel?: 'moz-firefox' } | undefined}
 */
export function findFirefox() {
  const channel = 'moz-firefox';
  if (env['FIREFOX_PATH']) return { executablePath: env['FIREFOX_PATH'], channel };
  if (starts(firefox.executablePath())) return { executablePath: firefox.executablePath() };
  const executablePath = [...onPath(['firefox-esr', 'firefox']), ...firefoxPlaces].find(starts);
  return executablePath ? { executablePath, channel } : undefined;
}

/** @param {string} place */
function windowsPlaces(place) {
  return windowsFolders
    .filter((folder) => folder !== undefined)
    .map((folder) => `${folder}\\${place}`);
}

/** @param {string[]} names */
function onPath(names) {
  const folders = (env['PATH'] ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/**
 * Some systems put a stub in the place of a browser, which only says what to install: so a browser
 * must tell its version. On Windows the question would open a window, and there are no stubs.
 *
 * @param {string} path
 */
function starts(path) {
  if (!existsSync(path)) return false;
  if (platform === 'win32') return true;
  if (isSnap(path)) return false;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/**
 * A browser in a snap cannot read the profile that a test makes for it. It is reached by a link to
 * the snap command, or by a short script.
 *
 * @param {string} path
 */
function isSnap(path) {
  if (realpathSync(path).endsWith('/snap')) return true;
  return statSync(path).size < 20_000 && readFileSync(path, 'utf8').includes('/snap/bin/');
}
