import { RESOURCE_TYPES } from '../../domain/resource-types.ts';
import { mayAsk } from '../../domain/step.ts';
import { decide } from '../../domain/verdict.ts';
import { operation } from '../operation.ts';

export const getSupportedResourceTypes = operation<'GetSupportedResourceTypes'>({
  name: 'GetSupportedResourceTypes',
  decide: ({ caller }) => decide([mayAsk(caller, 'GetSupportedResourceTypes', '*')], () => []),
  answer: () => ({ ResourceTypes: RESOURCE_TYPES.map(({ name }) => name) }),
});
