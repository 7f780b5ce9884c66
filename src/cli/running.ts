// A command line on its way: what it has printed and called so far, and what it was told.
import type { Calling } from './caller.ts';
import { CliError, otherError } from './cli-error.ts';
import type { Query } from './jmespath/query.ts';
import type { Printer } from './printer.ts';
import type { TimestampForm } from './response.ts';
import type { Operation } from './service.ts';
import type { Settings } from './settings.ts';
import type { Surroundings } from './surroundings.ts';
import { OUTPUT_FORMATS } from './option-table.ts';
import { zoneOffset } from './time-zone.ts';
import { pythonInt } from './python-number.ts';
import type { DecodedCall } from './wire-request.ts';

export class Running {
  readonly surroundings: Surroundings;
  readonly settings: Settings;
  readonly calls: DecodedCall[] = [];
  stdout = '';
  stderr = '';
  query: Query | undefined;
  endpoint: string | undefined;

  constructor(settings: Settings, surroundings: Surroundings) {
    this.settings = settings;
    this.surroundings = surroundings;
  }

  readonly out = (text: string): void => {
    this.stdout += text;
  };

  readonly err = (text: string): void => {
    this.stderr += text;
  };

  readonly debug = (line: string): void => {
    if (this.settings.has('--debug')) this.err(`MainThread - awscli - DEBUG - ${line}\n`);
  };

  get checksInput(): boolean {
    return this.settings.config('parameter_validation')?.toLowerCase() !== 'false';
  }

  /** Throws CliError for a format that only the environment or the configuration file can name. */
  printer(operation: Operation): Printer {
    const { settings } = this;
    const format =
      settings.option('--output') ??
      settings.env('AWS_DEFAULT_OUTPUT') ??
      settings.config('output') ??
      'json';
    if (!OUTPUT_FORMATS.some((known) => known === format))
      throw otherError(`Unknown output type: ${format}`);
    return { format, query: this.query, operation: operation.name };
  }

  /** Asks for the Region at once and for the credentials when the first request is to be signed. */
  calling(): () => Calling {
    const { settings, surroundings, endpoint, calls, debug } = this;
    const { profile, requiredRegion: region } = settings;
    const { times, tries } = this;
    return () => ({
      transport: surroundings.transport,
      from: { region, profile, accessKey: settings.accessKey, endpoint },
      ...{ tries, times, calls, debug },
    });
  }

  private get tries(): number {
    const { settings } = this;
    const text = settings.env('AWS_MAX_ATTEMPTS') ?? settings.config('max_attempts');
    const tries = text === undefined ? 3n : pythonInt(text);
    if (tries === undefined) throw otherError(`invalid literal for int() with base 10: '${text}'`);
    return Math.max(1, Number(tries));
  }

  get times(): TimestampForm {
    const form = this.settings.config('cli_timestamp_format') ?? 'iso8601';
    if (form !== 'wire' && form !== 'iso8601')
      throw new CliError(
        'configuration',
        `Unknown cli_timestamp_format value: ${form}, valid values are "wire" or "iso8601"`,
      );
    const zone = this.settings.env('TZ');
    return { form, offsetAt: (seconds) => zoneOffset(zone, seconds) };
  }

  get errorFormat(): string {
    const { settings } = this;
    return (
      settings.option('--cli-error-format') ??
      settings.env('AWS_CLI_ERROR_FORMAT') ??
      settings.config('cli_error_format') ??
      'enhanced'
    ).toLowerCase();
  }
}
