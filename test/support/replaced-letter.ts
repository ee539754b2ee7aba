import { actorOf } from '../../shared/actor.ts';
import { authorise } from '../../shared/contact/authorise-decision.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import { issue } from '../../shared/contact/issue-letter.ts';
import { propose } from '../../shared/contact/propose-decision.ts';
import { reopen } from '../../shared/contact/reopen.ts';
import type { Letter } from '../../shared/letter/letter.ts';
import type { Notice } from '../../shared/notice.ts';
import { decisionFor, managersMoment, organisationOf, personCalled } from './decided-contact.ts';
import { letterRecord, sentAtOnce } from './letter-record.ts';
import { allowed, type MailWorld } from './mail-world.ts';

/** A contact decided again and its letter sent, as letter 2, in the table. */
export async function replacedLetter(
  world: MailWorld,
  contact: Contact,
  previous: Letter,
): Promise<{ letter: Letter; notice: Notice }> {
  const momentOf = (who: 'socialWorker' | 'manager') => ({
    ...managersMoment(world.now().toISOString(), world.newId),
    actor: actorOf(personCalled(who)),
  });
  const seen = ({ version }: Contact) => ({ seen: version });
  const opened = allowed(
    reopen(contact, { ...seen(contact), reason: 'The day was wrong.' }, { holderGone: false }, momentOf('manager')),
  );
  const children = [{ ...decisionFor('child-0'), descriptors: ['none'] }];
  const proposed = allowed(propose(opened.contact, { ...seen(opened.contact), children }, momentOf('socialWorker')));
  const record = letterRecord(contact, organisationOf(contact.raisedBy.organisation.id));
  const authorised = allowed(
    authorise(proposed.contact, seen(proposed.contact), record, momentOf('manager'), previous),
  );
  const issuing = sentAtOnce(momentOf('socialWorker'));
  const issued = allowed(issue(authorised.contact, authorised.letters[0]!, seen(authorised.contact), record, issuing));
  for (const change of [opened, proposed, authorised, issued]) allowed(await world.store.contacts.save(change));
  return { letter: issued.letters[0]!, notice: issued.notices[0]! };
}
