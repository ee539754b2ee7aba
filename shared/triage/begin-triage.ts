import type { RiskHistory } from '../incident/history.ts';
import type { Incident } from '../incident/incident.ts';
import type { Moment } from '../moment.ts';
import { type DomesticAbuse, triageSettings } from '../settings/domestic-abuse.ts';
import type { Answers } from './answer.ts';
import { type LevelSum, triageLevelOf } from './level.ts';
import { maracPromptsOf, promptsTogether } from './marac.ts';
import { riskFactsOf } from './risk-facts.ts';
import type { Triage } from './triage.ts';

/** The triage of an incident before anybody has answered: what the facts and the history come to by themselves. */
export function beginTriage(incident: Incident, history: readonly RiskHistory[], moment: Moment): Triage {
  const settings = triageSettings(moment.settings);
  const facts = riskFactsOf(incident, history, settings);
  return {
    incidentId: incident.id,
    authority: incident.authority,
    settingsVersion: moment.settings.version,
    version: 1,
    answers: {},
    sum: triageLevelOf(facts, {}, settings.pack, settings),
    marac: maracPromptsOf(facts, {}, settings.pack, settings),
    repeats: facts.repeats,
    earlier: [],
  };
}

/**
 * What was decided, after the rule came to another level. A decision for a higher level than that stands; any other was
 * about another sum, so it moves to the history and people decide again.
 */
function decidedAfter(triage: Triage, sum: LevelSum): Pick<Triage, 'decided' | 'pending' | 'earlier'> {
  const { decided, pending, earlier } = triage;
  if (sum.computed === triage.sum.computed) return { decided, pending, earlier };
  const stands = decided !== undefined && decided.level > decided.computed && decided.level >= sum.computed;
  const over = [...(decided && !stands ? [decided] : []), ...(pending ? [pending] : [])];
  return { decided: stands ? decided : undefined, pending: undefined, earlier: [...earlier, ...over].slice(-100) };
}

/**
 * The triage with other answers or after other facts: sum and prompts anew, by the settings it was begun under. `moment`
 * brings those of that version.
 */
export function triageAgain(
  triage: Triage,
  incident: Incident,
  history: readonly RiskHistory[],
  moment: Pick<Moment, 'settings'>,
  answers: Answers = triage.answers,
): Triage {
  const settings: DomesticAbuse = triageSettings(moment.settings);
  const facts = riskFactsOf(incident, history, settings);
  const sum = triageLevelOf(facts, answers, settings.pack, settings);
  const { decided, pending, earlier } = decidedAfter(triage, sum);
  return {
    incidentId: triage.incidentId,
    authority: triage.authority,
    settingsVersion: triage.settingsVersion,
    version: triage.version + 1,
    answers,
    sum,
    marac: promptsTogether(triage.marac, maracPromptsOf(facts, answers, settings.pack, settings)),
    repeats: facts.repeats,
    ...(decided && { decided }),
    ...(pending && { pending }),
    earlier,
  };
}
