// A program of the shell, as bash and the plain way of running a line both start it.

export interface Told {
  readonly stdout: string;
  readonly stderr: string;
  readonly exit: number;
}

/** The files that a program may read; a path may be relative to where the shell stands. */
export interface Files {
  read(path: string): Promise<Uint8Array | undefined>;
}

export interface Around {
  readonly env: Readonly<Record<string, string>>;
  readonly files: Files;
}

export type Program = (args: readonly string[], around: Around) => Promise<Told>;

export const said = (stdout: string): Told => ({ stdout, stderr: '', exit: 0 });

export const failed = (stderr: string, exit = 1): Told => ({ stdout: '', stderr, exit });
