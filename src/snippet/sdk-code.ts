// A call as a person would write it for the AWS SDK for JavaScript v3.
import type { Call } from '../simulation/log.ts';
import { SDK } from './imports.ts';

/** A module that makes the call and prints what came of it. */
export function sdkCodeOf({
  operation,
  input,
  region,
}: Pick<Call, 'operation' | 'input' | 'region'>): string {
  const command = `${operation}Command`;
  return `import { BackupClient, ${command} } from '${SDK}';

const client = new BackupClient({ region: '${region}' });

try {
  const answer = await client.send(new ${command}(${literal(input, 2)}));
  console.log(answer);
} catch (error) {
  console.error(error.name, error.message);
}
`;
}

/** JSON as it is written in code: names without quotes, strings in single ones. */
function literal(value: unknown, depth: number): string {
  const pad = '  '.repeat(depth);
  const end = '  '.repeat(depth - 1);
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    return `[\n${value.map((item) => `${pad}${literal(item, depth + 1)},\n`).join('')}${end}]`;
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value);
  if (members.length === 0) return '{}';
  const lines = members.map(
    ([name, member]) => `${pad}${nameOf(name)}: ${literal(member, depth + 1)},\n`,
  );
  return `{\n${lines.join('')}${end}}`;
}

function nameOf(name: string): string {
  // Written plainly it would set the prototype.
  if (name === '__proto__') return `['__proto__']`;
  return /^[A-Za-z_$][\w$]*$/.test(name) ? name : quoted(name);
}

const quoted = (text: string): string =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")}'`;
