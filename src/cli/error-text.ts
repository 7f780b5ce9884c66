// How a failure is told on standard error: the enhanced form of people, the old one, or one for programs.
import type { CliError, FailureKind } from './cli-error.ts';
import { printed } from './printer.ts';
import { pythonText } from './python-text.ts';
import { USAGE } from './usage.ts';
import { isScalar, type Value, type ValueMap } from './value.ts';

const codes: Partial<Record<FailureKind, string>> = {
  parameters: 'ParamValidation',
  usage: 'ParamValidation',
  'no-region': 'NoRegion',
  'no-credentials': 'NoCredentials',
  configuration: 'Configuration',
};

export function errorText(error: CliError, format: string): string {
  if (error.kind === 'unknown-options') return `\n${USAGE}\n\naws: [ERROR]: ${error.message}\n`;
  const text = error.kind === 'usage' ? `${error.message}\n\n${USAGE}` : error.message;
  const code = codes[error.kind];
  const known = error.details ?? (code === undefined ? undefined : codeAndMessage(code, text));
  if (known && ['json', 'yaml', 'text', 'table'].includes(format))
    return printed({ format, query: undefined, operation: 'error' }, known);
  const told = code === undefined ? text : `An error occurred (${code}): ${text}`;
  const more = error.details && format !== 'legacy' ? moreText(error.details) : '';
  return `\naws: [ERROR]: ${told.trimEnd()}\n${more}`;
}

const codeAndMessage = (code: string, message: string): ValueMap =>
  new Map<string, Value>([
    ['Code', code],
    ['Message', message],
  ]);

/** The members that the error's shape adds to its code and its message. */
function moreText(details: ValueMap): string {
  const more = [...details].filter(([name]) => name !== 'Code' && name !== 'Message');
  if (more.length === 0) return '';
  const lines = more.map(
    ([name, value]) => `${name}: ${isScalar(value) ? pythonText(value) : '<complex value>'}`,
  );
  return `\nAdditional error details:\n${lines.join('\n')}\n`;
}
