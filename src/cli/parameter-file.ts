// `file://` and `fileb://`: an option's value that stands in a file.
import { pythonRepr } from './python-text.ts';

/** Where files are read from: the page's small store, or a map. Undefined where there is none. */
export interface Files {
  readonly read: (path: string) => Uint8Array | undefined;
}

export interface FileSurroundings {
  readonly files: Files;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The bytes of `fileb://`: what no text parameter accepts. */
export class FileBytes {
  readonly bytes: Uint8Array;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

export class FileError extends Error {}

/** What the reference stands for; undefined for a value that is none. Throws FileError. */
export function referencedFile(
  value: string,
  surroundings: FileSurroundings,
): string | FileBytes | undefined {
  const [prefix] = /^fileb?:\/\//.exec(value) ?? [];
  if (prefix === undefined) return undefined;
  const path = expanded(value.slice(prefix.length), surroundings.env);
  const bytes = surroundings.files.read(path);
  if (!bytes)
    throw new FileError(
      `Unable to load paramfile ${value}: [Errno 2] No such file or directory: ${pythonRepr(path)}`,
    );
  return prefix === 'fileb://' ? new FileBytes(bytes) : textOf(value, bytes);
}

function textOf(reference: string, bytes: Uint8Array): string {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    return text.replace(/\r\n?/g, '\n');
  } catch {
    throw new FileError(
      `Unable to load paramfile (${reference}), text contents could not be decoded.  If this is a ` +
        'binary file, please use the fileb:// prefix instead of the file:// prefix.',
    );
  }
}

/** `~` and `$NAME`, as far as they are known. */
function expanded(path: string, env: FileSurroundings['env']): string {
  const home = env['HOME'];
  const atHome =
    home !== undefined && /^~(?:\/|$)/.test(path) ? home.replace(/\/$/, '') + path.slice(1) : path;
  return atHome.replace(
    /\$(?:(\w+)|\{([^}]*)\})/g,
    (whole, plain: string | undefined, braced: string | undefined) =>
      env[plain ?? braced ?? ''] ?? whole,
  );
}
