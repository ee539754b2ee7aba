import type { BrokenGlass } from '../../../shared/restriction/broken-glass.ts';
import { dateTimeInWords } from '../../../shared/time/words.ts';
import { glassReasonWords } from '../../forms/restriction-words.ts';
import { roleWords } from '../../forms/status-words.ts';

const kinds = { contact: 'Contact', incident: 'Incident', person: 'Record of a person' } as const;

/** What was opened, so that those who may know of it know which it was. */
export const whatWasOpened = ({ record, reference }: Pick<BrokenGlass, 'record' | 'reference'>): string =>
  reference ? `${kinds[record.kind]} ${reference}` : kinds[record.kind];

/** One use of break-glass, as whoever reviews it reads it. */
export const useRows = (use: BrokenGlass) => [
  { key: 'Opened by', value: `${use.by.name}, ${roleWords[use.by.role].toLowerCase()}` },
  { key: 'What', value: whatWasOpened(use) },
  { key: 'When', value: dateTimeInWords(new Date(use.at)) },
  { key: 'Open until', value: dateTimeInWords(new Date(use.until)) },
  { key: 'Reason', value: glassReasonWords[use.reason] },
  { key: 'In their words', value: use.words },
];
