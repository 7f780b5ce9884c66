// The real command line of AWS, version 2: the one that is there, or Debian's package where it can be had.
import { spawnSync } from 'node:child_process';
import { env, getuid } from 'node:process';

/** @param {string} path */
function isVersion2(path) {
  const { stdout, status } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return status === 0 && stdout.startsWith('aws-cli/2.');
}

/** @returns {string | undefined} */
function findAws() {
  const candidates = [env['AWS_CLI'], '/usr/bin/aws', '/usr/local/bin/aws', 'aws'];
  return candidates.find((path) => path !== undefined && isVersion2(path));
}

/** @returns {boolean} */
function install() {
  if (getuid?.() !== 0) return false;
  const { status } = spawnSync(
    'apt-get',
    ['install', '--yes', '--no-install-recommends', 'awscli'],
    {
      env: { ...env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: 'ignore',
    },
  );
  return status === 0;
}

/**
 * Where it is, and what it says it is; undefined where it is missing and cannot be installed.
 *
 * @returns {{ path: string, version: string } | undefined}
 */
export function realAws() {
  const path = findAws() ?? (install() ? findAws() : undefined);
  if (path === undefined) return undefined;
  const { stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
  return { path, version: stdout.split(' ')[0] ?? '' };
}
