import type { CalendarDate } from '../../../shared/time/dates.ts';
import type { AgencySlice, SchoolSlice } from '../../../shared/triage-outcome/slice.ts';
import { childInWords, childsAge } from '../../forms/triage-outcome-words.ts';

type Props = { child: AgencySlice['children'][number] | SchoolSlice['children'][number]; at: number; on: CalendarDate };

const known: Readonly<Record<string, string>> = { yes: 'yes', no: 'no', 'not-known': 'not known' };
const word = (answer: string): string => known[answer] ?? answer;

/** A child as the reader may know of them: who, where they were, what they said in their own words. */
export const ChildShown = ({ child, at, on }: Props) => {
  const { present, where, seen, spokenTo, injured, words } = child;
  const more = 'id' in child ? child : undefined;
  const facts = [
    childsAge(child, on),
    more?.schoolName,
    more?.nhsNumber && `NHS number ${more.nhsNumber}`,
    more?.upn && `UPN ${more.upn}`,
    present && `There: ${word(present)}${where ? `, ${where}` : ''}`,
    seen && `Seen: ${word(seen)}`,
    spokenTo &&
      `Spoken to: ${word(spokenTo)}${'spokenToWith' in child && child.spokenToWith ? `, with ${child.spokenToWith}` : ''}`,
    injured && `Hurt: ${word(injured)}${more?.injuries ? `, ${more.injuries}` : ''}`,
  ].filter((fact) => fact !== undefined && fact !== '');
  return (
    <div class="app-outcome-line">
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{childInWords(child, at)}</h3>
      <ul class="govuk-list">
        {facts.map((fact) => (
          <li>{fact}</li>
        ))}
      </ul>
      {words && (
        <p class="govuk-body">
          In the child’s words: <q>{words}</q>
        </p>
      )}
    </div>
  );
};
