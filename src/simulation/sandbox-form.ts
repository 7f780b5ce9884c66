// The stored shape of what a sandbox is made from and of the sandbox itself.
import { principalForm } from './entry-form.ts';
import type { Sandbox } from './log-store.ts';
import {
  clockTime,
  type Fault,
  type Form,
  fromOne,
  oneOf,
  record,
  text,
  wholeNumber,
} from './stored-form.ts';
import type { Genesis } from './world.ts';

export const LONGEST_NAME = 200;

/** A name that a list can show. */
export const sandboxName: Form<string> = (value): Fault | undefined => {
  const fault = text(value);
  if (fault !== undefined) return fault;
  const name = value as string;
  if (name.trim() === '') return { where: '', what: 'must not be empty' };
  if (name.length <= LONGEST_NAME) return undefined;
  return {
    where: '',
    what: `has ${String(name.length)} characters; ${String(LONGEST_NAME)} are allowed`,
  };
};

export const genesisForm = record<Genesis>(
  { seed: text, startsAt: clockTime, resources: oneOf('account', 'any') },
  { jobs: oneOf('instant') },
);

export const sandboxForm = record<Sandbox>(
  {
    id: text,
    name: text,
    genesis: genesisForm,
    format: fromOne,
    createdAt: wholeNumber,
    openedAt: wholeNumber,
    principal: principalForm,
    region: text,
  },
  {},
);
