// What a live region says. Saying the same sentence twice must be heard twice.

const invisible = '\u200b';

export class Announcer {
  message = $state('');

  say = (sentence: string): void => {
    this.message = sentence === this.message ? sentence + invisible : sentence;
  };
}
