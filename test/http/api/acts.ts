import { ask } from '../../../shared/contact/ask.ts';
import { authorise } from '../../../shared/contact/authorise-decision.ts';
import type { Change } from '../../../shared/contact/change.ts';
import { claim } from '../../../shared/contact/claim.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { holdsOn, releaseHold } from '../../../shared/contact/held-letter.ts';
import { holdLetter } from '../../../shared/contact/hold-letter.ts';
import { issue } from '../../../shared/contact/issue-letter.ts';
import { propose } from '../../../shared/contact/propose-decision.ts';
import { rate } from '../../../shared/contact/rate.ts';
import { ContactId } from '../../../shared/ids.ts';
import { holdsShown } from '../../../shared/letter/hold.ts';
import { ok, type Result } from '../../../shared/result.ts';
import { letterRecord, sentAtOnce } from '../../support/letter-record.ts';
import type { Api } from './api-service.ts';

/** What the front door does to a concern that came in through the API, one act after the other. */
export function frontDoorOf(api: Api, id: string) {
  const found = async (): Promise<Contact> => {
    const contact = await api.store.contacts.find(ContactId.parse(id));
    if (!contact.ok) throw new Error('no such concern');
    return contact.value;
  };
  const act = async (rule: (contact: Contact) => Result<Change> | Promise<Result<Change>>) => {
    const change = await rule(await found());
    if (!change.ok) throw new Error(JSON.stringify(change.refusal));
    const saved = await api.store.contacts.save(change.value);
    if (!saved.ok) throw new Error(JSON.stringify(saved.refusal));
  };
  return {
    found,
    claims: () => act((contact) => claim(contact, { seen: contact.version }, api.moment())),
    asks: (text: string) =>
      act((contact) => ask(contact, { seen: contact.version, text, reason: 'waiting-for-referrer' }, api.moment())),
    rates: () =>
      act((contact) =>
        rate(contact, { seen: contact.version, colour: 'amber', reason: 'Safe tonight.' }, api.moment()),
      ),
    decides: () =>
      act((contact) => {
        const children = contact.children.map(({ id: childId }) => ({
          childId,
          level: 3 as const,
          descriptors: ['none'],
          outcome: 'C05' as const,
          additional: [],
          rationale:
            'School saw bruises and hunger on four days of the last five, the mother is afraid, and the family agrees to have help at home.',
          legalBasis: 'co-operation',
          nextStep: 'Family Help will telephone the family and arrange a first visit.',
          nextStepBy: '2026-11-27',
        }));
        return propose(contact, { seen: contact.version, children }, api.moment());
      }),
    authorises: () =>
      act(async (contact) => {
        const organisation = await api.store.organisations.get(contact.raisedBy.organisation.id);
        return authorise(
          contact,
          { seen: contact.version },
          letterRecord(contact, organisation),
          api.moment(api.manager),
        );
      }),
    /** A manager lets it go first where something of the family holds it, as nobody sends it otherwise. */
    issues: async () => {
      const known = async (contact: Contact) => {
        const letter = 'letterId' in contact ? await api.store.letters.find(contact.id, contact.letterId) : undefined;
        if (!letter?.ok) throw new Error('no letter');
        const organisation = await api.store.organisations.get(contact.raisedBy.organisation.id);
        const concern = await api.store.contacts.concern(contact.id);
        return { letter: letter.value, record: letterRecord(contact, organisation, { concern }) };
      };
      const manager = api.moment(api.manager);
      const { letter, record } = await known(await found());
      if (holdsOn(await found(), letter, record).length > 0) {
        const reason = 'She works elsewhere.';
        await act((contact) =>
          releaseHold(
            contact,
            letter,
            { seen: contact.version, reason, holds: holdsShown(holdsOn(contact, letter, record), manager.digest) },
            { record },
            manager,
          ),
        );
      }
      await act(async (contact) => {
        const free = await known(contact);
        return issue(
          contact,
          free.letter,
          { seen: contact.version },
          letterRecord(contact, record.organisation),
          sentAtOnce(manager),
        );
      });
    },
    /** Somebody of the family turns out to work where the letter went. */
    isHeld: () =>
      act(async (contact) => {
        const letter = 'letterId' in contact ? await api.store.letters.find(contact.id, contact.letterId) : undefined;
        const holds = [{ id: 'says-so-zed', kind: 'says-so' as const, who: 'Zed Quorn' }];
        const change = letter?.ok && holdLetter(contact, letter.value, { holds, notices: [] }, api.moment());
        if (!change) throw new Error('no letter to hold');
        return ok(change);
      }),
  };
}
