// What "the engine alone" is, for its size.
export { perform } from '../src/api/call.ts';
export { replay } from '../src/api/replay.ts';
export { advance } from '../src/simulation/advance.ts';
