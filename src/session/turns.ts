/** One thing after the other: what is asked while something is under way waits for it. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();

  /** Does the work when everything asked before has ended, well or badly. */
  take<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work, work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }
}
