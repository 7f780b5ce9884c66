// The vault whose lock the chart shows: the screen's own, until another is chosen there.
import type { Vault } from '../../domain/vault.ts';
import { vaultsIn } from '../../simulation/world.ts';
import type { Desk } from '../desk.svelte.ts';

export class ChosenVault {
  readonly #desk: Desk;
  /** A choice holds for the screen on which it was made. */
  #choice: { readonly name: string; readonly on: string | undefined } | undefined = $state.raw();

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** The vaults of the Region that is shown. */
  get all(): readonly Vault[] {
    const { world, sandbox } = this.#desk.session;
    return vaultsIn(world, sandbox.region);
  }

  get name(): string {
    return this.current?.name ?? '';
  }

  set name(name: string) {
    this.#choice = { name, on: this.#desk.vaultName };
  }

  get current(): Vault | undefined {
    const { all } = this;
    const chosen = this.#choice?.on === this.#desk.vaultName ? this.#choice?.name : undefined;
    const named = (name: string | undefined): Vault | undefined =>
      all.find((vault) => vault.name === name);
    return named(chosen) ?? named(this.#desk.vaultName) ?? all.at(-1);
  }
}
