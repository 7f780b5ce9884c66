// Sees to it that there is a browser to test in. A command (`node scripts/bring-browser.mjs`), and
// the first step of `npm test`.

import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { argv, env, getuid, platform } from 'node:process';
import { fileURLToPath } from 'node:url';
import { findChromium, findFirefox } from './find-browser.mjs';

const manual =
  'No Chromium was found and none could be installed. Install Chromium, Chrome or Edge, or name ' +
  'one with CHROME_PATH=/path/to/chrome, and try again.';

/**
 * Finds a Chromium or installs one.
 *
 * @returns {string} its path
 * @throws when there is none and none can be had; the message says what to do
 */
export function bringChromium() {
  const found = findChromium() ?? (installFromDebian('chromium') ? findChromium() : undefined);
  if (found) return found;
  installFromPlaywright();
  const installed = findChromium();
  if (!installed) throw new Error(manual);
  return installed;
}

/**
 * Finds a Firefox; only a test machine that may install packages gets one. It may be missing: then
 * the journeys run in Chromium alone.
 *
 * @returns {ReturnType<typeof findFirefox>}
 */
export function bringFirefox() {
  return (
    findFirefox() ?? (env['CI'] && installFromDebian('firefox-esr') ? findFirefox() : undefined)
  );
}

/**
 * @param {string} name of the package
 * @returns {boolean} whether it was installed
 */
function installFromDebian(name) {
  if (!existsSync('/etc/debian_version') || getuid?.() !== 0) return false;
  const wait = ['-o', 'DPkg::Lock::Timeout=60'];
  run('apt-get', ['update', '-qq']); // one unreachable source of many need not matter
  return run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...wait, name]);
}

function installFromPlaywright() {
  const withSystemPackages = platform === 'linux' && getuid?.() === 0 ? ['--with-deps'] : [];
  return run('npx', ['playwright', 'install', ...withSystemPackages, 'chromium']);
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  console.log(`$ ${command} ${args.join(' ')}`);
  const { status } = spawnSync(command, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
    shell: platform === 'win32',
    timeout: 300_000,
  });
  return status === 0;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(`Chromium: ${bringChromium()}`);
    console.log(`Firefox: ${bringFirefox()?.executablePath ?? 'none'}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
