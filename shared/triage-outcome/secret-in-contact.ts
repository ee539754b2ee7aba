import type { Concern } from '../form/concern.ts';
import { rowKey } from '../form/row-key.ts';
import type { Incident } from '../incident/incident.ts';
import { maySay } from '../incident/withheld.ts';
import type { IssuedOutcome } from './outcome.ts';

/** How the paragraphs begin that say nothing of where anybody is. */
const saysNothing = ['Domestic abuse incident ', 'Triage came to level ', 'How to reach the victim safely '];

/** What of the account in a contact was taken over from the police's sentence and from the words of the triage. */
const takenOver = (account: string): string =>
  account
    .split('\n\n')
    .filter((part) => !saysNothing.some((begins) => part.startsWith(begins)))
    .join('\n\n');

/**
 * Which answers of a contact that was opened from an incident say what is withheld there by now. A text that the incident
 * has otherwise today is one that nobody has held against what is sealed, so it is secret as soon as anything is.
 */
export function secretInContact(
  concern: Concern,
  { facts, withheld }: Pick<Incident, 'facts' | 'withheld'>,
  outcomes: readonly Pick<IssuedOutcome, 'summary' | 'withheld'>[],
): ReadonlySet<string> {
  const isSecret = (field: string, said: string, now: string | undefined) =>
    said !== '' && (!maySay({ withheld }, field) || (withheld.length > 0 && said !== now));
  const account = concern['what-happened']?.whatHappened ?? '';
  const summaryIsSecret = outcomes.some(
    ({ summary, withheld: fields }) => fields.includes('summary') && summary !== '' && account.includes(summary),
  );
  const secret = new Set<string>();
  if (summaryIsSecret || isSecret('sentence', takenOver(account), facts.sentence))
    secret.add(rowKey({ task: 'what-happened', field: 'whatHappened' }));
  for (const { id, 'child-voice': voice } of concern.children) {
    const now = facts.children.find((child) => child.id === id)?.words;
    if (isSecret(`children.${id}.words`, voice?.ownWords ?? '', now))
      secret.add(rowKey({ task: 'child-voice', entityId: id, field: 'ownWords' }));
  }
  return secret;
}
