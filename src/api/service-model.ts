// The service as AWS's API model describes it: how its operations travel and what their shapes are. The
// tables are large: import `service-model.generated.ts` only from what is itself loaded late.

/** Where a member or an element points to, and where it travels when that is not the body. */
export interface ModelReference {
  readonly shape: string;
  readonly location?: 'uri' | 'querystring' | 'header';
  readonly locationName?: string;
  /** A client makes a token up for this member when it is not given. */
  readonly idempotencyToken?: boolean;
}

export interface ModelShape {
  readonly type:
    | 'structure'
    | 'list'
    | 'map'
    | 'string'
    | 'integer'
    | 'long'
    | 'boolean'
    | 'double'
    | 'timestamp';
  /** In the model's order, which is the order of printing. */
  readonly members?: Readonly<Record<string, ModelReference>>;
  readonly required?: readonly string[];
  readonly member?: ModelReference;
  readonly key?: ModelReference;
  readonly value?: ModelReference;
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly exception?: boolean;
  /** An exception for which the service is to blame: status 500. */
  readonly fault?: boolean;
}

/** How a client goes through the pages of a list. */
export interface ModelPages {
  readonly inputToken: string;
  readonly outputToken: string;
  readonly limitKey: string;
  readonly resultKey: string;
}

export interface ModelOperation {
  readonly method: string;
  readonly uri: string;
  /** The status of success. */
  readonly status: number;
  readonly input?: string;
  /** Absent where the body of a success is empty. */
  readonly output?: string;
  readonly errors: readonly string[];
  readonly pages?: ModelPages;
}
