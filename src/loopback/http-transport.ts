// Sends the command line's requests to a running address. Nobody there verifies signatures, but the
// header says who asks, and of which Region.
import { NoConnection, type Transport, type TransportRequest } from '../cli/caller.ts';

export const httpTransport: Transport = async (request) => {
  if (request.endpoint === undefined) throw new NoConnection('there is no address to ask');
  const address = request.endpoint.replace(/\/+$/, '') + request.target;
  const response = await reached(address, request);
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  };
};

async function reached(address: string, request: TransportRequest): Promise<Response> {
  const { method, body } = request.wire;
  try {
    return await fetch(address, {
      method,
      headers: {
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...signature(request),
      },
      ...(body === undefined ? {} : { body }),
      redirect: 'manual',
    });
  } catch (error) {
    throw new NoConnection(error instanceof Error ? error.message : String(error));
  }
}

function signature({ accessKey, region, service }: TransportRequest): Record<string, string> {
  if (accessKey === undefined) return {};
  const now = new Date().toISOString().replace(/[-:]|\.\d+/g, '');
  const scope = `${accessKey}/${now.slice(0, 8)}/${region}/${service}/aws4_request`;
  const parts = [
    `Credential=${scope}`,
    'SignedHeaders=host;x-amz-date',
    `Signature=${'0'.repeat(64)}`,
  ];
  return { authorization: `AWS4-HMAC-SHA256 ${parts.join(', ')}`, 'x-amz-date': now };
}
