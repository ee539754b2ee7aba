import { childFact, incidentFact } from '../../shared/incident/missing-facts.ts';
import type { AdultRole, IncidentChild } from '../../shared/incident/people.ts';
import type { RiskGrade } from '../../shared/incident/tool-result.ts';
import { ageAt } from '../../shared/person/age.ts';
import type { CalendarDate } from '../../shared/time/dates.ts';
import { type AgencyCopy, nextDue } from '../../shared/triage-outcome/agency-copy.ts';
import type { Visibility } from '../../shared/triage-outcome/outcome.ts';
import type { TagColour } from '../components/tag.tsx';
import { ageInWords } from './age-words.ts';

export const gradeInWords: Readonly<Record<RiskGrade, string>> = {
  high: 'high',
  medium: 'medium',
  standard: 'standard',
  'not-graded': 'not graded',
};

export const roleInWords: Readonly<Record<AdultRole, string>> = {
  victim: 'victim',
  'alleged-abuser': 'alleged abuser',
  other: 'other adult',
};

export const visibilityWords: Readonly<Record<Visibility, string>> = {
  all: 'Every agency that is given the outcome',
  'own-agency': 'This agency only',
  'social-care-only': 'Children’s social care only',
};

type Named = Pick<IncidentChild, 'birth'> & { id?: string; name?: string | undefined };

/** A child by name; one without by their place in the list, and one not yet born as that. */
export const childInWords = (child: Named, at: number): string => {
  if (child.birth.kind === 'expected') return child.name ?? 'Unborn child';
  return child.name ?? `Child ${at + 1}`;
};

/** The child that a line is about, among those that its reader may know of. */
export const childOfLine = (children: readonly Named[], childId: string | undefined): string => {
  const at = children.findIndex(({ id }) => id === childId);
  const child = children[at];
  return childId === undefined || !child ? 'All the children' : childInWords(child, at);
};

export const childsAge = ({ birth }: Pick<IncidentChild, 'birth'>, on: CalendarDate): string =>
  ageInWords(ageAt(birth, on));

/** Facts that were not recorded, by their codes, each with whose it is. */
export const notRecordedInWords = (codes: readonly string[], children: readonly Named[]): string[] =>
  codes.map((code) => {
    const [first = '', fact] = code.split('.');
    if (fact === undefined) return incidentFact.labels.get(first) ?? first;
    return `${childOfLine(children, first)}: ${childFact.labels.get(fact) ?? fact}`;
  });

/** Where one reader is with their copy. */
export function copyStatus({ acknowledged, opened, held }: Pick<AgencyCopy, 'acknowledged' | 'opened' | 'held'>): {
  name: string;
  colour: TagColour;
} {
  if (held) return { name: 'Held back', colour: 'red' };
  if (acknowledged) return { name: 'Confirmed', colour: 'green' };
  return opened ? { name: 'Opened', colour: 'blue' } : { name: 'Not opened', colour: 'yellow' };
}

/** What a copy asks next of its reader. */
export function asksNext(copy: AgencyCopy): string {
  if (nextDue(copy) === undefined) return 'Nothing: all is done';
  if (!copy.acknowledged) return 'Confirm that you have it';
  const left = copy.actions.filter(({ done }) => !done).length;
  return left === 1 ? 'One thing to do' : `${left} things to do`;
}
