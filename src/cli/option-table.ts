// The options of the command line: the global ones, and those of an operation from its input shape.
import type { ModelReference } from '../api/service-model.ts';
import type { Argument } from './argument-parser.ts';
import { COMMAND_NAMES } from './command-names.ts';
import { kebab } from './kebab.ts';
import { inputShape, shapeOf, type Operation, type Service } from './service.ts';

const takesOne = (name: string, choices?: readonly string[]): Argument => ({
  name,
  keep: name,
  takes: 'one',
  ...(choices ? { choices } : {}),
});

const flag = (name: string, keep = name, value = true): Argument => ({
  name,
  keep,
  takes: { flag: value },
});

export const OUTPUT_FORMATS = ['json', 'text', 'table', 'yaml', 'yaml-stream', 'off'] as const;

/** In the order of the real table, in which ambiguous abbreviations are told. */
export const GLOBAL_OPTIONS: readonly Argument[] = [
  flag('--debug'),
  takesOne('--endpoint-url'),
  flag('--no-verify-ssl'),
  flag('--no-paginate'),
  takesOne('--output', OUTPUT_FORMATS),
  takesOne('--query'),
  takesOne('--profile'),
  takesOne('--region'),
  { ...flag('--version'), stops: true },
  takesOne('--color', ['on', 'off', 'auto']),
  flag('--no-sign-request'),
  takesOne('--ca-bundle'),
  takesOne('--cli-read-timeout'),
  takesOne('--cli-connect-timeout'),
  takesOne('--cli-binary-format', ['base64', 'raw-in-base64-out']),
  flag('--no-cli-pager'),
  flag('--cli-auto-prompt'),
  flag('--no-cli-auto-prompt'),
  takesOne('--cli-error-format', ['legacy', 'json', 'yaml', 'text', 'table', 'enhanced']),
];

export const TOP_LEVEL: readonly Argument[] = [
  ...GLOBAL_OPTIONS,
  { ...takesOne('command', COMMAND_NAMES), required: true },
];

export function serviceLevel(service: Service): readonly Argument[] {
  const choices = [...service.operations.keys(), 'help'];
  return [{ ...takesOne('operation', choices), required: true }];
}

/** An option that gives a member of the input. */
export interface MemberOption extends Argument {
  readonly member: string;
  readonly reference: ModelReference;
}

/** In the model's order. */
export function memberOptions(operation: Operation): readonly MemberOption[] {
  const input = inputShape(operation);
  return Object.entries(input.members ?? {}).flatMap(([member, reference]) => {
    const required = input.required?.includes(member) === true;
    return optionsOf(operation.service, member, reference).map((option) =>
      required && !option.name.startsWith('--no-') ? { ...option, required } : option,
    );
  });
}

function optionsOf(service: Service, member: string, reference: ModelReference): MemberOption[] {
  const name = `--${kebab(member)}`;
  const of = { keep: name, member, reference };
  const { type } = shapeOf(service, reference.shape);
  if (type === 'boolean')
    return [
      { ...of, name, takes: { flag: true } },
      { ...of, name: `--no-${kebab(member)}`, takes: { flag: false } },
    ];
  if (type === 'list') return [{ ...of, name, takes: 'any' }];
  // The real one leaves an `integer` a text until the input is put together.
  if (type === 'long') return [{ ...of, name, takes: 'one', isWhole: true }];
  return [{ ...of, name, takes: 'one' }];
}

const pageOptions: readonly Argument[] = [
  takesOne('--starting-token'),
  { ...takesOne('--page-size'), isWhole: true },
  { ...takesOne('--max-items'), isWhole: true },
];

/** All that an operation's parser knows, the bare word `help` included. */
export function operationLevel(operation: Operation): readonly Argument[] {
  return [
    ...memberOptions(operation),
    takesOne('--cli-input-json'),
    takesOne('--cli-input-yaml'),
    ...(operation.model.pages ? pageOptions : []),
    {
      name: '--generate-cli-skeleton',
      keep: '--generate-cli-skeleton',
      takes: 'optional',
      choices: ['input', 'output', 'yaml-input'],
    },
    { name: 'help', keep: 'help', takes: 'optional' },
  ];
}
