// All that the command line takes from where it runs: it reads no clock, no file and no network itself.
import type { Transport } from './caller.ts';
import type { Files } from './parameter-file.ts';

export interface Surroundings {
  /** AWS_DEFAULT_REGION, TZ, AWS_ACCESS_KEY_ID and so on. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The text of `~/.aws/config`. */
  readonly config?: string;
  /** Profiles beyond those of the configuration file: the principals of a page. */
  readonly profiles?: readonly string[];
  /** The access key of a profile that is not in the configuration file; of the default without a name. */
  readonly accessKey?: (profile: string | undefined) => string | undefined;
  readonly files: Files;
  readonly transport: Transport;
  /** For idempotency tokens. */
  readonly uuid: () => string;
  /** The address that is asked where no other is named. */
  readonly endpoint?: string;
  /** Why another address cannot be asked here. Without it `--endpoint-url` is handed to the transport. */
  readonly endpointRefusal?: string;
}
