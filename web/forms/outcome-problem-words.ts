import type { IncidentFacts } from '../../shared/incident/incident.ts';
import type { Problem } from '../../shared/result.ts';
import type { DomesticAbuse } from '../../shared/settings/domestic-abuse.ts';
import { TriageAgency } from '../../shared/triage-outcome/triage-agency.ts';
import type { FieldError } from './problem-words.ts';
import { agencyName, childName } from './triage-words.ts';

const leaked: Readonly<Record<string, string>> = {
  address: 'an address',
  postcode: 'a postcode',
  telephone: 'a telephone number',
  email: 'an email address',
  refuge: 'a refuge',
};

const givesAway = ({ params }: Problem): string =>
  `Take out ${leaked[String(params?.what)] ?? 'what'} by which the victim could be found: whoever is given the outcome would read it`;

/** The id of a control of the form for an agency’s line, or of the part for all. */
export const controlIn = (form: string, field: string): string => `${form}-${field.replace('.', '-')}`;

const lineWords: Readonly<Record<string, (problem: Problem) => string>> = {
  value: () => 'Select what is decided for this agency',
  text: (problem) =>
    problem.code === 'too_big'
      ? 'What this means must be 2,000 characters or fewer'
      : 'Enter what this means here: it is needed for what you selected',
  owner: ({ code }) => (code === 'too_big' ? 'Who does it must be 200 characters or fewer' : 'Enter who does it'),
  due: () => 'Enter a real date by which it is done',
  childId: () => 'Select a child of this incident',
  visibility: () => 'Select who may read this',
  agency: () => 'There is no room for another line',
  summary: ({ code }) =>
    code === 'too_big'
      ? 'What was decided must be 4,000 characters or fewer'
      : 'Enter what was decided, for everyone to read',
  'victimContact.owner': () => 'Enter who there speaks with the victim',
  victimContact: () => 'Enter who there speaks with the victim',
  'marac.owner': () => 'Enter who there refers to the conference',
  'marac.due': () => 'Enter a real date by which they refer to it',
  marac: () => 'Enter who there refers to the conference',
  agencies: () => 'An agency with a line has something to do. Take the line out first',
};

/** A text that would give away what is sealed is told beside its control, whatever the rules call it. */
const fieldOf = ({ field }: Problem): string =>
  field === 'victimContact' || field === 'marac' ? `${field}.owner` : field;

/** Problems of one form of an outcome, each beside its control; undefined when one is of no control that the form has. */
export function writeProblems(problems: readonly Problem[], form: string): FieldError[] | undefined {
  const first = new Map<string, Problem>();
  for (const problem of problems) {
    const field = fieldOf(problem);
    if (!Object.hasOwn(lineWords, field)) return undefined;
    if (!first.has(field)) first.set(field, problem);
  }
  return [...first].map(([field, problem]) => ({
    // A date is three boxes; the first of them is led to.
    id: `${controlIn(form, field)}${field.endsWith('due') ? '-day' : ''}`,
    text: problem.code === 'gives-away' ? givesAway(problem) : (lineWords[field]?.(problem) ?? ''),
  }));
}

type About = { facts: IncidentFacts; settings: DomesticAbuse; agencyOfLine: (id: string) => TriageAgency | undefined };

/** What keeps an outcome from going out, in words, and where on its page it is put right. */
export function issueProblem(problem: Problem, { facts, settings, agencyOfLine }: About): { text: string; at: string } {
  const { field, code, params } = problem;
  const [kind = '', id = ''] = field.split('.');
  if (kind === 'children') {
    return {
      text: `${childName(facts, id)} needs exactly one outcome of children’s social care`,
      at: '#agency-childrens-social-care',
    };
  }
  if (kind === 'lines') {
    const agency = agencyOfLine(id);
    const name = agency ? agencyName(agency, settings) : 'A line';
    const text = code === 'gives-away' ? givesAway(problem) : 'it says something that may no longer be recorded';
    return { text: `${name}: ${text}`, at: agency ? `#agency-${agency}` : '#agencies' };
  }
  if (field === 'agencies') {
    const names = String(params?.agencies ?? '')
      .split(' ')
      .flatMap((agency) => TriageAgency.safeParse(agency).data ?? [])
      .map((agency) => agencyName(agency, settings));
    return {
      text: `Nothing was said of ${names.join(', ')}. Say what they do, or that there is nothing`,
      at: '#agencies',
    };
  }
  if (code === 'gives-away') return { text: `The part for all: ${givesAway(problem)}`, at: '#common' };
  return {
    text: wholeWords[`${field} ${code}`] ?? 'The outcome is not whole',
    at: field === 'level' ? 'level' : '#common',
  };
}

const wholeWords: Readonly<Record<string, string>> = {
  'level awaits-second': 'A lower level waits for a second social worker',
  'level not-settled': 'Nobody has settled the level yet',
  'summary missing': 'Say what was decided, for everyone to read',
  'marac needed': 'A conference is due. Say which agency refers to it, who there, and by when',
};

/** What the chair is asked for when it is not decided in a meeting with its quorum. */
export function pressProblem({ field, code, params }: Problem, settings: DomesticAbuse): FieldError {
  if (field === 'meeting') {
    return {
      id: 'reason',
      text: 'This level waits for the meeting, and none sits now. Open the meeting first',
    };
  }
  if (code === 'no-quorum') {
    const missing = String(params?.missing ?? '')
      .split(', ')
      .flatMap((agency) => TriageAgency.safeParse(agency).data ?? [])
      .map((agency) => agencyName(agency, settings));
    return {
      id: 'reason',
      text: `Enter why it is decided without ${missing.join(' and ')}, in at least 10 characters`,
    };
  }
  return {
    id: 'reason',
    text:
      code === 'too_big'
        ? 'The reason must be 1,000 characters or fewer'
        : 'Enter why it is decided outside the meeting, in at least 10 characters',
  };
}
