import type { Incident } from '../incident/incident.ts';
import type { SealedIncident } from '../incident/sealed.ts';
import { saysSomething } from '../letter/typed-text.ts';
import type { Problem } from '../result.ts';
import type { Settings } from '../settings.ts';
import type { Triage } from '../triage/triage.ts';
import { allowedValues } from './allowed-values.ts';
import type { OutcomeDraft } from './outcome.ts';
import { TriageAgency } from './triage-agency.ts';
import { leaksIn } from './write-outcome.ts';

type About = { incident: Incident; triage: Triage; sealed: SealedIncident; settings: Settings };

/** Children who do not have exactly one outcome of social care's, besides those that may be added to one. */
function undecided(draft: OutcomeDraft, { incident, settings }: About): Problem[] {
  const allowed = allowedValues('childrens-social-care', settings);
  const own = draft.lines.filter(({ agency }) => agency === 'childrens-social-care');
  const primary = own.filter(({ value }) => allowed.some(({ code, primary }) => code === value && primary));
  return incident.facts.children
    .filter(({ id }) => primary.filter(({ childId }) => childId === undefined || childId === id).length !== 1)
    .map(({ id }) => ({ field: `children.${id}.outcome`, code: 'one-outcome-each' }));
}

/** Agencies of which nobody has said anything: social care is asked for each child instead. */
export const unsaidIn = ({ lines, nothing }: Pick<OutcomeDraft, 'lines' | 'nothing'>): TriageAgency[] =>
  TriageAgency.options.filter(
    (one) => one !== 'childrens-social-care' && !nothing.includes(one) && !lines.some(({ agency }) => agency === one),
  );

const unsaid = (draft: OutcomeDraft): Problem[] => {
  const agencies = unsaidIn(draft);
  return agencies.length > 0
    ? [{ field: 'agencies', code: 'nothing-said', params: { agencies: agencies.join(' ') } }]
    : [];
};

/**
 * What keeps a draft from going out: a level that nobody settled on or that waits for a second person, a value that is no longer
 * allowed, a child without their one outcome, nothing said to all, an agency of which nothing was said, a conference that is due and that nobody refers to, words that give away what is sealed.
 */
export function outcomeProblems(draft: OutcomeDraft, about: About): Problem[] {
  const { triage, sealed } = about;
  const wrong: [field: string, code: string, isWrong: boolean][] = [
    ['level', 'awaits-second', triage.pending !== undefined],
    ['level', 'not-settled', triage.pending === undefined && triage.decided === undefined],
    ['summary', 'missing', !saysSomething(draft.summary)],
    ['marac', 'needed', triage.marac.length > 0 && draft.marac === undefined],
  ];
  return [
    ...wrong.flatMap(([field, code, isWrong]) => (isWrong ? [{ field, code }] : [])),
    ...draft.lines
      .filter(({ agency, value }) => !allowedValues(agency, about.settings).some(({ code }) => code === value))
      .map(({ id }) => ({ field: `lines.${id}.value`, code: 'not-listed' })),
    ...undecided(draft, about),
    ...unsaid(draft),
    ...leaksIn(draft, sealed),
  ];
}
