// The forms of a JMESPath expression after parsing.
import type { Value } from '../value.ts';

export type Expression =
  | { readonly kind: 'current' | 'identity' }
  | { readonly kind: 'literal'; readonly value: Value }
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'index'; readonly index: bigint }
  | { readonly kind: 'slice'; readonly parts: readonly (bigint | undefined)[] }
  | { readonly kind: 'chain'; readonly steps: readonly Expression[] }
  | { readonly kind: 'flatten' | 'not' | 'expref'; readonly of: Expression }
  | {
      readonly kind: 'projection' | 'value-projection';
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'or' | 'and'; readonly left: Expression; readonly right: Expression }
  | {
      readonly kind: 'filter';
      readonly left: Expression;
      readonly right: Expression;
      readonly condition: Expression;
    }
  | {
      readonly kind: 'comparator';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'function'; readonly name: string; readonly inputs: readonly Expression[] }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | {
      readonly kind: 'hash';
      readonly pairs: readonly { readonly key: string; readonly value: Expression }[];
    };

export const identity: Expression = { kind: 'identity' };
