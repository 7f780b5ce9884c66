// A static file server for the built page: one folder, read only, strict headers. No dependency, so
// that `npm start` needs nothing that the page does not.

import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { contentSecurityPolicy, framePage } from './content-security.mjs';

/** @type {Readonly<Record<string, string>>} */
const mediaTypes = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff2': 'font/woff2',
};

const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

/**
 * A server, not yet listening, that answers GET and HEAD with the files of one folder and nothing
 * outside it, links included.
 *
 * @param {string} folder
 * @returns {import('node:http').Server}
 */
export function createStaticServer(folder) {
  return createServer((request, response) => {
    answer(folder, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else refuse(response, 500, 'Internal error');
    });
  });
}

/**
 * @param {string} folder
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 */
async function answer(folder, request, response) {
  const { method = 'GET', url = '/' } = request;
  if (!['GET', 'HEAD'].includes(method)) {
    response.setHeader('Allow', 'GET, HEAD');
    refuse(response, 405, 'Method not allowed');
    return;
  }
  const path = requestedPath(url);
  const file = path === undefined ? undefined : await fileAt(folder, path);
  if (path === undefined) refuse(response, 400, 'Bad request');
  else if (!file) refuse(response, 404, 'Not found');
  else await send(response, path, file, method === 'HEAD');
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {string} path
 * @param {{ path: string, size: number }} file
 * @param {boolean} onlyHead
 */
async function send(response, path, file, onlyHead) {
  response.writeHead(200, {
    ...securityHeaders,
    ...(path === `/${framePage.name}` ? { 'Content-Security-Policy': framePage.policy } : {}),
    'Cache-Control': cacheControl(path),
    'Content-Length': file.size,
    'Content-Type': mediaTypes[extname(file.path)] ?? 'application/octet-stream',
  });
  if (onlyHead) response.end();
  else await pipeline(createReadStream(file.path), response);
}

/** @param {string} url */
function requestedPath(url) {
  try {
    const path = decodeURIComponent(url.split(/[?#]/, 1)[0] ?? '');
    return path.startsWith('/') && !path.includes('\0') ? path : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} folder
 * @param {string} path
 */
async function fileAt(folder, path) {
  try {
    const root = await realpath(folder);
    const found = await realpath(join(root, path.endsWith('/') ? `${path}index.html` : path));
    if (!found.startsWith(root + sep)) return undefined;
    const entry = await stat(found);
    return entry.isFile() ? { path: found, size: entry.size } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Vite puts a hash of the content into the name of everything in `assets/`.
 *
 * @param {string} path
 */
function cacheControl(path) {
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} reason
 */
function refuse(response, status, reason) {
  response.writeHead(status, { ...securityHeaders, 'Content-Type': 'text/plain; charset=utf-8' });
  response.end(`${reason}\n`);
}
