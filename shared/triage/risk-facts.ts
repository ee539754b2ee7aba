import type { Repeat, RiskHistory } from '../incident/history.ts';
import type { Incident } from '../incident/incident.ts';
import { type IncidentChild, isUnborn } from '../incident/people.ts';
import { lastMarac, notificationsWithin, repeatsOf } from '../incident/repeats.ts';
import { type RiskGrade, yesCountOf } from '../incident/tool-result.ts';
import { ageAt } from '../person/age.ts';
import type { DomesticAbuse } from '../settings/domestic-abuse.ts';
import { addMonths, type CalendarDate } from '../time/dates.ts';
import { localDate } from '../time/london.ts';

/** What a rule knows of one child: `years` is the youngest they may be, absent when nobody knows. */
export type ChildAtRisk = {
  id: string;
  years?: number;
  unborn: boolean;
  lessAbleToProtectThemselves: boolean;
  planOrCare: ('child-protection-plan' | 'looked-after')[];
};

/** A tool's result as thresholds see it. `high`: its sum or its grade counts as high by the authority's settings. */
export type ToolAtRisk = { tool: string; yes?: number; grade?: RiskGrade; high: boolean };

/** All that the rules of the triage reckon with, besides the answers: from the incident, its history and the settings. */
export type RiskFacts = {
  on: CalendarDate;
  grade: RiskGrade;
  children: ChildAtRisk[];
  pregnant: boolean;
  tools: ToolAtRisk[];
  /** Days of notifications within the time that lets the level rise, this one included. */
  notifications: CalendarDate[];
  /** The last conference, where this incident came soon enough after it to count. */
  maracBefore?: CalendarDate;
  /** Days of incidents of this victim within the months that lead to a conference. */
  events: CalendarDate[];
  repeats: Repeat[];
};

function childAtRisk(child: IncidentChild, on: CalendarDate): ChildAtRisk {
  const age = ageAt(child.birth, on);
  const needs = child.disability?.some((code) => code !== 'NONE' && code !== 'not-known') || child.senProvision === 'E';
  return {
    id: child.id,
    ...(age.kind === 'born' && { years: age.youngest.years }),
    unborn: isUnborn(child),
    // Where a need is recorded and nobody said that it makes no difference, it does.
    lessAbleToProtectThemselves:
      child.limitsSelfProtection === 'yes' || (!!needs && child.limitsSelfProtection !== 'no'),
    planOrCare: (['child-protection-plan', 'looked-after'] as const).filter((status) =>
      child.statuses.includes(status),
    ),
  };
}

/** The facts of an incident as the rules of the triage see them. */
export function riskFactsOf(
  incident: Pick<Incident, 'id' | 'facts'>,
  history: readonly RiskHistory[],
  settings: DomesticAbuse,
): RiskFacts {
  const { facts } = incident;
  const on = localDate(new Date(facts.occurredAt));
  const heard = lastMarac(incident, history);
  const { uplift, marac, repeat } = settings;
  const months = Math.max(uplift.monthsAfterMarac, marac.monthsAfter);
  const events = repeatsOf(incident, history, { ...repeat, ...marac.events }).filter(({ about }) => about === 'victim');
  return {
    on,
    grade: facts.grade,
    children: facts.children.map((child) => childAtRisk(child, on)),
    pregnant: facts.adults.some(({ pregnant }) => pregnant === 'yes'),
    tools: facts.tools.map(({ tool, grade, ...counted }) => {
      const yes = yesCountOf(counted);
      const known = settings.tools.find(({ code }) => code === tool);
      const bySum = known?.highYes != null && yes !== undefined && yes >= known.highYes;
      return {
        tool,
        ...(yes !== undefined && { yes }),
        ...(grade && { grade }),
        high: bySum || (!!known?.highGrade && grade === 'high'),
      };
    }),
    notifications: notificationsWithin(incident, history, uplift.notifications.days),
    ...(heard && heard >= addMonths(on, -months) && { maracBefore: heard }),
    events: events.toSorted((one, other) => other.count - one.count)[0]?.dates ?? [],
    repeats: repeatsOf(incident, history, repeat),
  };
}
