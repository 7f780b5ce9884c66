// What the environment, the configuration file and the global options settle between them before a
// command runs: Region, output, profile, who asks.
import type { Kept } from './argument-parser.ts';
import { CliError, otherError } from './cli-error.ts';
import type { Surroundings } from './surroundings.ts';

/** The global options as they were given. */
type GlobalsGiven = ReadonlyMap<string, Kept>;

/** The sections of a configuration file by profile. */
export type Profiles = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** `[default]`, `[profile NAME]` and lines `key = value`; lines before any section belong to default. */
function readProfiles(text: string): Profiles {
  const profiles = new Map<string, Map<string, string>>();
  let section = 'default';
  for (const line of text.split(/\r?\n/)) {
    if (/^\s*(?:[#;]|$)/.test(line)) continue;
    const header = /^\[(?:profile\s+)?\s*["']?(.*?)["']?\s*\]\s*$/.exec(line);
    if (header) section = header[1] ?? 'default';
    const profile = profiles.get(section) ?? new Map<string, string>();
    profiles.set(section, profile);
    const setting = header ? undefined : /^([^\s=:][^=:]*?)\s*[=:]\s*(.*?)\s*$/.exec(line);
    if (setting) profile.set(setting[1]?.toLowerCase() ?? '', setting[2] ?? '');
  }
  return profiles;
}

export class Settings {
  readonly profiles: Profiles;
  readonly profile: string | undefined;
  private readonly globals: GlobalsGiven;
  private readonly surroundings: Surroundings;

  constructor(globals: GlobalsGiven, surroundings: Surroundings) {
    this.globals = globals;
    this.surroundings = surroundings;
    this.profiles = readProfiles(surroundings.config ?? '');
    this.profile =
      this.named('--profile') ?? this.env('AWS_PROFILE') ?? this.env('AWS_DEFAULT_PROFILE');
  }

  option(name: string): string | undefined {
    const kept = this.globals.get(name);
    return typeof kept === 'string' ? kept : undefined;
  }

  /** An empty one counts as not given. */
  private named(name: string): string | undefined {
    const given = this.option(name);
    return given === '' ? undefined : given;
  }

  has(name: string): boolean {
    return this.globals.get(name) === true;
  }

  /** An empty variable counts as unset. */
  env(name: string): string | undefined {
    const value = this.surroundings.env[name];
    return value === '' ? undefined : value;
  }

  config(key: string): string | undefined {
    return this.profiles.get(this.profile ?? 'default')?.get(key);
  }

  /** Throws CliError for a profile that neither the file nor the surroundings know. */
  checkProfile(): void {
    const { profile } = this;
    if (profile === undefined || this.profiles.has(profile)) return;
    if (this.surroundings.profiles?.includes(profile)) return;
    throw otherError(`The config profile (${profile}) could not be found`);
  }

  get region(): string | undefined {
    return (
      this.named('--region') ??
      this.env('AWS_REGION') ??
      this.env('AWS_DEFAULT_REGION') ??
      this.config('region')
    );
  }

  get requiredRegion(): string {
    const { region } = this;
    if (region === undefined || region === '')
      throw new CliError(
        'no-region',
        'You must specify a region. You can also configure your region by running "aws configure".',
      );
    if (!/^(?![0-9]+$)(?!-)[a-zA-Z0-9-]{1,63}(?<!-)$/.test(region))
      throw otherError(`Provided region_name '${region}' doesn't match a supported format.`);
    return region;
  }

  /** Undefined for requests that are not signed. */
  get accessKey(): string | undefined {
    if (this.has('--no-sign-request')) return undefined;
    const named = this.named('--profile') === undefined ? this.envKeys : undefined;
    const key = named ?? this.config('aws_access_key_id') ?? this.principalKey;
    if (key !== undefined) return key;
    throw new CliError(
      'no-credentials',
      'Unable to locate credentials. You can configure credentials by running "aws login".',
    );
  }

  /** The key that the surroundings hold for the profile. */
  get principalKey(): string | undefined {
    return this.surroundings.accessKey?.(this.profile);
  }

  private get envKeys(): string | undefined {
    const key = this.env('AWS_ACCESS_KEY_ID');
    return this.env('AWS_SECRET_ACCESS_KEY') === undefined ? undefined : key;
  }
}
