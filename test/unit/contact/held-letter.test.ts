import { describe, expect, it } from 'vitest';
import { Person } from '../../../shared/actor.ts';
import { Organisation } from '../../../shared/agency.ts';
import { authorise } from '../../../shared/contact/authorise-decision.ts';
import { otherReaders } from '../../../shared/contact/beside-family.ts';
import { mayDecide, readdress, releaseHold } from '../../../shared/contact/held-letter.ts';
import { emptyConcern } from '../../../shared/form/concern.ts';
import { momentOf, must, people, school, settings, withProposal } from '../../support/front-door.ts';
import { letterRecord } from '../../support/letter-record.ts';

const organisation = Organisation.parse({
  ...school,
  authority: settings.authority,
  censusSource: '2A',
  domains: ['oakfield-primary.example'],
  deliveryPolicy: 'notify-only',
});
const proposed = withProposal();
const plain = letterRecord(proposed, organisation);
const authorised = must(authorise(proposed, { seen: proposed.version }, plain, momentOf(people.manager)));
const [letter] = authorised.letters;
const { contact } = authorised;
const moment = momentOf(people.manager);

const colleague = (id: number, name: string, more: object = {}) =>
  Person.parse({
    ...plain.people[0],
    ...{ id: `00000000-0000-4000-8000-00000000070${id}`, name, email: `${id}@oakfield-primary.example`, ...more },
  });
const told = (adult: object) => ({ ...emptyConcern(), adults: [{ id: 'a1', adult }] });

describe('a held letter', () => {
  const marlowe = colleague(1, 'Dana Marlowe');
  const quorn = colleague(2, 'Zed Quorn');
  const record = { ...plain, people: [...plain.people, marlowe, quorn] };

  it('goes to nobody else there who may be an adult of the family by a name, whoever told us of it or was corrected since', () => {
    const offered = (more: Partial<typeof record>, about = contact) =>
      otherReaders(about, letter!, { ...record, ...more }).map(({ name }) => name);
    expect(offered({})).toEqual(['Dana Marlowe', 'Zed Quorn']);
    expect(offered({ concern: told({ name: 'Quorn, Zed' }) })).toEqual(['Dana Marlowe']);
    expect(offered({ concern: told({ name: 'A', otherNames: 'Z. Quorn' }) })).toEqual(['Dana Marlowe']);
    expect(offered({ corrected: told({ name: 'Zed Quorn' }) })).toEqual(['Dana Marlowe']);
    expect(offered({}, { ...contact, adultNames: ['Zed Quorn'] })).toEqual(['Dana Marlowe']);
    expect(offered({}, { ...contact, keptFromColleagues: [quorn.id] })).toEqual(['Dana Marlowe']);
    // Whoever told of it is one of them there, as soon as the letter goes to somebody else.
    const raiser = { ...contact.raisedBy, name: 'Ruth Okonedo' };
    const elsewhere = { ...letter!, recipients: letter!.recipients.map(({ personId: _, ...one }) => one) };
    const near = { ...record, concern: told({ name: 'Ruth Okonedo' }) };
    expect(otherReaders({ ...contact, raisedBy: raiser }, elsewhere, near).map(({ name }) => name)).not.toContain(
      'Ruth Okonedo',
    );
  });

  it('is turned to none of them by a form that names them all the same', () => {
    const near = { ...record, concern: told({ name: 'Zed Quorn' }) };
    const form = (to: typeof quorn.id) => ({ seen: contact.version, to, reason: 'He leads there.' });
    const refused = readdress(contact, letter!, form(quorn.id), { record: near }, moment);
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'invalid', problems: [{ field: 'to' }] } });
    expect(readdress(contact, letter!, form(marlowe.id), { record: near }, moment).ok).toBe(true);
  });

  it('is let go by no manager who may be one of them', () => {
    const named = people.manager.name;
    const near = { ...record, concern: told({ name: named }) };
    expect([mayDecide(people.manager, contact, record), mayDecide(people.manager, contact, near)]).toEqual([
      true,
      false,
    ]);
    const form = { seen: contact.version, reason: 'It is another of that name.', holds: '' };
    expect(releaseHold(contact, letter!, form, { record: near }, moment)).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
  });
});
