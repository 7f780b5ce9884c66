// Why a command failed: what kind of failure it is decides the exit code and the form of the message.
import type { ValueMap } from './value.ts';

export type FailureKind =
  /** The input is refused before anything is sent. */
  | 'parameters'
  /** As 'parameters', with the usage of the command line after it. */
  | 'usage'
  /** Words are left over: the usage comes first. */
  | 'unknown-options'
  | 'no-region'
  | 'no-credentials'
  | 'configuration'
  | 'service'
  | 'other';

export const EXIT_CODES: Readonly<Record<FailureKind, number>> = {
  parameters: 252,
  usage: 252,
  'unknown-options': 252,
  'no-region': 253,
  'no-credentials': 253,
  configuration: 253,
  service: 254,
  other: 255,
};

/** A failure of the command, as opposed to one of this program. */
export class CliError extends Error {
  readonly kind: FailureKind;
  /** Code, message and further members of an error from the service. */
  readonly details: ValueMap | undefined;

  constructor(kind: FailureKind, message: string, details?: ValueMap) {
    super(message);
    this.kind = kind;
    this.details = details;
  }
}

export const parameterError = (message: string): CliError => new CliError('parameters', message);

/** An option's value that cannot be read. */
export const optionError = (option: string, problem: string): CliError =>
  parameterError(`Error parsing parameter '${option}': ${problem}`);

export const otherError = (message: string): CliError => new CliError('other', message);
