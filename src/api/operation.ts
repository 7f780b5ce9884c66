import type { Caller } from '../domain/caller.ts';
import type { DomainEvent } from '../domain/event.ts';
import { asInstant, type Instant, parseIso, SECOND } from '../domain/instant.ts';
import type { Verdict } from '../domain/verdict.ts';
import type { World } from '../simulation/world.ts';
import type { IAM_INPUT_SHAPES, IAM_OUTPUT_SHAPES } from './iam-shapes.ts';
import type { INPUT_SHAPES } from './input-shapes.generated.ts';
import type { LATE_INPUT_SHAPES } from './late-input-shapes.generated.ts';
import type { LATE_OUTPUT_SHAPES } from './late-output-shapes.generated.ts';
import type { OUTPUT_SHAPES } from './output-shapes.generated.ts';
import type { ShapeFault, ValueOf } from './shape.ts';

type Inputs = typeof INPUT_SHAPES & typeof LATE_INPUT_SHAPES & typeof IAM_INPUT_SHAPES;
type Outputs = typeof OUTPUT_SHAPES & typeof LATE_OUTPUT_SHAPES & typeof IAM_OUTPUT_SHAPES;

export type OperationName = keyof Inputs;

/** AWS's request and response of an operation, as types. */
export type InputOf<Name extends OperationName> = ValueOf<Inputs[Name]>;
export type OutputOf<Name extends OperationName> = ValueOf<Outputs[Name]>;

/** The world as it stands and who asks it something. */
export interface Context {
  readonly world: World;
  readonly caller: Caller;
}

/** A response in which absent members may still stand as undefined; `withoutAbsent` drops them. */
type Draft<Output> = Output extends readonly (infer Item)[]
  ? readonly Draft<Item>[]
  : Output extends object
    ? { readonly [Member in keyof Output]: Draft<Output[Member]> | undefined }
    : Output;

/** An AWS Backup operation: it decides on the world as it is, and answers from the world as it then is. */
export interface Operation<Name extends OperationName> {
  readonly name: Name;
  /** Set where another service than AWS Backup answers: it has other errors. */
  readonly service?: 'iam';
  readonly decide: (context: Context, input: InputOf<Name>) => Verdict<DomainEvent>;
  /** How AWS words a departure from the shape, where that is known. */
  readonly awsWords?: (fault: ShapeFault, input: unknown) => string | undefined;
  /** Undefined where AWS answers with an empty body. */
  readonly answer?: (
    context: Context,
    input: InputOf<Name>,
    events: readonly DomainEvent[],
  ) => Draft<OutputOf<Name>>;
}

/** Names the operation once, so that its input and output types follow. */
export const operation = <Name extends OperationName>(made: Operation<Name>): Operation<Name> =>
  made;

/** A timestamp of a request as an instant. */
export function instantOf(timestamp: number | string): Instant {
  const parsed = typeof timestamp === 'string' ? parseIso(timestamp) : undefined;
  return parsed ?? asInstant(Math.round(Number(timestamp) * SECOND));
}
