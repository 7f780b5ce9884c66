// An entry of the log in one glance.
import { spanInWords } from '../../session/passage.ts';
import type { LogEntry } from '../../simulation/log.ts';
import type { World } from '../../simulation/world.ts';
import { instantText } from '../format.ts';
import type { IconName } from '../parts/icons.ts';
import { operationInWords, subjectOf, whoInWords } from './entry-in-words.ts';

export interface LogSummary {
  readonly icon: IconName;
  readonly tone: 'accepted' | 'refused' | 'clock';
  /** `Delete recovery point`, `3 days passed` */
  readonly what: string;
  /** `as root · app-files (EFS) in WORM_vault`, `to 1 Oct 2021, 04:33 UTC` */
  readonly about: string;
}

export function summaryOf(entry: LogEntry, world: World): LogSummary {
  if (entry.kind === 'clock')
    return {
      icon: 'clock',
      tone: 'clock',
      what: `${spanInWords(entry.to - entry.at)} passed`,
      about: `to ${instantText(entry.to)}`,
    };
  const isAccepted = entry.outcome.result === 'accepted';
  const about = [`as ${whoInWords(entry)}`, subjectOf(entry, world)];
  if (entry.region !== world.homeRegion) about.push(entry.region);
  return {
    icon: isAccepted ? 'check' : 'stop',
    tone: isAccepted ? 'accepted' : 'refused',
    what: sentenceCase(operationInWords(entry)),
    about: about.filter((part) => part !== '').join(' · '),
  };
}

const sentenceCase = (text: string): string => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
