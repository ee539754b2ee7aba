import { stateOf } from '../../shared/school-notice/notice-state.ts';
import type { SchoolNotice } from '../../shared/school-notice/school-notice.ts';
import { localDate } from '../../shared/time/london.ts';
import { dateTimeInWords } from '../../shared/time/words.ts';
import type { Told } from '../pages/school-notice/told.tsx';
import { calledOffWords, noticeStateName } from './school-notice-words.ts';
import { childInWords, childsAge } from './triage-outcome-words.ts';

/** A notice as plain text, to be pasted into a school’s own child protection records: what its page says, and no more. */
export function noticeAsText(notice: SchoolNotice, { first, outcome, calledOff }: Told): string {
  const pupils = first.children.map((child, at) => {
    const { present, where, seen, spokenTo, injured, words } = child;
    const facts = [
      childsAge(child, localDate(new Date(first.occurredAt))),
      present && `there: ${present}${where ? `, ${where}` : ''}`,
      seen && `seen: ${seen}`,
      spokenTo && `spoken to: ${spokenTo}`,
      injured && `hurt: ${injured}`,
      words && `in the child’s words: “${words}”`,
    ].filter(Boolean);
    return `${childInWords(child, at)}: ${facts.join('; ')}`;
  });
  return [
    `Notice ${notice.reference}`,
    `Happened: ${dateTimeInWords(new Date(first.occurredAt))}`,
    `Police reference: ${first.policeReference}, ${first.force}`,
    ...(calledOff ? [`It counts no more. ${calledOffWords[calledOff]}`] : []),
    ...(first.sentence ? [`What the police say of it: ${first.sentence}`] : []),
    ...pupils,
    ...(outcome ? [`Outcome: ${outcome.band}`] : []),
    `Where it stands: ${noticeStateName[stateOf(notice)]}`,
    '',
  ].join('\n');
}
