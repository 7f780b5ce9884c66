// `--cli-input-json` and `--cli-input-yaml`: a whole input at once, over which single options win.
import { isAlias, isMap as isYamlMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import type { Kept } from './argument-parser.ts';
import { optionError, parameterError } from './cli-error.ts';
import { JsonSyntaxError, readJson } from './json-read.ts';
import { FileBytes, FileError, referencedFile, type FileSurroundings } from './parameter-file.ts';
import { pythonType } from './python-text.ts';
import { isMap, PlainMap, isList, type Value, type ValueMap } from './value.ts';

const names = ['--cli-input-json', '--cli-input-yaml'] as const;

/** Undefined where neither is given. Throws CliError. */
export function inputDocument(
  kept: ReadonlyMap<string, Kept>,
  surroundings: FileSurroundings,
): ValueMap | undefined {
  const given = names.filter((name) => kept.has(name));
  if (given.length > 1) throw parameterError('Only one --cli-input- parameter may be specified.');
  const [name] = given;
  if (name === undefined) return undefined;
  const text = documentText(name, String(kept.get(name)), surroundings);
  const document = name === '--cli-input-json' ? fromJson(name, text) : fromYaml(name, text);
  if (isMap(document)) return document;
  throw optionError(name, `Invalid type: expecting map, received ${pythonType(document)}`);
}

function documentText(name: string, given: string, surroundings: FileSurroundings): string {
  try {
    const found = referencedFile(given, surroundings) ?? given;
    return found instanceof FileBytes ? new TextDecoder().decode(found.bytes) : found;
  } catch (error) {
    throw error instanceof FileError ? optionError(name, error.message) : error;
  }
}

function fromJson(name: string, text: string): Value {
  try {
    return plain(readJson(text));
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw optionError(name.slice(2), 'Invalid JSON received.');
  }
}

/** Plain objects, as Python's reader makes them here. */
function plain(value: Value): Value {
  if (isList(value)) return value.map(plain);
  return isMap(value) ? new PlainMap([...value].map(([key, item]) => [key, plain(item)])) : value;
}

function fromYaml(name: string, text: string): Value {
  const document = parseDocument(text, { version: '1.2', intAsBigInt: true, logLevel: 'silent' });
  if (document.errors.length > 0) throw optionError(name.slice(2), 'Invalid YAML received.');
  return valueOf(document.contents, document.contents, 0);
}

/** Keys are texts; dates stay the texts that they are. */
function valueOf(node: unknown, root: Node | null, depth: number): Value {
  if (depth > 100 || isAlias(node)) return null;
  if (isYamlMap(node))
    return new PlainMap(
      node.items.map(({ key, value }) => [
        String(isScalar(key) ? key.value : key),
        valueOf(value, root, depth + 1),
      ]),
    );
  if (isSeq(node)) return node.items.map((item) => valueOf(item, root, depth + 1));
  const value = isScalar(node) ? node.value : null;
  return ['string', 'number', 'bigint', 'boolean'].includes(typeof value) ? (value as Value) : null;
}
