// Answers that were made before: one after the other, the last one for all that follow.
import { NoConnection, type Transport } from '../cli/caller.ts';
import { flatJson } from '../cli/json-write.ts';
import { pythonText } from '../cli/python-text.ts';
import type { WireResponse } from '../cli/service-error.ts';
import { isList, isMap, type Value } from '../cli/value.ts';

/** Nobody answers where the list is empty. */
export function cannedAnswers(responses: Value): Transport {
  const answers = isList(responses) ? responses : [];
  let next = 0;
  return () => {
    const answer = answers[Math.min(next, answers.length - 1)];
    next += 1;
    return answer === undefined
      ? Promise.reject(new NoConnection('no response is given'))
      : Promise.resolve(wireResponse(answer));
  };
}

function wireResponse(answer: Value): WireResponse {
  if (!isMap(answer)) throw new Error('a response must be an object');
  const status = Number(answer.get('status') ?? 200n);
  const headers = answer.get('headers') ?? null;
  const raw = answer.get('rawBody') ?? null;
  const body = answer.get('body') ?? null;
  return {
    status,
    headers: Object.fromEntries(
      isMap(headers) ? [...headers].map(([name, value]) => [name, pythonText(value)]) : [],
    ),
    body: typeof raw === 'string' ? raw : answer.has('body') ? flatJson(body) : '',
  };
}
