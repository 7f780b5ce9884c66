// `--generate-cli-skeleton`: an input to fill in, or what an output looks like.
import type { ModelReference, ModelShape } from '../api/service-model.ts';
import { shapeOf, type Service } from './service.ts';
import type { Value } from './value.ts';

interface Sample {
  readonly service: Service;
  /** Outputs carry the name of each text member, inputs are empty. */
  readonly isOutput: boolean;
  readonly path: readonly string[];
}

/** Recursive shapes end where they meet themselves. */
export function skeletonOf(service: Service, shape: string, isOutput: boolean): Value {
  return sampleOf({ service, isOutput, path: [] }, { shape }, '');
}

function sampleOf(sample: Sample, reference: ModelReference, name: string): Value {
  const shape = shapeOf(sample.service, reference.shape);
  if (sample.path.includes(reference.shape)) return new Map();
  const inner = { ...sample, path: [...sample.path, reference.shape] };
  if (shape.type === 'structure') return structure(inner, shape);
  if (shape.type === 'list' && shape.member)
    return [sampleOf(inner, shape.member, shape.member.shape)];
  if (shape.type === 'map' && shape.value)
    return new Map([['KeyName', sampleOf(inner, shape.value, '')]]);
  return scalar(shape, sample.isOutput ? name : undefined);
}

function structure(sample: Sample, shape: ModelShape): Value {
  const members = Object.entries(shape.members ?? {});
  return new Map(members.map(([name, member]) => [name, sampleOf(sample, member, name)]));
}

function scalar(shape: ModelShape, name: string | undefined): Value {
  if (shape.type === 'string') return name ?? shape.enum?.[0] ?? '';
  if (shape.type === 'boolean') return true;
  if (shape.type === 'timestamp') return '1970-01-01T00:00:00';
  return shape.type === 'double' ? 0 : 0n;
}
