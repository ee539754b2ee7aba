import * as z from 'zod';
import { happening, type IncidentChange } from '../incident/change.ts';
import { givenAwayBy } from '../incident/gives-away.ts';
import type { Incident } from '../incident/incident.ts';
import { PersonInIncident } from '../incident/people.ts';
import type { SealedIncident } from '../incident/sealed.ts';
import { saysSomething } from '../letter/typed-text.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Problem, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import type { Settings } from '../settings.ts';
import { allowedValues } from './allowed-values.ts';
import {
  MaracReferral,
  mostLines,
  type OutcomeDraft,
  type OutcomeLine,
  type TriageOutcome,
  VictimContact,
  Visibility,
} from './outcome.ts';
import { TriageAgency } from './triage-agency.ts';

const seen = Seen;

/** One thing that the meeting said, saved as it is spoken: the common part, a line, that a line is taken out, that there is nothing for agencies. */
export const WriteOutcome = z.discriminatedUnion('what', [
  z.object({
    what: z.literal('common'),
    seen,
    summary: z.string().trim().max(4000),
    victimContact: VictimContact.optional(),
    marac: MaracReferral.optional(),
  }),
  z.object({
    what: z.literal('line'),
    seen,
    /** Absent for a new line. */
    id: z.string().optional(),
    agency: TriageAgency,
    value: z.string(),
    childId: PersonInIncident.optional(),
    text: z.string().trim().max(2000).optional(),
    owner: z.string().trim().max(200),
    due: z.iso.datetime(),
    visibility: Visibility.default('all'),
  }),
  z.object({ what: z.literal('no-line'), seen, id: z.string() }),
  z.object({ what: z.literal('nothing'), seen, agencies: z.array(TriageAgency).min(1) }),
]);
export type WriteOutcome = z.infer<typeof WriteOutcome>;
type Line = Extract<WriteOutcome, { what: 'line' }>;
type Common = Extract<WriteOutcome, { what: 'common' }>;

/** Texts of an outcome with the names of their fields. Whoever is given it may read them. */
const textsOf = ({
  summary,
  victimContact,
  marac,
  lines,
}: Pick<TriageOutcome, 'summary' | 'victimContact' | 'marac' | 'lines'>) => [
  { field: 'summary', text: summary },
  { field: 'victimContact', text: victimContact?.owner ?? '' },
  { field: 'marac', text: marac?.owner ?? '' },
  ...lines.flatMap(({ id, text, owner }) => [
    { field: `lines.${id}.text`, text: text ?? '' },
    { field: `lines.${id}.owner`, text: owner },
  ]),
];

/** What in the words of an outcome would give away what is sealed, each where it stands. Nobody may write it there. */
export const leaksIn = (
  outcome: Pick<TriageOutcome, 'summary' | 'victimContact' | 'marac' | 'lines'>,
  sealed: Pick<SealedIncident, 'account' | 'safeContacts'>,
): Problem[] =>
  textsOf(outcome).flatMap(({ field, text }) =>
    givenAwayBy(text, sealed).map((what) => ({ field, code: 'gives-away', params: { what } })),
  );

function lineProblems(line: Line, draft: OutcomeDraft, { facts }: Incident, settings: Settings): Problem[] {
  const value = allowedValues(line.agency, settings).find(({ code }) => code === line.value);
  const wrong: [field: string, code: string, isWrong: boolean][] = [
    ['value', 'not-listed', !value],
    ['text', 'missing', !!value?.needsText && !saysSomething(line.text ?? '')],
    ['owner', 'missing', !saysSomething(line.owner)],
    ['childId', 'not-listed', line.childId !== undefined && !facts.children.some(({ id }) => id === line.childId)],
    ['agency', 'too-many', line.id === undefined && draft.lines.length >= mostLines],
    ['id', 'not-listed', line.id !== undefined && !draft.lines.some(({ id }) => id === line.id)],
    ['visibility', 'not-its-own', line.visibility === 'own-agency' && line.agency === 'childrens-social-care'],
  ];
  return wrong.flatMap(([field, code, isWrong]) => (isWrong ? [{ field, code }] : []));
}

/** Whoever speaks with a victim, and whoever refers to a conference, is somebody. */
const commonProblems = ({ victimContact, marac }: Common): Problem[] => [
  ...(victimContact && !saysSomething(victimContact.owner) ? [{ field: 'victimContact.owner', code: 'missing' }] : []),
  ...(marac && !saysSomething(marac.owner) ? [{ field: 'marac.owner', code: 'missing' }] : []),
];

function problemsOf(command: WriteOutcome, draft: OutcomeDraft, incident: Incident, settings: Settings): Problem[] {
  switch (command.what) {
    case 'line':
      return lineProblems(command, draft, incident, settings);
    case 'common':
      return commonProblems(command);
    case 'no-line':
      return [];
    case 'nothing':
      return draft.lines.some(({ agency }) => command.agencies.includes(agency))
        ? [{ field: 'agencies', code: 'has-a-line' }]
        : [];
  }
}

function withLine(draft: OutcomeDraft, { what: _, seen: __, id, ...said }: Line, newId: string): OutcomeDraft {
  const line: OutcomeLine = { id: id ?? newId, ...said };
  const lines = id ? draft.lines.map((other) => (other.id === id ? line : other)) : [...draft.lines, line];
  return { ...draft, lines, nothing: draft.nothing.filter((agency) => agency !== line.agency) };
}

/**
 * Writes what was said into the draft. A value that the agency is not allowed, a thing that needs words and has none, and
 * words that would give away what is sealed are refused, each beside its field.
 */
export function writeOutcome(
  { incident, sealed, draft }: { incident: Incident; sealed: SealedIncident; draft: TriageOutcome },
  command: WriteOutcome,
  moment: Moment,
): Result<IncidentChange> {
  if (!may(moment.actor, 'prepare-triage')) return refuse({ kind: 'forbidden' });
  if (draft.status !== 'draft') return refuse({ kind: 'wrong-status', status: draft.status });
  if (command.seen !== draft.version) return refuse({ kind: 'stale' });
  const problems = problemsOf(command, draft, incident, moment.settings);
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });

  const next = written(draft, command, moment.newId());
  const leaks = leaksIn(next, sealed).filter(({ field }) => !leaksIn(draft, sealed).some((old) => old.field === field));
  if (leaks.length > 0) return refuse({ kind: 'invalid', problems: leaks.map(besideItsField) });
  return ok({
    outcomes: [{ ...next, version: draft.version + 1 }],
    event: {
      ...happening(incident.id, moment),
      type: 'outcome-written',
      edition: draft.edition,
      what: command.what === 'line' ? command.agency : command.what,
    },
    notices: [],
  });
}

function written(draft: OutcomeDraft, command: WriteOutcome, newId: string): OutcomeDraft {
  switch (command.what) {
    case 'common': {
      const { victimContact: _, marac: __, ...rest } = draft;
      const { summary, victimContact, marac } = command;
      return { ...rest, summary, ...(victimContact && { victimContact }), ...(marac && { marac }) };
    }
    case 'line':
      return withLine(draft, command, newId);
    case 'no-line':
      return { ...draft, lines: draft.lines.filter(({ id }) => id !== command.id) };
    case 'nothing':
      return { ...draft, nothing: [...new Set([...draft.nothing, ...command.agencies])] };
  }
}

/** A line's problem as its form names the field: `text` and not `lines.….text`. */
const besideItsField = (problem: Problem): Problem => ({
  ...problem,
  field: problem.field.replace(/^lines\..*\./, ''),
});
