import type { Incident } from '../incident/incident.ts';
import { maySay } from '../incident/withheld.ts';
import { triageSettings } from '../settings/domestic-abuse.ts';
import type { Settings } from '../settings.ts';
import { localDate } from '../time/london.ts';
import { plainDateInWords } from '../time/words.ts';
import { responseTo } from './due.ts';
import type { IssuedOutcome } from './outcome.ts';
import { unlessWithheld } from './unless-withheld.ts';

const between = '\n\n';
const levelBegins = 'Triage came to level ';

/**
 * What a contact that is opened from an incident says of it, of what may leave the triage and no more: which it is, the
 * police's sentence where they gave one, what triage came to, and how the family is reached.
 */
export function accountOf(
  { facts, reference, withheld }: Pick<Incident, 'facts' | 'reference' | 'withheld'>,
  outcome: Pick<IssuedOutcome, 'level' | 'summary' | 'withheld'>,
  settings: Settings,
): string {
  const { force, policeReference, occurredAt, sentence } = facts;
  const triage = triageSettings(settings);
  const forceName = triage.forces.find(({ code }) => code === force)?.name ?? force;
  const level = `${outcome.level}, ${responseTo(outcome.level, triage).name.toLowerCase()}`;
  const summary = unlessWithheld(outcome, 'summary', outcome.summary);
  return [
    `Domestic abuse incident ${reference} of ${plainDateInWords(localDate(new Date(occurredAt)))} (${forceName}, ${policeReference}).`,
    sentence && maySay({ withheld }, 'sentence') ? sentence : '',
    `${levelBegins}${level}${summary ? `: ${summary}` : '.'}`,
    'How to reach the victim safely lies with the incident. Nobody calls the family before they have read it.',
  ]
    .filter((part) => part !== '')
    .join(between);
}

/** The police's sentence in such an account as it was when it was written; empty where it has none. */
export function sentenceIn(account: string): string {
  const [from, to] = [account.indexOf(between), account.indexOf(`${between}${levelBegins}`)];
  return from >= 0 && to > from ? account.slice(from + between.length, to) : '';
}
