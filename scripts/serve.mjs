// Serves the built page on this machine alone, says where, and opens it. Options: `--port N` (that
// port or none; without it, 4173 or the next free one) and `--no-open`. LAB_DIST names another folder
// than `dist`, so that a build can be tried while another one is in use.

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { argv, env, platform, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createStaticServer } from './static-server.mjs';

const dist = env['LAB_DIST'] ?? fileURLToPath(new URL('../dist', import.meta.url));
const firstPort = 4173;
const lastPort = 4273;

/**
 * Listens on the loopback address only, on the first free port of the range.
 *
 * @param {import('node:http').Server} server
 * @param {number} first
 * @param {number} last
 * @returns {Promise<number>} the port
 */
export async function listen(server, first, last = first) {
  for (let port = first; ; port += 1) {
    try {
      return await listenOn(server, port);
    } catch (error) {
      if (port === last || !isTaken(error)) throw error;
    }
  }
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @returns {Promise<number>}
 */
function listenOn(server, port) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port }, () => {
      server.off('error', reject);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** @param {unknown} error */
function isTaken(error) {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}

/** @param {string} address */
function openInBrowser(address) {
  const withoutScreen = platform === 'linux' && !env['DISPLAY'] && !env['WAYLAND_DISPLAY'];
  if (env['CI'] || !stdout.isTTY || withoutScreen) return;
  const [command, ...args] = opener();
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true });
  child.on('error', () => undefined); // the address is printed all the same
  child.unref();
}

/** @returns {[string, ...string[]]} */
function opener() {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', ''];
  return ['xdg-open'];
}

async function main() {
  const { values } = parseArgs({
    options: { port: { type: 'string' }, 'no-open': { type: 'boolean', default: false } },
  });
  const port = values.port === undefined ? firstPort : Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`--port takes a number from 0 to 65535, not "${values.port}".`);
  }
  if (!existsSync(`${dist}/index.html`)) {
    throw new Error('There is no built page yet. Run "npm run build" first, or "npm start".');
  }
  const last = values.port === undefined ? lastPort : port;
  const address = `http://127.0.0.1:${await listen(createStaticServer(dist), port, last)}/`;
  console.log(`Vault Lock Lab is at ${address}`);
  if (!values['no-open']) openInBrowser(address);
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((/** @type {unknown} */ error) => {
    const message = error instanceof Error ? error.message : String(error);
    console.error(isTaken(error) ? `${message}; "--port 0" takes any free port.` : message);
    process.exitCode = 1;
  });
}
