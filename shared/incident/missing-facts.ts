import { codeList } from '../codes/code-list.ts';
import type { IncidentFacts } from './incident.ts';
import { hasRole, type IncidentChild, isUnborn, nameOfChild } from './people.ts';

/**
 * What the notice to a school and the triage need to know of each child, and the words in which the police are asked for
 * it when it was not recorded (statutory guidance on Operation Encompass, Home Office, 2025).
 */
export const childFact = codeList([
  ['name', 'The child’s name'],
  ['birth', 'The child’s date of birth'],
  ['education', 'Which school or setting the child goes to'],
  ['present', 'Whether the child was there'],
  ['where', 'Where the child was'],
  ['seen', 'Whether the child was seen'],
  ['spoken-to', 'Whether the child was spoken to, and with whom beside them'],
  ['words', 'What the child said, in their own words'],
  ['injured', 'Whether the child was hurt'],
  ['injuries', 'What injuries the child has'],
]);
export type ChildFact = (typeof childFact.codes)[number];

/** What is asked about the incident as a whole. */
export const incidentFact = codeList([
  ['pregnancy', 'Whether the victim is pregnant'],
  ['expected-birth', 'When the child is expected'],
  ['sentence', 'A sentence that may be said to a school'],
  ['tool', 'The answers to the risk assessment'],
]);
export type IncidentFact = (typeof incidentFact.codes)[number];

/** One thing that was not recorded, about a child or about the whole. `code` names it once within its incident. */
export type MissingFact =
  | { code: string; fact: ChildFact; childId: string }
  | { code: string; fact: IncidentFact; childId?: undefined };

const wordsOf = (fact: string): string => childFact.labels.get(fact) ?? incidentFact.labels.get(fact) ?? fact;
export const missingFactInWords = ({ fact }: Pick<MissingFact, 'fact'>): string => wordsOf(fact);

function missingOf(child: IncidentChild): ChildFact[] {
  if (isUnborn(child)) return [];
  const { birth, education, present, where, seen, spokenTo, words, injured, injuries } = child;
  const lacks: [ChildFact, boolean][] = [
    ['name', nameOfChild(child) === undefined],
    ['birth', birth.kind === 'not-known'],
    ['education', education === undefined],
    ['present', present === undefined],
    ['where', present === 'yes' && where === undefined],
    ['seen', seen === undefined],
    ['spoken-to', spokenTo === undefined],
    ['words', spokenTo === 'yes' && words === undefined],
    ['injured', injured === undefined],
    ['injuries', injured === 'yes' && injuries === undefined],
  ];
  return lacks.filter(([, isMissing]) => isMissing).map(([fact]) => fact);
}

/**
 * The child-focused facts that were not recorded, child by child and then for the whole. "Not known" is an answer: it was
 * looked at. A man is not asked whether he is pregnant.
 */
export function missingFacts({ adults, children, sentence, tools }: IncidentFacts): MissingFact[] {
  const unborn = children.filter(isUnborn);
  const mayBePregnant = adults.filter((adult) => hasRole(adult, 'victim') && adult.sex !== 'M');
  const expected = adults.some(({ pregnant }) => pregnant === 'yes');
  const whole: [IncidentFact, boolean][] = [
    ['pregnancy', unborn.length === 0 && mayBePregnant.some(({ pregnant }) => pregnant === undefined)],
    ['expected-birth', expected && unborn.length === 0],
    ['sentence', sentence === undefined],
    ['tool', tools.length === 0],
  ];
  return [
    ...children.flatMap((child) =>
      missingOf(child).map((fact): MissingFact => ({ code: `${child.id}.${fact}`, fact, childId: child.id })),
    ),
    ...whole.filter(([, isMissing]) => isMissing).map(([fact]): MissingFact => ({ code: fact, fact })),
  ];
}
