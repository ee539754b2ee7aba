import type { Stands } from '../../../shared/retention/due-for-disposal.ts';
import type { Kept } from '../../../shared/retention/keeping.ts';
import type { Schedule } from '../../../shared/retention/schedule.ts';
import { plainDateInWords } from '../../../shared/time/words.ts';
import { keptWords, recordHref } from '../../forms/retention-words.ts';

const standsWords = (stands: Stands): string => {
  switch (stands.as) {
    case 'open':
      return 'Somebody still works on it. Its time begins when that ends.';
    case 'held':
      return `On hold. Without the hold it would be kept until ${plainDateInWords(stands.until)}.`;
    case 'kept':
      return `Until ${plainDateInWords(stands.until)}`;
    case 'due':
      return `Its time was over on ${plainDateInWords(stands.since)}`;
  }
};

/** Which record it is, how long it is kept, and by which line of the schedule. `stands`: absent for what goes with another. */
export function keptRows({ record, reference }: Kept, schedule: Schedule, stands: Stands | undefined) {
  const link = (
    <a class="govuk-link" href={recordHref(record)}>
      {keptWords[record.kind]} <span class="app-whole">{reference}</span>
    </a>
  );
  const line = stands && 'line' in stands && stands.line !== 'keep-longer' ? schedule.lines[stands.line] : undefined;
  const withOther = schedule.lines[record.kind === 'person' ? 'person-record' : 'incident'].source.words;
  return [
    { key: 'Record', value: link },
    { key: 'Kept', value: stands ? standsWords(stands) : withOther },
    ...(line ? [{ key: 'Because', value: `${line.what}. ${line.source.words}` }] : []),
  ];
}
