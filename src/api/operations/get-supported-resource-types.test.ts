import { expect, it } from 'vitest';
import { RESOURCE_TYPES } from '../../domain/resource-types.ts';
import { freshSandbox } from '../sandbox.test-kit.ts';

it('GetSupportedResourceTypes answers with AWS’s names', () => {
  const { ResourceTypes = [] } = freshSandbox().answer('GetSupportedResourceTypes', {});
  expect(ResourceTypes).toEqual(RESOURCE_TYPES.map(({ name }) => name));
  // AWS's own name of one type breaks AWS's own pattern.
  expect(ResourceTypes.filter((name) => !/^[a-zA-Z0-9\-_.]{1,50}$/.test(name))).toEqual([
    'Storage Gateway',
  ]);
});
