// Every operation of the model, as botocore and the SDK for JavaScript really send it.
import { describe, expect, it } from 'vitest';
import golden from '../../../tests/golden/wire-requests.json' with { type: 'json' };
import { MODEL_OPERATIONS } from '../service-model.generated.ts';
import { readCall } from './handle-request.ts';
import { ORIGIN } from './wire.test-kit.ts';

interface Sent {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function read(method: string, { url, headers, body }: Sent) {
  const { authorization = '' } = headers;
  // The signature was cut out of what was recorded.
  const signed = authorization.replace('…', '0');
  const request = { method, url: ORIGIN + url, headers: new Headers({ authorization: signed }) };
  return readCall(request, body).call;
}

describe('a request as a real client sends it', () => {
  it('was recorded for every operation of the model', () => {
    expect(golden.map(({ operation }) => operation).sort()).toEqual(
      Object.keys(MODEL_OPERATIONS).sort(),
    );
  });

  it.each(golden)('$operation is read the same from both', (recorded) => {
    const { operation, method, decoded, boto, js } = recorded;
    const call = { principal: 'root', region: 'us-east-1', operation, input: decoded };
    expect(read(method, boto)).toEqual(call);
    expect(read(method, js)).toEqual(call);
  });
});
