// What a live region says. Saying the same sentence twice must be heard twice.

const invisible = '\u200b';

export class Announcer {
  message = $state('');
  // Not read from `message`: an effect that says something would then run for ever.
  #last = '';

  say = (sentence: string): void => {
    this.#last = sentence === this.#last ? sentence + invisible : sentence;
    this.message = this.#last;
  };
}
