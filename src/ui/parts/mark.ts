// How sure we are of a rule, in four words, with what each of them promises.

export type Mark = 'documented' | 'observed' | 'inferred' | 'unknown';

/** What a mark means, in one sentence for a tooltip or a legend. */
export const markMeaning: Readonly<Record<Mark, string>> = {
  documented: 'AWS says so in its documentation or its API model.',
  observed: 'Seen on a real account and published, but not promised by AWS.',
  inferred: 'Our reading: it follows from what AWS documents, but AWS does not say it.',
  unknown: 'No source settles it; the sandbox makes a choice and says so.',
};
