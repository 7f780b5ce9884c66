// The usage of the command line and its version, as the imitated release tells them.

export const USAGE = `usage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]
To see help text, you can run:

  aws help
  aws <command> help
  aws <command> <subcommand> help
`;

export const VERSION = 'aws-cli/2.36.7 Python/3.11.2 Linux/6.1.0 source/x86_64.debian.12';

/** What `--help` and `-h` give; `help` is the word for it. */
export const EARLY_HELP = `usage: aws [-h] [--profile PROFILE] [--debug]

options:
  -h, --help         show this help message and exit
  --profile PROFILE
  --debug
`;
