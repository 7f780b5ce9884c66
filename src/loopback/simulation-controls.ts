// What AWS does not have: the paths under `/_sim/` with which a test moves the clock and looks inside.
import { parseIso, toIso } from '../domain/instant.ts';
import { countByType } from '../simulation/advance.ts';
import { canonical } from '../simulation/checkpoint.ts';
import { isRecord } from '../simulation/stored-form.ts';
import { durationIn } from './duration.ts';
import type { ClockAnswer, ServedSandbox } from './served-sandbox.ts';

export const CONTROLS = '/_sim/';

type Control = (sandbox: ServedSandbox, body: string) => Response;

const CONTROL_BY_ROUTE: Readonly<Record<string, Control>> = {
  'GET clock': ({ current }) => json(200, { now: toIso(current.world.now) }),
  'POST clock': moveClock,
  'GET log': ({ current }) => json(200, current.entries),
  'GET world': ({ current }) => text(200, canonical(current.world)),
  'POST reset': (sandbox) => {
    sandbox.reset();
    return json(200, { now: toIso(sandbox.current.world.now) });
  },
};

/** Answers a request under `/_sim/`. */
export async function controlResponse(request: Request, sandbox: ServedSandbox): Promise<Response> {
  const name = new URL(request.url).pathname.slice(CONTROLS.length).replace(/\/$/, '');
  const method = request.method === 'HEAD' ? 'GET' : request.method;
  const route = `${method} ${name}`;
  const control = Object.hasOwn(CONTROL_BY_ROUTE, route) ? CONTROL_BY_ROUTE[route] : undefined;
  if (control !== undefined) return control(sandbox, await request.text());
  const methods = Object.keys(CONTROL_BY_ROUTE)
    .filter((each) => each.endsWith(` ${name}`))
    .map((each) => each.split(' ')[0] ?? '');
  if (methods.length === 0) return json(404, { message: `There is no ${CONTROLS}${name}.` });
  const allow = methods.join(', ');
  return json(405, { message: `${CONTROLS}${name} answers ${allow} only.` }, { allow });
}

const USAGE =
  'Send {"now": "2021-09-28T04:33:15Z"}, ISO 8601 with a zone, or {"advance": "3d"} (w, d, h, m, s, ms).';

function moveClock(sandbox: ServedSandbox, body: string): Response {
  const move = clockMove(sandbox, body);
  if (move === undefined) return json(400, { message: USAGE });
  if (move.kind === 'moved')
    return json(200, { now: toIso(move.now), passed: countByType(move.events) });
  return json(move.kind === 'conflict' ? 409 : 400, { message: move.reason });
}

function clockMove(sandbox: ServedSandbox, body: string): ClockAnswer | undefined {
  const wish = jsonIn(body);
  if (!isRecord(wish) || Object.keys(wish).length !== 1) return undefined;
  const { now, advance } = wish;
  if (typeof now === 'string') {
    const to = parseIso(now);
    return to === undefined ? undefined : sandbox.setClock(to);
  }
  const length = typeof advance === 'string' ? durationIn(advance.trim()) : undefined;
  return length === undefined ? undefined : sandbox.advanceClock(length);
}

function jsonIn(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

const json = (status: number, value: unknown, headers: Record<string, string> = {}): Response =>
  text(status, JSON.stringify(value), headers);

const text = (status: number, body: string, headers: Record<string, string> = {}): Response =>
  new Response(`${body}\n`, {
    status,
    headers: { 'content-type': 'application/json', ...headers },
  });
