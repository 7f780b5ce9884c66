// What the screens share besides the session: where one is, what was just said, what the panel shows.
import { createContext } from 'svelte';
import type { InputOf, OperationName } from '../api/operation.ts';
import { commandLineOf } from '../cli/command-line.ts';
import type { Clock } from '../session/clock.svelte.ts';
import type { Lab } from '../session/lab.svelte.ts';
import type { CallResult } from '../session/result.ts';
import type { Session } from '../session/session.svelte.ts';
import type { FlashMessage } from './parts/flash-message.ts';
import { addressOf, parseRoute, type Route, vaultOf } from './route.ts';

/** A message and what it offers to look at. */
export interface Said extends FlashMessage {
  /** The entry of the log that "Why?" explains. */
  readonly seq?: number;
  /** The same call as a command line. */
  readonly command?: string;
}

export type PanelTab = 'why' | 'states' | 'log' | 'code';

export class Desk {
  readonly lab: Lab;
  route: Route = $state.raw({ screen: 'vaults' });
  flashes: readonly Said[] = $state.raw([]);
  panelTab: PanelTab = $state('why');
  /** On a narrow screen the panel is a sheet that is opened and closed. */
  isPanelOpen = $state(false);
  /** The shell is a drawer under the screen. */
  isShellOpen = $state(false);
  /** The entry that "Why?" shows; undefined for the newest call. */
  whySeq: number | undefined = $state();
  /** Somebody asked "Why?" and is to be brought to the answer; the answer takes it back. */
  isWhyAsked = $state(false);
  #flashId = 0;

  constructor(lab: Lab) {
    this.lab = lab;
    this.route = parseRoute(location.hash);
  }

  /** The open sandbox. Screens are shown only while there is one. */
  get session(): Session {
    const { session } = this.lab;
    if (session === undefined) throw new Error('No sandbox is open.');
    return session;
  }

  get clock(): Clock {
    const { clock } = this.lab;
    if (clock === undefined) throw new Error('No sandbox is open.');
    return clock;
  }

  /** The name of the vault that the screen is about. */
  get vaultName(): string | undefined {
    return vaultOf(this.route);
  }

  /** The browser has gone to another address. */
  arrive(hash: string): void {
    this.route = parseRoute(hash);
    // What was said on the screen just left is still to be read where its action led; not where a link did.
    this.flashes = this.flashes.filter(({ id }) => this.#isLed && Number(id) > this.#saidBefore);
    this.#saidBefore = this.#flashId;
    this.#isLed = false;
  }

  /** The newest message when the person came to this screen. */
  #saidBefore = 0;
  #isLed = false;

  /** Goes to the screen to which what was done leads. */
  go(route: Route): void {
    const address = addressOf(route);
    this.#isLed = address !== location.hash;
    location.hash = address;
  }

  /**
   * Makes a call as the person does, and says what came of it: in AWS's words where it was refused.
   * `done` and `refused` are titles such as "Recovery point not deleted."
   */
  async call<Name extends OperationName>(
    operation: Name,
    input: InputOf<Name>,
    said: { readonly done: string; readonly refused: string },
  ): Promise<CallResult> {
    this.clock.pause();
    const result = await this.session.dispatch(operation, input);
    const command = commandLineOf(operation, input);
    this.#sayResult(result, command, said);
    if (result.kind !== 'failed') this.whySeq = result.seq;
    return result;
  }

  #sayResult(
    result: CallResult,
    command: string,
    said: { readonly done: string; readonly refused: string },
  ): void {
    if (result.kind === 'failed') {
      this.say({ kind: 'error', title: said.refused, message: result.message });
      return;
    }
    const { seq } = result;
    if (result.kind === 'refused') {
      const { message, error } = result.refusal;
      this.panelTab = 'why';
      this.say({ kind: 'error', title: said.refused, message, code: error, seq, command });
      return;
    }
    const { jobFailure } = result.verdict;
    if (jobFailure === undefined) {
      this.say({ kind: 'success', title: said.done, message: '', seq, command });
      return;
    }
    this.panelTab = 'why';
    const title = 'The call was accepted, but its job failed.';
    this.say({ kind: 'error', title, message: jobFailure.message, seq, command });
  }

  /** Shows a message. A success takes the place of the one before; errors stay until dismissed. */
  say(message: Omit<Said, 'id'>): void {
    this.#flashId += 1;
    const kept = this.flashes.filter(({ kind }) => kind === 'error' || kind === 'warning');
    this.flashes = [...kept.slice(-2), { ...message, id: String(this.#flashId) }];
  }

  /** Another sandbox is open now: what was said and shown belonged to the one before. */
  leaveBehind(): void {
    this.flashes = [];
    this.whySeq = undefined;
  }

  dismiss(id: string): void {
    this.flashes = this.flashes.filter((flash) => flash.id !== id);
  }

  /** Opens "Why?" on an entry of the log. */
  explain(seq: number): void {
    this.whySeq = seq;
    this.isWhyAsked = true;
    this.showPanel('why');
  }

  showPanel(tab: PanelTab): void {
    this.panelTab = tab;
    this.isPanelOpen = true;
  }
}

/** The desk of the page; screens read it, leaves never do. */
export const [useDesk, provideDesk] = createContext<Desk>();
