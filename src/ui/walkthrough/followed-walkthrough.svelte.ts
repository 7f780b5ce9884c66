// How far the open sandbox has come. The walkthrough needs the log from its start, also where the session
// holds only the newest entries of a long one.
import type { Session } from '../../session/session.svelte.ts';
import { type Walkthrough, walkthroughOf } from '../../session/walkthrough.ts';
import type { LogEntry } from '../../simulation/log.ts';

export class FollowedWalkthrough {
  readonly #session: Session;
  /** The entries before those that were held at first. */
  #earlier: readonly LogEntry[] = $state.raw([]);
  readonly current: Walkthrough = $derived.by(() => {
    const { entries, world } = this.#session;
    const first = entries[0]?.seq ?? 1;
    return walkthroughOf([...this.#earlier.filter(({ seq }) => seq < first), ...entries], world);
  });

  constructor(session: Session) {
    this.#session = session;
    if (session.hasEarlier) void this.#readEarlier();
  }

  async #readEarlier(): Promise<void> {
    const { store, sandbox, entries } = this.#session;
    const first = entries[0]?.seq ?? 1;
    // Without them fewer steps are ticked, which is no reason to stop anybody.
    this.#earlier = await store.entries(sandbox.id, 0, first - 1).catch(() => []);
  }
}
