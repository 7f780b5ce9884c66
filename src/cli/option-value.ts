// From the words of an option to the value of a member: JSON, shorthand or plain, as the model asks.
import type { ModelShape } from '../api/service-model.ts';
import type { Kept } from './argument-parser.ts';
import { optionError, otherError } from './cli-error.ts';
import { JsonSyntaxError, readJson } from './json-read.ts';
import type { MemberOption } from './option-table.ts';
import { FileBytes, FileError, referencedFile, type FileSurroundings } from './parameter-file.ts';
import { shapeOf, type Service } from './service.ts';
import { parseShorthand, ShorthandError } from './shorthand.ts';
import { typedByModel } from './shorthand-model.ts';
import type { Value } from './value.ts';
import { wholeNumber } from './whole-number.ts';

export type GivenValue = Value | FileBytes;

/** Throws CliError. */
export function memberValue(
  service: Service,
  option: MemberOption,
  kept: Kept,
  surroundings: FileSurroundings,
): GivenValue {
  if (typeof kept === 'boolean' || typeof kept === 'bigint') return kept;
  const given = resolved(option.name, kept, surroundings);
  if (given instanceof FileBytes) return given;
  const shape = shapeOf(service, option.reference.shape);
  if (takesShorthand(service, shape) && !looksLikeJson(given))
    return fromShorthand(service, option, given, surroundings);
  return unpacked(service, shape, given, option.name);
}

/** The contents of the file that the value names, if it names one. A list of one counts as its word. */
function resolved(
  option: string,
  kept: string | readonly string[],
  surroundings: FileSurroundings,
): string | readonly string[] | FileBytes {
  const word = typeof kept === 'string' ? kept : kept.length === 1 ? kept[0] : undefined;
  if (word === undefined) return kept;
  try {
    return referencedFile(word, surroundings) ?? kept;
  } catch (error) {
    throw error instanceof FileError ? optionError(option, error.message) : error;
  }
}

function takesShorthand(service: Service, shape: ModelShape): boolean {
  if (shape.type === 'structure' || shape.type === 'map') return true;
  if (shape.type !== 'list' || !shape.member) return false;
  return ['structure', 'list', 'map'].includes(shapeOf(service, shape.member.shape).type);
}

const looksLikeJson = (given: string | readonly string[]): boolean =>
  /^\s*[[{]/.test((typeof given === 'string' ? given : given[0]) ?? '');

function fromShorthand(
  service: Service,
  option: MemberOption,
  given: string | readonly string[],
  surroundings: FileSurroundings,
): Value {
  const shape = shapeOf(service, option.reference.shape);
  const fileText = (reference: string): Value | undefined => {
    const found = referencedFile(reference, surroundings);
    return found instanceof FileBytes ? undefined : found;
  };
  try {
    if (typeof given !== 'string')
      return typedByModel(
        service,
        shape,
        given.map((word) => parseShorthand(word, fileText)),
      );
    const parsed = parseShorthand(given, fileText);
    return shape.type === 'list' ? parsed : typedByModel(service, shape, parsed);
  } catch (error) {
    if (error instanceof ShorthandError) throw optionError(option.name, error.message);
    throw error instanceof FileError ? otherError(error.message) : error;
  }
}

function unpacked(
  service: Service,
  shape: ModelShape,
  given: string | readonly string[],
  option: string,
): Value {
  if (shape.type === 'list') return unpackedList(service, shape, given, option);
  const text = typeof given === 'string' ? given : given.join(' ');
  if (shape.type === 'structure' || shape.type === 'map') {
    if (text.trimStart().startsWith('{')) return jsonOf(text, option);
    throw optionError(option, `Invalid JSON:\n${text}`);
  }
  if (shape.type === 'integer' || shape.type === 'long') return wholeNumber(text);
  if (shape.type === 'boolean') return text.toLowerCase() === 'true';
  return text;
}

/** A file's contents come as one text: JSON, or, as the real one has it, a list of its characters. */
function unpackedList(
  service: Service,
  shape: ModelShape,
  given: string | readonly string[],
  option: string,
): Value {
  const single = typeof given === 'string' ? given : given.length === 1 ? given[0] : undefined;
  if (single !== undefined && /^\s*\[/.test(single)) return jsonOf(single, option);
  const member = shapeOf(service, shape.member?.shape ?? '');
  const words = typeof given === 'string' ? Array.from(given) : given;
  return words.map((word) => unpacked(service, member, word, option));
}

function jsonOf(text: string, option: string): Value {
  try {
    return readJson(text);
  } catch (error) {
    if (!(error instanceof JsonSyntaxError)) throw error;
    throw optionError(option, `Invalid JSON: ${error.message}\nJSON received: ${text}`);
  }
}
