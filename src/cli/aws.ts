// The command line `aws`, from its words to its output: all that is not pure stands in its surroundings.
import { parseArguments, UsageError, type Parsed } from './argument-parser.ts';
import { CliError, EXIT_CODES } from './cli-error.ts';
import { configure } from './configure-list.ts';
import { errorText } from './error-text.ts';
import { checkedEndpoint, checkedQuery, checkTimeouts } from './global-options.ts';
import { serviceHelp, topHelp } from './help.ts';
import { runOperation } from './operation-command.ts';
import { serviceLevel, TOP_LEVEL } from './option-table.ts';
import { Running } from './running.ts';
import { SERVICES, type Service } from './service.ts';
import { Settings } from './settings.ts';
import type { Surroundings } from './surroundings.ts';
import { EARLY_HELP, VERSION } from './usage.ts';
import type { DecodedCall } from './wire-request.ts';

export interface AwsResult {
  readonly exit: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Every request in order, as the service reads it. */
  readonly calls: readonly DecodedCall[];
}

/** Runs `aws` with the words after it. Any words get an answer; it rejects only when the transport breaks. */
export async function runAws(
  words: readonly string[],
  surroundings: Surroundings,
): Promise<AwsResult> {
  let running = new Running(new Settings(new Map(), surroundings), surroundings);
  try {
    if (asksEarlyHelp(words)) {
      running.out(EARLY_HELP);
      return resultOf(running, 0);
    }
    const parsed = parseArguments(TOP_LEVEL, words);
    running = new Running(new Settings(parsed.kept, surroundings), surroundings);
    await run(running, parsed);
    return resultOf(running, 0);
  } catch (error) {
    const failure = error instanceof UsageError ? new CliError('usage', error.message) : error;
    if (!(failure instanceof CliError)) throw failure;
    running.err(errorText(failure, running.errorFormat));
    return resultOf(running, EXIT_CODES[failure.kind]);
  }
}

/** A first look at the words, which knows two options alone, answers these itself. */
function asksEarlyHelp(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  const seen = end < 0 ? words : words.slice(0, end);
  return seen.some((word) => word === '-h' || /^--h(?:e(?:l(?:p)?)?)?$/.test(word));
}

const resultOf = ({ stdout, stderr, calls }: Running, exit: number): AwsResult => ({
  ...{ exit, stdout, stderr, calls },
});

async function run(running: Running, parsed: Parsed): Promise<void> {
  if (parsed.stoppedBy !== undefined) {
    running.out(`${VERSION}\n`);
    return;
  }
  const { settings, surroundings } = running;
  running.query = checkedQuery(settings);
  running.endpoint = checkedEndpoint(settings, surroundings);
  checkTimeouts(settings);
  const command = String(parsed.kept.get('command'));
  if (command === 'help') {
    running.out(topHelp(SERVICES.values()));
    return;
  }
  if (command === 'configure') {
    configure(running, parsed.left);
    return;
  }
  settings.checkProfile();
  running.debug(`timestamps are printed as ${running.times.form}`);
  const service = SERVICES.get(command);
  if (!service)
    throw new CliError(
      'parameters',
      `The lab has no "${command}": it simulates AWS Backup ("aws backup") and tells who you are ("aws sts get-caller-identity").`,
    );
  await runService(running, service, parsed.left);
}

async function runService(
  running: Running,
  service: Service,
  words: readonly string[],
): Promise<void> {
  const parsed = parseArguments(serviceLevel(service), words);
  const name = String(parsed.kept.get('operation'));
  const operation = service.operations.get(name);
  if (!operation) {
    running.out(serviceHelp(service));
    return;
  }
  await runOperation(running, operation, parsed.left);
}
