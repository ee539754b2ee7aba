import { Person } from '../../shared/actor.ts';
import type { Organisation } from '../../shared/agency.ts';
import { authorise } from '../../shared/contact/authorise-decision.ts';
import type { Contact, ContactIn } from '../../shared/contact/contact.ts';
import { emptyConcern } from '../../shared/form/concern.ts';
import type { Letter } from '../../shared/letter/letter.ts';
import type { LetterRecord } from '../../shared/letter/preflight/letter-record.ts';
import type { Moment } from '../../shared/moment.ts';

/** What a letter is checked against, where nothing of it is the point: who raised the concern still works there. */
export function letterRecord(
  { raisedBy, authority }: Contact,
  organisation: Organisation,
  more: Partial<LetterRecord> = {},
): LetterRecord {
  const { personId: id, name, jobTitle, email } = raisedBy;
  const about = {
    authority,
    jobTitle,
    role: 'referrer',
    organisation: raisedBy.organisation,
    active: true,
    version: 1,
  };
  const people = id ? [Person.parse({ id, name, email, ...about })] : [];
  return { concern: emptyConcern(), organisation, people, others: [], ...more };
}

/** The letter of a decision as soon as a manager has authorised it. */
export function letterFor(contact: ContactIn<'decision-proposed'>, organisation: Organisation, moment: Moment): Letter {
  const authorised = authorise(contact, { seen: contact.version }, letterRecord(contact, organisation), moment);
  if (!authorised.ok) throw new Error(`refused: ${JSON.stringify(authorised.refusal)}`);
  return authorised.value.letters[0]!;
}

/** A moment of a council that gives nobody time to call a letter back. */
export function sentAtOnce(moment: Moment): Moment {
  const { limits } = moment.settings;
  const letter = { ...limits.letter, recallMinutes: 0 };
  return { ...moment, settings: { ...moment.settings, limits: { ...limits, letter } } };
}
