// A vault's lock while it is edited: the vault as it stands, the draft, and the way to the call.
import type { Instant } from '../../domain/instant.ts';
import { type Lock, lockIs, UNLOCKED } from '../../domain/lock.ts';
import type { Vault } from '../../domain/vault.ts';
import type { Desk } from '../desk.svelte.ts';
import { addressOf, type Route } from '../route.ts';
import { LockDraft } from './lock-draft.svelte.ts';

interface Source {
  /** The vault that the address names; undefined where it is chosen in the form. */
  readonly given: () => Vault | undefined;
  readonly vaults: () => readonly Vault[];
}

export class LockEditing {
  readonly draft: LockDraft;
  /** The confirmation that is open. */
  asks: 'save' | 'remove' | undefined = $state();
  busy = $state(false);
  readonly #desk: Desk;
  readonly #source: Source;

  /** The draft starts from the lock as it is now; what is typed later is never overwritten. */
  constructor(desk: Desk, source: Source) {
    this.#desk = desk;
    this.#source = source;
    const [only, ...others] = source.vaults();
    const start = source.given() ?? (others.length === 0 ? only : undefined);
    this.draft = new LockDraft(start?.name ?? '', start?.lock);
  }

  get vault(): Vault | undefined {
    const { given, vaults } = this.#source;
    return given() ?? vaults().find(({ name }) => name === this.draft.vaultName);
  }

  get lock(): Lock {
    return this.vault?.lock ?? UNLOCKED;
  }

  get isLocked(): boolean {
    return lockIs(this.lock, 'locked');
  }

  /** The instant of the call: what the hand only looks at does not count, a playing clock does. */
  get now(): Instant {
    const { clock, session } = this.#desk;
    return clock.isPlaying ? clock.shown : session.now;
  }

  get lockDate(): Instant | undefined {
    return this.draft.lockDateAt(this.now);
  }

  /** The lock as it would stand after saving. */
  get outcome(): Lock | undefined {
    return this.draft.outcome(this.lock, this.now);
  }

  get cancelTo(): Route {
    const given = this.#source.given();
    return given === undefined ? { screen: 'locks' } : { screen: 'vault', vault: given.name };
  }

  /** Sends, or asks first where it cannot be taken back. False when a field is at fault. */
  submit(): boolean {
    this.draft.isTried = true;
    if (!this.draft.isSound) return false;
    const isFinal = this.lockDate !== undefined && lockIs(this.lock, 'changeable');
    if (isFinal) this.ask('save');
    else void this.save();
    return true;
  }

  /** A playing clock stops: the date that is read must be the date that comes. */
  ask(what: 'save' | 'remove'): void {
    this.#desk.clock.pause();
    this.asks = what;
  }

  close(): void {
    this.asks = undefined;
  }

  async save(): Promise<void> {
    this.busy = true;
    const { input } = this.draft;
    const name = input.BackupVaultName;
    const [done, refused] = this.isLocked ? ['saved', 'not saved'] : ['created', 'not created'];
    const result = await this.#desk.call('PutBackupVaultLockConfiguration', input, {
      done: `Vault lock of ${name} ${done}.`,
      refused: `Vault lock ${refused}.`,
    });
    this.busy = false;
    this.close();
    if (result.kind === 'accepted') this.#desk.go({ screen: 'vault', vault: name });
  }
}

/** From the vault when the form belongs to one, from the list of locks otherwise. */
export const crumbsOf = (vault: string | undefined) =>
  vault === undefined
    ? [
        { label: 'Vault locks', href: addressOf({ screen: 'locks' }) },
        { label: 'Create vault lock' },
      ]
    : [
        { label: 'Backup vaults', href: addressOf({ screen: 'vaults' }) },
        { label: vault, href: addressOf({ screen: 'vault', vault }) },
        { label: 'Vault lock' },
      ];
