/** How a status is meant; its icon and words say the same, so colour is never alone. */
export type Tone = 'ok' | 'bad' | 'under-way' | 'careful' | 'quiet';
