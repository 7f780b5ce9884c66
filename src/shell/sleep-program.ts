// `sleep` lets simulated time pass, and takes no time at all.
import { DAY, HOUR, MINUTE, SECOND } from '../domain/instant.ts';
import { failed, type Program, said } from './program.ts';

const UNITS: Readonly<Record<string, number>> = {
  '': SECOND,
  s: SECOND,
  m: MINUTE,
  h: HOUR,
  d: DAY,
};

const USAGE = `Usage: sleep NUMBER[s|m|h|d]...
Lets simulated time pass: "sleep 3d" is three days, and is over at once.
`;

/** `pass` moves the clock by milliseconds and answers why it could not, if so. */
export const sleepProgram =
  (pass: (milliseconds: number) => Promise<string | undefined>): Program =>
  async (args) => {
    if (args.includes('--help')) return said(USAGE);
    if (args.length === 0) return failed(`sleep: missing operand\n${USAGE}`);
    let span = 0;
    for (const arg of args) {
      const [, number, unit = ''] = /^(\d+(?:\.\d*)?|\.\d+)([smhd]?)$/.exec(arg) ?? [];
      if (number === undefined) return failed(`sleep: invalid time interval '${arg}'\n`);
      span += Number(number) * (UNITS[unit] ?? SECOND);
    }
    const why = await pass(Math.round(span));
    return why === undefined ? said('') : failed(`sleep: ${why}\n`);
  };
