import type { SchoolLink } from '../school-directory/links.ts';
import type { CalendarDate } from '../time/dates.ts';
import { numbersOf } from './hold-notice.ts';
import { isCurrent, type RollEntry } from './roll.ts';
import type { SchoolNotice } from './school-notice.ts';

/**
 * Those children of a notice whom its school may still read of: until its roll says that they have left. Of a child on no
 * roll that we hold nobody has said so. Where none is left the school’s access to the notice has ended; where some are, its
 * words are made of `childIds` narrowed to them.
 */
export function stillThere(
  { childIds, setting }: Pick<SchoolNotice, 'childIds' | 'setting'>,
  {
    rollsOf,
    links,
    today,
  }: { rollsOf: (childId: string) => readonly RollEntry[]; links: readonly SchoolLink[]; today: CalendarDate },
): string[] {
  const numbers = numbersOf(setting, links);
  return childIds.filter((childId) => {
    const here = rollsOf(childId).filter((entry) => numbers.includes(entry.setting));
    const elsewhere = rollsOf(childId).filter((entry) => !numbers.includes(entry.setting) && isCurrent(entry, today));
    return here.length > 0 ? here.some((entry) => isCurrent(entry, today)) : elsewhere.length === 0;
  });
}
