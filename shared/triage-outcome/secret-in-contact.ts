import type { Concern } from '../form/concern.ts';
import { rowKey } from '../form/row-key.ts';
import type { Incident } from '../incident/incident.ts';
import { maySay } from '../incident/withheld.ts';
import { sentenceIn } from './account-of-incident.ts';
import type { IssuedOutcome } from './outcome.ts';

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
  if (summaryIsSecret || isSecret('sentence', sentenceIn(account), facts.sentence))
    secret.add(rowKey({ task: 'what-happened', field: 'whatHappened' }));
  for (const { id, 'child-voice': voice } of concern.children) {
    const now = facts.children.find((child) => child.id === id)?.words;
    if (isSecret(`children.${id}.words`, voice?.ownWords ?? '', now))
      secret.add(rowKey({ task: 'child-voice', entityId: id, field: 'ownWords' }));
  }
  return secret;
}
