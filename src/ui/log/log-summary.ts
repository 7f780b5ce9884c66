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
  /** `28 Sep 2021, 06:33 UTC · as root` */
  readonly when: string;
  /** `app-files (EFS) in WORM_vault`; empty for the clock. */
  readonly about: string;
}

export function summaryOf(entry: LogEntry, world: World): LogSummary {
  if (entry.kind === 'clock')
    return {
      icon: 'clock',
      tone: 'clock',
      what: `${spanInWords(entry.to - entry.at)} passed`,
      when: `to ${instantText(entry.to)}`,
      about: '',
    };
  const isAccepted = entry.outcome.result === 'accepted';
  const about = [subjectOf(entry, world)];
  if (entry.region !== world.homeRegion) about.push(entry.region);
  return {
    icon: isAccepted ? 'check' : 'stop',
    tone: isAccepted ? 'accepted' : 'refused',
    what: sentenceCase(operationInWords(entry)),
    when: `${instantText(entry.at)} · as ${whoInWords(entry)}`,
    about: about.filter((part) => part !== '').join(' · '),
  };
}

const sentenceCase = (text: string): string => `${text[0]?.toUpperCase() ?? ''}${text.slice(1)}`;
