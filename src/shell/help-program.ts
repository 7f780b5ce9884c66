import { type Program, said } from './program.ts';

const TEXT = `This shell runs in the page. It reaches nothing outside the open sandbox.

  aws backup COMMAND ...   calls AWS Backup in the sandbox; "aws backup help" lists the commands
  aws sts get-caller-identity, aws configure list, aws --version
  date                     shows simulated time
  sleep 3d                 lets simulated time pass (s, m, h, d), at once
  history                  what was typed
  clear                    empties the screen (Ctrl+L)
  help                     this page

Quotes, variables, $(...), loops, pipes, redirection, jq, grep, sed, awk and many more commands
work too: they are fetched when a line first needs them. Variables, the directory and files last
while the page is open; functions last for one line.

Keys: Enter runs, Shift+Enter adds a line, Tab completes, Esc and then Tab leaves the input,
Up and Down go through what was typed, Ctrl+R searches it, Ctrl+C stops.
`;

export const helpProgram: Program = () => Promise.resolve(said(TEXT));
