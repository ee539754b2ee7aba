import type { Repeat } from '../../shared/incident/history.ts';
import type { IncidentFacts } from '../../shared/incident/incident.ts';
import type { MissingFact } from '../../shared/incident/missing-facts.ts';
import { missingFactInWords } from '../../shared/incident/missing-facts.ts';
import { isUnborn, nameOfChild } from '../../shared/incident/people.ts';
import type { IncidentRow } from '../../shared/incident/row.ts';
import type { RiskGrade } from '../../shared/incident/tool-result.ts';
import type { DomesticAbuse } from '../../shared/settings/domestic-abuse.ts';
import { plainDateInWords } from '../../shared/time/words.ts';
import type { Answer } from '../../shared/triage/answer.ts';
import type { MaracPrompt } from '../../shared/triage/marac.ts';
import type { TriageAgency, TriageLevel } from '../../shared/triage-outcome/triage-agency.ts';
import type { TagColour } from '../components/tag.tsx';
import { counted } from './counted.ts';
import type { FieldProblem } from './problem-words.ts';

export const gradeWords: Record<RiskGrade, string> = {
  high: 'High',
  medium: 'Medium',
  standard: 'Standard',
  'not-graded': 'Not graded',
};

export const answerWords: Record<Answer, string> = {
  yes: 'Yes',
  suspected: 'Suspected',
  no: 'No',
  'not-known': 'Not known',
};

export const incidentStatusWords: Record<IncidentRow['status'], { name: string; colour: TagColour }> = {
  received: { name: 'Received', colour: 'blue' },
  ready: { name: 'Ready', colour: 'teal' },
  'in-meeting': { name: 'In the meeting', colour: 'purple' },
  decided: { name: 'Decided', colour: 'green' },
  superseded: { name: 'Recorded twice', colour: 'grey' },
  withdrawn: { name: 'Withdrawn', colour: 'grey' },
};

export const levelColours: Record<TriageLevel, TagColour> = {
  0: 'grey',
  1: 'green',
  2: 'yellow',
  3: 'orange',
  4: 'red',
};

/** A level with the name that the authority gives it. */
export const levelName = (level: TriageLevel, { responses }: DomesticAbuse): string =>
  `Level ${level}: ${(responses.find((one) => one.level === level)?.name ?? '').toLowerCase()}`;

export const agencyName = (agency: TriageAgency, { agencies }: DomesticAbuse): string =>
  agencies.find((one) => one.agency === agency)?.name ?? agency;

/** The same within a sentence: `police`, but a name in capitals as it is. */
export const agencyInSentence = (agency: TriageAgency, settings: DomesticAbuse): string =>
  agencyName(agency, settings).replace(/^\p{Lu}(?!\p{Lu})/u, (first) => first.toLowerCase());

/** Children by name; one without by their place in the list, and one not yet born as that. */
export const childName = ({ children }: Pick<IncidentFacts, 'children'>, id: string): string => {
  const at = children.findIndex((child) => child.id === id);
  const child = children[at];
  if (!child) return 'A child';
  return isUnborn(child) ? 'Unborn child' : (nameOfChild(child) ?? `Child ${at + 1}`);
};

const list = (items: readonly string[]): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;

const days = (dates: readonly string[]): string => list(dates.map((date) => plainDateInWords(date)));

/** Why an incident goes to a conference. */
export function promptInWords(prompt: MaracPrompt, { tools }: Pick<DomesticAbuse, 'tools'>): string {
  switch (prompt.criterion) {
    case 'high-risk':
      return `High risk: ${list(
        prompt.tools.map(({ tool, yes }) => {
          const name = tools.find(({ code }) => code === tool)?.name ?? tool;
          return yes === undefined ? name : `${name} with ${yes} answered yes`;
        }),
      )}`;
    case 'professional-judgement':
      return `Professional judgement of ${prompt.by.name}: ${prompt.reason}`;
    case 'escalation':
      return `${prompt.dates.length} incidents in ${prompt.months} months: ${days(prompt.dates)}`;
    case 'repeat':
      return `Again within ${prompt.months} months of the conference of ${plainDateInWords(prompt.heardOn)}`;
    case 'descriptor':
      return `Answered ${list(prompt.codes)}`;
  }
}

const aboutWords: Record<Repeat['about'], string> = {
  victim: 'Victim',
  'alleged-abuser': 'Alleged abuser',
  couple: 'Couple',
  child: 'Child',
  household: 'Household',
};

/** How often it happened to whom, with the days. */
export function repeatInWords({ about, personId, count, dates }: Repeat, facts?: IncidentFacts): string {
  const adult = facts?.adults.find(({ id }) => id === personId)?.name;
  const child = facts && about === 'child' && personId ? childName(facts, personId) : undefined;
  const who = about === 'child' ? child : adult;
  return `${aboutWords[about]}${who ? ` ${who}` : ''}: ${counted(count, 'incident')}, ${days(dates)}`;
}

/** The same of several at once, each list of days told once for all whom it is about. */
export function repeatsTogether(repeats: readonly Repeat[]): string[] {
  const sameDays = new Map<string, Repeat[]>();
  for (const one of repeats) sameDays.set(one.dates.join(), [...(sameDays.get(one.dates.join()) ?? []), one]);
  return [...sameDays.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const who = [...new Set([first, ...others].map(({ about }) => aboutWords[about].toLowerCase()))];
    return [`Repeat for ${list(who)}: ${counted(first.count, 'incident')}, ${days(first.dates)}`];
  });
}

/** A fact that was not recorded, with whose it is. */
export const missingInWords = (missing: MissingFact, facts: IncidentFacts): string =>
  missing.childId
    ? `${childName(facts, missing.childId)}: ${missingFactInWords(missing)}`
    : missingFactInWords(missing);

export const levelProblems: FieldProblem = {
  level: (code) =>
    code === 'insufficient-information'
      ? 'Too much is not known for a level as low as this. Answer more descriptors, or choose a higher level'
      : 'Select a level',
  category: () => 'Select what kind of reason it is, because the level is another than the one computed',
  words: (code) =>
    code === 'too_big'
      ? 'The reason must be 2,000 characters or fewer'
      : 'Enter the reason for another level than the one computed, in at least 30 characters',
};

export const secondProblems: FieldProblem = {
  agree: () => 'Select whether you agree',
  'second-words': (code) =>
    code === 'too_big' ? 'The reason must be 2,000 characters or fewer' : 'Enter why you do not agree',
};

export const maracProblems: FieldProblem = {
  reason: (code) =>
    code === 'too_big'
      ? 'The reason must be 2,000 characters or fewer'
      : 'Enter why it should go to the conference, in at least 30 characters',
};
