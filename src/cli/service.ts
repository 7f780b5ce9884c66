// The services that the command line knows, by tables alone: AWS Backup from its API model, the one call of
// STS by which people ask who they are, and the calls of IAM with which the policies of users are edited.
import type { ModelOperation, ModelShape } from '../api/service-model.ts';
import { MODEL_OPERATIONS, MODEL_SHAPES } from '../api/service-model.generated.ts';
import { IAM_OPERATIONS, IAM_SHAPES } from './iam-tables.ts';
import { kebab } from './kebab.ts';

export interface Service {
  readonly name: string;
  readonly operations: ReadonlyMap<string, Operation>;
  readonly shapes: Readonly<Record<string, ModelShape>>;
}

export interface Operation {
  /** `list-backup-vaults` */
  readonly command: string;
  /** `ListBackupVaults` */
  readonly name: string;
  readonly service: Service;
  readonly model: ModelOperation;
}

/** By their names on the command line, which `operations` is keyed by, too. */
export const SERVICES: ReadonlyMap<string, Service> = new Map(
  [
    serviceOf('backup', MODEL_OPERATIONS, MODEL_SHAPES),
    serviceOf(
      'sts',
      {
        GetCallerIdentity: {
          method: 'POST',
          uri: '/',
          status: 200,
          input: 'GetCallerIdentityRequest',
          output: 'GetCallerIdentityResponse',
          errors: [],
        },
      },
      {
        GetCallerIdentityRequest: { type: 'structure', members: {} },
        GetCallerIdentityResponse: {
          type: 'structure',
          members: {
            UserId: { shape: 'string' },
            Account: { shape: 'string' },
            Arn: { shape: 'string' },
          },
        },
        string: { type: 'string' },
      },
    ),
    serviceOf('iam', IAM_OPERATIONS, IAM_SHAPES),
  ].map((service) => [service.name, service]),
);

function serviceOf(
  name: string,
  operations: Readonly<Record<string, ModelOperation>>,
  shapes: Readonly<Record<string, ModelShape>>,
): Service {
  const table = new Map<string, Operation>();
  const service: Service = { name, operations: table, shapes };
  for (const [operation, model] of Object.entries(operations)) {
    const command = kebab(operation);
    table.set(command, { command, name: operation, service, model });
  }
  return service;
}

/** The shape of this name; the model names no shape that it does not have. */
export function shapeOf(service: Service, name: string): ModelShape {
  return service.shapes[name] ?? { type: 'string' };
}

/** Shape of the input, also of an operation that takes none. */
export function inputShape(operation: Operation): ModelShape {
  const { input } = operation.model;
  return input === undefined
    ? { type: 'structure', members: {} }
    : shapeOf(operation.service, input);
}
