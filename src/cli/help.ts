// `help` at each level, in words of our own, made from the tables.
import {
  GLOBAL_OPTIONS,
  memberOptions,
  operationLevel,
  type MemberOption,
} from './option-table.ts';
import { shapeOf, type Operation, type Service } from './service.ts';

export function topHelp(services: Iterable<Service>): string {
  const commands = [...services].map(({ name, operations }) => [
    name,
    `${operations.size} ${operations.size === 1 ? 'command' : 'commands'}`,
  ]);
  return page('aws', 'The AWS command line, 2.36.7, as this lab imitates it.', [
    ['Usage', ['aws [options] <command> <subcommand> [parameters]']],
    ['Commands', columns([...commands, ['configure', 'list: where the settings come from']])],
    ['Global options', GLOBAL_OPTIONS.map(({ name, takes }) => name + valueOf(takes))],
    ['More', ['aws <command> help', 'aws <command> <subcommand> help']],
  ]);
}

export function serviceHelp(service: Service): string {
  return page(`aws ${service.name}`, `The commands of ${service.name}.`, [
    ['Usage', [`aws ${service.name} <subcommand> [parameters]`]],
    ['Subcommands', [...service.operations.keys()]],
    ['More', [`aws ${service.name} <subcommand> help`]],
  ]);
}

export function operationHelp(operation: Operation): string {
  const { service, command, model } = operation;
  const options = memberOptions(operation);
  const members = new Set(options.map(({ name }) => name));
  const others = operationLevel(operation).filter(
    ({ name }) => name.startsWith('--') && !members.has(name),
  );
  const rows = options.map((option) => [
    option.name + (typeof option.takes === 'object' ? '' : ' <value>'),
    describedOption(service, option),
  ]);
  const output = model.output === undefined ? undefined : shapeOf(service, model.output);
  return page(`aws ${service.name} ${command}`, `Calls ${operation.name}.`, [
    ['Parameters', rows.length > 0 ? columns(rows) : ['none']],
    ['Also', others.map(({ name, takes }) => name + valueOf(takes))],
    ['Output', output ? Object.keys(output.members ?? {}) : ['none']],
    ['Errors', model.errors],
  ]);
}

function describedOption(service: Service, option: MemberOption): string {
  const shape = shapeOf(service, option.reference.shape);
  const limits = [
    ...(shape.min === undefined ? [] : [`at least ${shape.min}`]),
    ...(shape.max === undefined ? [] : [`at most ${shape.max}`]),
    ...(shape.pattern === undefined ? [] : [`like ${shape.pattern}`]),
    ...(shape.enum ? [`one of ${shape.enum.join(', ')}`] : []),
  ];
  const words = [shape.type, ...(option.required ? ['required'] : []), ...limits];
  return `(${words.join('; ')})`;
}

const valueOf = (takes: unknown): string => (typeof takes === 'object' ? '' : ' <value>');

function columns(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(...rows.map(([first = '']) => first.length));
  return rows.map(([first = '', ...rest]) => [first.padEnd(width), ...rest].join('  '));
}

function page(
  title: string,
  summary: string,
  sections: readonly (readonly [heading: string, lines: readonly string[]])[],
): string {
  const parts = sections.map(
    ([heading, lines]) => `${heading}\n${lines.map((line) => `  ${line}`).join('\n')}\n`,
  );
  return [`${title}\n`, `${summary}\n`, ...parts].join('\n');
}
