import type { Incident } from '../incident/incident.ts';
import { hasRole, isUnborn } from '../incident/people.ts';
import { PoliceReport, reportOf } from '../incident/report.ts';
import type { SealedIncident } from '../incident/sealed.ts';
import type { Problem } from '../result.ts';
import type { CalendarDate } from '../time/dates.ts';
import { childFactsIn, onlyGiven, type ToldOfChild } from './child-facts.ts';
import { type FormIds, schemaProblems } from './control-of.ts';
import { formReader, type Typed } from './form-reader.ts';
import { toolIn } from './tool-in-form.ts';

type Known = { incident: Pick<Incident, 'facts'>; sealed: Pick<SealedIncident, 'account' | 'safeContacts'> };

/** The report as it becomes with the answers, and where its places stand in the form; or what is wrong with those. */
export type Answered =
  | { ok: true; report: PoliceReport; ids: FormIds; answers: number }
  | { ok: false; problems: Problem[] };

const unusedId = (taken: readonly string[]): string => {
  let next = taken.length + 1;
  while (taken.includes(`c${next}`)) next += 1;
  return `c${next}`;
};

/**
 * Puts what the police answered into what they told before. Only what somebody answered is changed: whatever is left
 * empty stays as it was. A child who is expected joins the children.
 */
export function answeredReport({ incident: { facts }, sealed }: Known, typed: Typed, today: CalendarDate): Answered {
  const before = reportOf({ facts, account: sealed.account, safeContacts: sealed.safeContacts });
  const reader = formReader(typed);
  let answers = 0;
  const counted = (told: ToldOfChild): ToldOfChild => {
    answers += Object.keys(told).length;
    return told;
  };
  const born = (id: string): ToldOfChild => {
    const birth = reader.birth(`${id}-birth`, today);
    return birth.kind === 'not-known' ? {} : { birth };
  };
  const children: ToldOfChild[] = facts.children.map((child) => {
    if (isUnborn(child)) return child;
    const { id } = child;
    const names = onlyGiven({ forename: reader.text(`${id}-forename`), surname: reader.text(`${id}-surname`) });
    return { ...child, ...counted({ ...names, ...born(id), ...childFactsIn(reader, id, child) }) };
  });
  const adults: ToldOfChild[] = before.adults.map((adult) => {
    const pregnant = hasRole(adult, 'victim') ? reader.text(`${adult.id}-pregnant`) : undefined;
    return { ...adult, ...counted(onlyGiven({ pregnant })) };
  });
  const expected = reader.date('expected');
  const tool = toolIn(reader);
  const whole = counted(onlyGiven({ sentence: reader.text('sentence'), tools: tool && [...facts.tools, tool] }));
  if (expected) {
    answers += 1;
    children.push({ id: unusedId(facts.children.map(({ id }) => id)), birth: { kind: 'expected', date: expected } });
  }
  const told = { ...before, ...whole, adults, children };
  const ids = { adults: facts.adults.map(({ id }) => id), children: children.map(({ id }) => String(id)) };
  const parsed = PoliceReport.safeParse(told);
  const problems = [...reader.problems, ...schemaProblems(parsed.error?.issues ?? [], told, ids)].map(
    asExpected(ids, facts.children.length),
  );
  if (parsed.success && problems.length === 0) return { ok: true, report: parsed.data, ids, answers };
  return { ok: false, problems };
}

/** What is wrong with a child who has just joined stands beside the date on which they are expected. */
export const asExpected =
  ({ children }: FormIds, known: number) =>
  (problem: Problem): Problem => {
    const joined = children[known];
    return joined && problem.field.startsWith(`${joined}-`) ? { ...problem, field: 'expected-day' } : problem;
  };
