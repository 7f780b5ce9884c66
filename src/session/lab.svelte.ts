// The laboratory: the sandboxes that are kept, and the one that is open.
import { bring, namesIn } from '../api/bring.ts';
import { replay } from '../api/replay.ts';
import type { Instant } from '../domain/instant.ts';
import { asInstant, parseIso } from '../domain/instant.ts';
import { REGION } from '../domain/resource.ts';
import {
  DamagedLog,
  FORMAT,
  type LogStore,
  NewerData,
  type Sandbox,
} from '../simulation/log-store.ts';
import { readSandboxFile, writeSandboxFile } from '../simulation/sandbox-file.ts';
import type { World } from '../simulation/world.ts';
import { Checkpoints } from './checkpoints.ts';
import { sentence } from './result.ts';
import { Clock } from './clock.svelte.ts';
import { Session } from './session.svelte.ts';

/** The walkthrough's first instant. */
export const DEFAULT_START = parseIso('2021-09-28T04:33:15Z') ?? asInstant(0);

/** A sandbox whose log cannot be read, with what can. */
export interface Damage {
  readonly sandbox: Sandbox;
  readonly message: string;
  readonly readable: number;
  readonly unreadable: number;
}

export class Lab {
  readonly store: LogStore;
  /** Why nothing is kept here, in a sentence; undefined where it is. */
  readonly notKept: string | undefined;
  sandboxes: readonly Sandbox[] = $state.raw([]);
  session: Session | undefined = $state.raw();
  clock: Clock | undefined = $state.raw();
  damage: Damage | undefined = $state.raw();
  #unfollow: () => void;

  private constructor(store: LogStore, notKept: string | undefined) {
    this.store = store;
    this.notKept = notKept;
    this.#unfollow = store.followSandboxes(
      () => void this.#refresh(),
      () => undefined,
    );
  }

  /** Opens the sandbox that was used last, or a first one. */
  static async start(store: LogStore, notKept?: string): Promise<Lab> {
    const lab = new Lab(store, notKept);
    await lab.#refresh();
    const last = [...lab.sandboxes].sort((one, other) => other.openedAt - one.openedAt)[0];
    await lab.open(last?.id ?? (await lab.create({ name: 'My first sandbox' })));
    return lab;
  }

  close(): void {
    this.#unfollow();
    this.#leave();
  }

  /** Makes a sandbox and answers its id; it is not opened yet. */
  async create(wish: { name: string; startsAt?: Instant; seed?: string }): Promise<string> {
    const sandbox = newSandbox(wish.name, {
      seed: wish.seed ?? randomHex(8),
      startsAt: wish.startsAt ?? DEFAULT_START,
      resources: 'account',
    });
    await this.store.add(sandbox);
    await this.#refresh();
    return sandbox.id;
  }

  async open(id: string): Promise<void> {
    const sandbox = this.sandboxes.find((each) => each.id === id);
    if (sandbox === undefined) return;
    this.#leave();
    this.damage = undefined;
    try {
      this.session = await Session.open(this.store, sandbox);
      this.clock = new Clock(this.session);
      await this.store.change(id, { openedAt: Date.now() }).catch(() => undefined);
    } catch (error) {
      if (!(error instanceof DamagedLog || error instanceof NewerData)) throw error;
      const { entries, unreadable } = await this.store.salvage(id);
      this.damage = { sandbox, message: error.message, readable: entries.length, unreadable };
    }
  }

  /** A copy that ends at an entry, or at the newest one; answers its id. Time goes forward only, copies do not. */
  async duplicate(id: string, upTo?: number): Promise<string | undefined> {
    const sandbox = this.sandboxes.find((each) => each.id === id);
    if (sandbox === undefined) return undefined;
    const entries = await this.store.entries(id, 0, upTo);
    const copy = {
      ...newSandbox(this.#nameForCopy(sandbox.name), sandbox.genesis),
      principal: sandbox.principal,
      region: sandbox.region,
    };
    await this.store.add(copy, entries);
    await this.#refresh();
    return copy.id;
  }

  async rename(id: string, name: string): Promise<void> {
    if (id === this.session?.sandbox.id) await this.session.rename(name);
    else await this.store.change(id, { name });
    await this.#refresh();
  }

  /** Deletes a sandbox for good; where it was the open one, another opens. */
  async remove(id: string): Promise<void> {
    const wasOpen = id === this.session?.sandbox.id || id === this.damage?.sandbox.id;
    if (wasOpen) this.#leave();
    await this.store.remove(id);
    await this.#refresh();
    if (!wasOpen) return;
    const next = this.sandboxes[0]?.id ?? (await this.create({ name: 'My first sandbox' }));
    await this.open(next);
  }

  /** The sandbox as the text of a file; of a damaged one, what can be read of it. */
  async exported(
    id: string,
  ): Promise<{ readonly fileName: string; readonly text: string } | undefined> {
    const sandbox = this.sandboxes.find((each) => each.id === id);
    if (sandbox === undefined) return undefined;
    const { entries } = await this.store.salvage(id);
    const { name, genesis, principal, region } = sandbox;
    const text = writeSandboxFile({ name, genesis, principal, region, entries });
    const slug =
      name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'sandbox';
    return { fileName: `${slug}.vault-lock-lab.json`, text };
  }

  /** Reads a file as a new sandbox. Nothing changes when it is not one, or when the rules disagree with it. */
  async imported(
    text: string,
  ): Promise<
    { readonly ok: true; readonly id: string } | { readonly ok: false; readonly message: string }
  > {
    const read = readSandboxFile(text);
    if (!read.ok) return read;
    const { name, genesis, principal, region, entries } = read.file;
    const sandbox = { ...newSandbox(name, genesis), principal, region };
    try {
      await bring(namesIn(entries));
      const world = replayed(genesis, entries);
      await this.store.add(sandbox, entries);
      // The log was replayed to check it: keep what came of it, so that opening need not do it again.
      new Checkpoints().save(this.store, sandbox.id, world, entries.length);
    } catch (error) {
      return { ok: false, message: `${sentence(error)} Nothing was imported.` };
    }
    await this.#refresh();
    return { ok: true, id: sandbox.id };
  }

  async #refresh(): Promise<void> {
    this.sandboxes = await this.store.sandboxes();
  }

  #leave(): void {
    this.clock?.close();
    this.session?.close();
    this.clock = undefined;
    this.session = undefined;
  }

  #nameForCopy(name: string): string {
    const base = name.replace(/ \(copy( \d+)?\)$/, '');
    const taken = this.sandboxes.map((each) => each.name);
    for (let number = 1; ; number += 1) {
      const wanted = number === 1 ? `${base} (copy)` : `${base} (copy ${String(number)})`;
      if (!taken.includes(wanted)) return wanted;
    }
  }
}

/** The world of a log that is to be taken over. Throws where it cannot be, or where the rules disagree with it. */
function replayed(...log: Parameters<typeof replay>): World {
  const { world, firstDifference } = replay(...log);
  if (firstDifference === undefined) return world;
  throw new Error(
    `Entry ${String(firstDifference)} of the file says something else than the rules give: the file was changed, or made by a version with other rules.`,
  );
}

function newSandbox(name: string, genesis: Sandbox['genesis']): Sandbox {
  const now = Date.now();
  return {
    id: randomHex(16),
    name,
    genesis,
    format: FORMAT,
    createdAt: now,
    openedAt: now,
    principal: 'root',
    region: REGION,
  };
}

function randomHex(digits: number): string {
  const bytes = crypto.getRandomValues(new Uint8Array(Math.ceil(digits / 2)));
  return [...bytes]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('')
    .slice(0, digits);
}
