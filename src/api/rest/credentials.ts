// Who asks and where, as an Authorization header of Signature Version 4 says it. The signature itself is not
// verified; a header that is not of that form is refused in the words that AWS's front ends use for it.
import { REGION } from '../../domain/resource.ts';
import { WireFault } from './wire-fault.ts';

export interface Credentials {
  /** Absent where the request is not signed. */
  readonly accessKey?: string;
  readonly region: string;
}

const SERVICE = 'backup';
const TERMINATOR = 'aws4_request';
const REGION_NAME = /^[a-z]{2,}(-[a-z]+)+-\d{1,2}$/;

/** Reads the header; without one the request is nobody's, in us-east-1. Throws `WireFault`. */
export function credentialsIn(headers: Headers): Credentials {
  const header = headers.get('authorization');
  if (header === null) return { region: REGION };
  if (header.trim() === '')
    throw new WireFault('MissingAuthenticationTokenException', 403, 'Missing Authentication Token');
  const parameters = parametersIn(header);
  const missing = ['Credential', 'Signature', 'SignedHeaders'].filter(
    (name) => !parameters.has(name),
  );
  if (missing.length > 0) throw incomplete(missingInWords(missing, headers, header));
  return scopeIn(parameters.get('Credential') ?? '');
}

function parametersIn(header: string): Map<string, string> {
  const [, ...words] = header.trim().split(/[\s,]+/);
  const parameters = new Map<string, string>();
  for (const word of words.filter((each) => each !== '')) {
    const equals = word.indexOf('=');
    if (equals < 0)
      throw incomplete(
        `'${word}' not a valid key=value pair (missing equal-sign) in Authorization header: '${header}'.`,
      );
    parameters.set(word.slice(0, equals), word.slice(equals + 1));
  }
  return parameters;
}

function missingInWords(missing: readonly string[], headers: Headers, header: string): string {
  const hasDate = headers.has('x-amz-date') || headers.has('date');
  return [
    ...missing.map((name) => `Authorization header requires '${name}' parameter.`),
    ...(hasDate
      ? []
      : ["Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header."]),
    `Authorization=${header}`,
  ].join(' ');
}

function scopeIn(credential: string): Credentials {
  const elements = credential.split('/');
  const [accessKey = '', , region = '', service = '', terminator = ''] = elements;
  if (elements.length !== 5)
    throw incomplete(
      `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${credential}'`,
    );
  if (!REGION_NAME.test(region))
    throw badScope(`Credential should be scoped to a valid region, not '${region}'.`);
  if (service !== SERVICE)
    throw badScope(`Credential should be scoped to correct service: '${SERVICE}'.`);
  if (terminator !== TERMINATOR)
    throw badScope(
      `Credential should be scoped with a valid terminator: '${TERMINATOR}', not '${terminator}'.`,
    );
  return { accessKey, region };
}

const incomplete = (message: string): WireFault =>
  new WireFault('IncompleteSignatureException', 403, message);

const badScope = (message: string): WireFault =>
  new WireFault('InvalidSignatureException', 403, message);
