// What the global options must be before a command is looked at: a query that can be read, an address
// with a scheme, whole numbers of seconds.
import { optionError, parameterError } from './cli-error.ts';
import { QuerySyntaxError } from './jmespath/query-error.ts';
import { compileQuery, type Query } from './jmespath/query.ts';
import type { Settings } from './settings.ts';
import type { Surroundings } from './surroundings.ts';
import { wholeNumber } from './whole-number.ts';

/** Throws CliError. */
export function checkedQuery(settings: Settings): Query | undefined {
  const text = settings.option('--query');
  if (text === undefined) return undefined;
  try {
    return compileQuery(text);
  } catch (error) {
    if (!(error instanceof QuerySyntaxError)) throw error;
    throw parameterError(`Bad value for --query ${text}: ${error.message}`);
  }
}

/** Throws CliError where there is none to be asked. */
export function checkedEndpoint(
  settings: Settings,
  surroundings: Surroundings,
): string | undefined {
  const url = settings.option('--endpoint-url');
  if (url === undefined) return configuredEndpoint(settings, surroundings);
  if (!/^[A-Za-z][A-Za-z0-9+.-]*:/.test(url) || /^[^/]*:\d+$/.test(url))
    throw parameterError(
      `Bad value for --endpoint-url "${url}": scheme is missing.  ` +
        'Must be of the form http://<hostname>/ or https://<hostname>/',
    );
  if (surroundings.endpointRefusal !== undefined)
    throw optionError('--endpoint-url', surroundings.endpointRefusal);
  return url;
}

export function checkTimeouts(settings: Settings): void {
  for (const name of ['--cli-read-timeout', '--cli-connect-timeout']) {
    const text = settings.option(name);
    if (text !== undefined) wholeNumber(text);
  }
}

function configuredEndpoint(settings: Settings, surroundings: Surroundings): string | undefined {
  if (surroundings.endpointRefusal !== undefined) return undefined;
  const named =
    settings.env('AWS_ENDPOINT_URL_BACKUP') ??
    settings.env('AWS_ENDPOINT_URL') ??
    settings.config('endpoint_url');
  return named ?? surroundings.endpoint;
}
