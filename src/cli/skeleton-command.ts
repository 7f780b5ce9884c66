// `--generate-cli-skeleton`: prints instead of calling.
import { indentedJson } from './json-write.ts';
import { completed } from './completed-input.ts';
import type { GivenValue } from './option-value.ts';
import { printed } from './printer.ts';
import type { Running } from './running.ts';
import { inputShape, type Operation } from './service.ts';
import { skeletonOf } from './skeleton.ts';
import { unsortedYaml } from './print-yaml.ts';
import { isMap } from './value.ts';

export function inputSkeleton(operation: Operation, asYaml: boolean): string {
  const { input } = operation.model;
  const sample = input === undefined ? new Map() : skeletonOf(operation.service, input, false);
  if (!asYaml || !isMap(sample)) return `${indentedJson(sample)}\n`;
  const required = inputShape(operation).required ?? [];
  return unsortedYaml(sample).replace(/^(\w+):(.*)$/gm, (line, member: string) =>
    required.includes(member) ? `${line}  # [REQUIRED]` : line,
  );
}

/** Python writes the sample instant otherwise in texts than in JSON. */
const sampleInstant = '1970-01-01T00:00:00';

/** The input is checked as for a call. */
export function outputSkeleton(
  running: Running,
  operation: Operation,
  given: ReadonlyMap<string, GivenValue>,
): void {
  running.calling();
  completed(running, operation, given);
  const { output } = operation.model;
  const printer = running.printer(operation);
  const sample = output === undefined ? new Map() : skeletonOf(operation.service, output, true);
  const text = printed(printer, sample);
  running.out(
    printer.format === 'json'
      ? text
      : text.replaceAll(new RegExp(`'?${sampleInstant}'?`, 'g'), '1970-01-01 00:00:00'),
  );
}
