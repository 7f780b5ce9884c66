// The port through which a session keeps its sandboxes. Dexie stands behind it in a browser, memory where
// nothing may be stored; a session cannot tell them apart except by `isDurable`.
import type { PrincipalId } from '../domain/principal.ts';
import type { Checkpoint } from './checkpoint.ts';
import type { LogEntry } from './log.ts';
import type { Genesis } from './world.ts';

/** The version of the stored shapes. A page that meets a higher one stops writing ([`NewerData`]). */
export const FORMAT = 1;

export interface Sandbox {
  readonly id: string;
  readonly name: string;
  readonly genesis: Genesis;
  readonly format: number;
  /** Wall time, for lists only: no decision reads it. */
  readonly createdAt: number;
  readonly openedAt: number;
  /** As whom, and in which Region, the person acts. */
  readonly principal: PrincipalId;
  readonly region: string;
}

export type Appended = 'appended' | 'conflict';

/**
 * Every promise may reject with `StorageFailed`: the browser could not keep or find it, nothing has changed.
 * Whatever writes rejects with `NewerData` once a newer version of the program has taken over.
 */
export interface LogStore {
  /** Whether what is appended survives a reload. */
  readonly isDurable: boolean;
  sandboxes(): Promise<readonly Sandbox[]>;
  add(sandbox: Sandbox, entries?: readonly LogEntry[]): Promise<void>;
  change(
    id: string,
    change: Partial<Pick<Sandbox, 'name' | 'openedAt' | 'principal' | 'region'>>,
  ): Promise<void>;
  /** Deletes the sandbox with its log and checkpoints. */
  remove(id: string): Promise<void>;
  /**
   * Compare-and-swap on `[sandbox, seq]`: 'conflict' when the sequence number is taken. Throws `DamagedLog`
   * where the entry would leave a gap.
   */
  append(id: string, entry: LogEntry): Promise<Appended>;
  /**
   * Entries with `after < seq <= upTo`, in order. Throws `DamagedLog` where a row cannot be read (0 for the
   * sandbox itself), `NewerData` where it was written in a later format.
   */
  entries(id: string, after: number, upTo?: number): Promise<readonly LogEntry[]>;
  /** The highest sequence number, 0 for an empty log. */
  head(id: string): Promise<number>;
  /**
   * Calls back with the present head, and after each change of it, from this tab or another, until the
   * returned function is called. An error is told where this page may no longer write (`NewerData`).
   */
  followHead(
    id: string,
    onHead: (seq: number) => void,
    onError: (error: unknown) => void,
  ): () => void;
  /** Calls back soon, and after each change of the list of sandboxes. */
  followSandboxes(onChange: () => void, onError: (error: unknown) => void): () => void;
  saveCheckpoint(id: string, checkpoint: Checkpoint): Promise<void>;
  /** The newest checkpoint at or before `upTo`; undefined when there is none or it cannot be read. */
  checkpoint(id: string, upTo?: number): Promise<Checkpoint | undefined>;
  /** Every row of the log that can still be read, and how many could not: for the way out of damage. */
  salvage(
    id: string,
  ): Promise<{ readonly entries: readonly LogEntry[]; readonly unreadable: number }>;
}

/** A stored row that is not what it should be; `seq` is 0 for the description of the sandbox. */
export class DamagedLog extends Error {
  override readonly name = 'DamagedLog';
  readonly seq: number;
  readonly reason: string;

  constructor(seq: number, reason: string) {
    super(
      seq === 0
        ? `The sandbox cannot be read: ${reason}`
        : `Entry ${String(seq)} of the log cannot be read: ${reason}`,
    );
    this.seq = seq;
    this.reason = reason;
  }
}

/** The stored data was written by a newer version of the program. */
export class NewerData extends Error {
  override readonly name = 'NewerData';
  readonly found: number;

  constructor(found: number) {
    super(
      `The stored data has format ${String(found)}; this page knows format ${String(FORMAT)}. Reload the page to get the newer version.`,
    );
    this.found = found;
  }
}
