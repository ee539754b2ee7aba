import type { DescriptorPack } from '../../shared/descriptors/pack.ts';
import { IncidentId } from '../../shared/ids.ts';
import type { RiskHistory } from '../../shared/incident/history.ts';
import { type Incident, IncidentFacts } from '../../shared/incident/incident.ts';
import type { IncidentChild } from '../../shared/incident/people.ts';
import { triageSettings } from '../../shared/settings/domestic-abuse.ts';
import type { Answer, AnswersGiven } from '../../shared/triage/answer.ts';
import { triageLevelOf } from '../../shared/triage/level.ts';
import { riskFactsOf } from '../../shared/triage/risk-facts.ts';
import { idOf, settings } from './front-door.ts';

/** What the authority has settled about domestic-abuse triage, and its pack. */
export const triage = triageSettings(settings);
export const pack: DescriptorPack = triage.pack;

export const incidentId = IncidentId.parse(idOf(700));

/** A child of 9 about whom nothing raises the level. */
export const aChild = (more: Partial<IncidentChild> = {}): IncidentChild => ({
  id: 'c1',
  forename: 'Robin',
  surname: 'Alderwick',
  birth: { kind: 'exact', date: '2017-03-05' },
  schoolConfidential: false,
  statuses: [],
  ...more,
});

type More = { [K in keyof IncidentFacts]?: unknown };

/** An incident of Saturday night with a victim, an alleged abuser and one child, graded standard. */
export const factsWith = (more: More = {}): IncidentFacts =>
  IncidentFacts.parse({
    force: 'severn-vale',
    policeReference: '22/4711/26',
    occurredAt: '2026-11-21T22:40:00Z',
    grade: 'standard',
    adults: [
      { id: 'a1', roles: ['victim'], name: 'Corinna Alderwick', birth: { kind: 'exact', date: '1991-02-14' } },
      { id: 'a2', roles: ['alleged-abuser'], name: 'Dean Pashley', birth: { kind: 'exact', date: '1988-07-30' } },
    ],
    children: [aChild()],
    ...more,
  });

/** Earlier incidents of one history, by the days they happened. */
export const historyOf = (about: RiskHistory['about'], days: readonly string[], maracOn?: string): RiskHistory => ({
  about,
  incidents: days.map((day, at) => ({
    incidentId: IncidentId.parse(idOf(800 + at)),
    reference: `DA-0000-000${at}`,
    force: 'severn-vale',
    policeReference: `earlier ${day}`,
    occurredAt: `${day}T20:00:00Z`,
    grade: 'standard',
    counts: true,
    ...(maracOn && { maracOn }),
  })),
});

/** Answers by code; whatever is not named was answered no. */
export const answersWith = (given: Record<string, Answer>, rest: Answer = 'no'): AnswersGiven =>
  Object.fromEntries(pack.descriptors.map(({ code }) => [code, { answer: given[code] ?? rest }]));

export const risksOf = (more: More = {}, history: RiskHistory[] = []) =>
  riskFactsOf({ id: incidentId, facts: factsWith(more) } satisfies Pick<Incident, 'id' | 'facts'>, history, triage);

/** The sum for these answers, facts and history, everything else being as little worrying as it can be. */
export const sumOf = (given: Record<string, Answer>, more: More = {}, history: RiskHistory[] = []) =>
  triageLevelOf(risksOf(more, history), answersWith(given), pack, triage);
