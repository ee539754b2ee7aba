import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepContacts } from '../../../shared/school-contact/keep-contacts.ts';
import { mailboxOf } from '../../../shared/school-contact/mailbox.ts';
import {
  addressBounced,
  answerStillYou,
  asked,
  confirmByCode,
  confirmByTelephone,
  quietSince,
  toAskToday,
} from '../../../shared/school-contact/prove-contact.ts';
import {
  coverOf,
  type SchoolContact,
  type SchoolContacts,
  SchoolPart,
  standingOf,
} from '../../../shared/school-contact/school-contacts.ts';
import { whoIsTold } from '../../../shared/school-contact/who-is-told.ts';
import { momentOf, must, people, tuesday } from '../../support/front-door.ts';
import { councilDays } from '../../support/school-days.ts';
import { contactAt, contactsOf, proofOf } from '../../support/school-world.ts';

const today = '2026-11-24';
const [lead, deputy, head, holiday] = SchoolPart.options.map((part) => contactAt(1, part)) as [
  SchoolContact,
  SchoolContact,
  SchoolContact,
  SchoolContact,
];
const unproved = ({ confirmed: _, ...rest }: SchoolContact): SchoolContact => rest;
const about = { setting: '900001', domains: ['school-1.example'], months: 12 };
const officer = momentOf(people.officer);
const told = { part: 'deputy' as const, name: 'Ama Owusu', email: 'ama.owusu@school-1.example', inHolidays: false };
const problemsOf = (result: ReturnType<typeof keepContacts>) =>
  !result.ok && result.refusal.kind === 'invalid'
    ? result.refusal.problems.map(({ code }) => code)
    : result.ok
      ? []
      : [result.refusal.kind];

describe('a mailbox', () => {
  it.each([
    ['ama.owusu@school-1.example', 'personal'],
    ['dsl@school-1.example', 'safeguarding'],
    ['safeguarding-team@school-1.example', 'safeguarding'],
    ['safeguarding.office@school-1.example', 'generic'],
    ['school@school-1.example', 'generic'],
    ['anna.head@school-1.example', 'personal'],
    ['office@school-1.example', 'generic'],
    ['School.Office2@SCHOOL-1.example', 'generic'],
    ['head@school-1.example', 'generic'],
    ['info@mail.school-1.example', 'generic'],
    ['ama@mail.school-1.example', 'personal'],
    ['ama.owusu@gmail.com', 'public'],
    ['ama.owusu@trust.example', 'elsewhere'],
    ['ama@notschool-1.example', 'elsewhere'],
    ['officer.dibble@school-1.example', 'personal'],
  ])('%s is %s', (email, kind) => {
    expect(mailboxOf(email, ['school-1.example'])).toBe(kind);
  });
});

describe('whom a school names', () => {
  it('is taken without proof, and never with an office’s or a private mailbox', () => {
    const named = must(keepContacts({ ...about, before: undefined }, { act: 'name', seen: 0, told }, officer));
    expect(standingOf(named.people[0]!, today, 12)).toBe('unconfirmed');
    for (const email of ['office@school-1.example', 'ama@gmail.com']) {
      expect(
        problemsOf(
          keepContacts({ ...about, before: undefined }, { act: 'name', seen: 0, told: { ...told, email } }, officer),
        ),
      ).toHaveLength(1);
    }
  });

  it('is kept by whoever leads there within limits: no address elsewhere, one lead, so many people, never the last', () => {
    const before = contactsOf(1, [lead, deputy, head]);
    const byLead = momentOf({ ...people.lead, email: lead.email });
    const name = (more: Partial<typeof told> | { part: 'lead' }, moment = byLead, from: SchoolContacts = before) =>
      problemsOf(
        keepContacts({ ...about, before: from }, { act: 'name', seen: 1, told: { ...told, ...more } }, moment),
      );
    expect(name({})).toEqual([]);
    expect(name({ email: 'ama@trust.example' })).toEqual(['other-organisation']);
    expect(name({ email: 'ama@trust.example' }, officer)).toEqual([]);
    expect(name({ part: 'lead' })).toEqual(['one-lead']);
    expect(name({ email: deputy.email.toUpperCase() })).toEqual(['twice']);
    expect(name({}, momentOf({ ...people.lead, email: deputy.email }))).toEqual(['forbidden']);
    expect(name({}, byLead, contactsOf(1, [unproved(lead), deputy]))).toEqual(['forbidden']);
    expect(name({}, momentOf({ ...people.lead, email: lead.email, authority: 'other' }))).toEqual(['forbidden']);
    const many = Array.from({ length: 8 }, (_, at) => ({
      ...deputy,
      id: contactAt(at + 20, 'deputy').id,
      email: `d${at}@school-1.example`,
    }));
    expect(name({}, byLead, contactsOf(1, [lead, ...many]))).toEqual(['too-many']);
    const end = (from: SchoolContacts, moment = byLead) =>
      problemsOf(
        keepContacts({ ...about, before: from }, { act: 'end', seen: 1, contactId: lead.id, why: 'left' }, moment),
      );
    expect([end(before), end(contactsOf(1, [lead, unproved(deputy)])), end(contactsOf(1, [lead]), officer)]).toEqual([
      [],
      ['last-confirmed'],
      [],
    ]);
  });

  it('keeps everybody in post, however many came and went', () => {
    const gone = Array.from({ length: 55 }, (_, at) => ({
      ...contactAt(at + 100, 'deputy'),
      ended: { why: 'left' as const, at: '2026-10-01T09:00:00.000Z' },
    }));
    const before = contactsOf(1, [lead, deputy, ...gone]);
    const after = must(keepContacts({ ...about, before }, { act: 'name', seen: 1, told }, officer));
    expect([after.people.length, after.people.filter(({ ended }) => !ended).map(({ name }) => name)]).toEqual([
      43,
      [lead.name, deputy.name, told.name],
    ]);
    expect(after.people.some(({ id }) => id === gone.at(-1)?.id)).toBe(true);
  });

  it('has to be proved again at another address, and keeps its proof at the same', () => {
    const change = (email: string) =>
      must(
        keepContacts(
          { ...about, before: contactsOf(1) },
          { act: 'change', seen: 1, contactId: deputy.id, told: { ...told, email } },
          officer,
        ),
      ).people[1]!;
    expect(standingOf(change('other.person@school-1.example'), today, 12)).toBe('unconfirmed');
    expect(standingOf(change(deputy.email), today, 12)).toBe('confirmed');
    expect(change(deputy.email).name).toBe('Ama Owusu');
    expect(
      problemsOf(keepContacts({ ...about, before: contactsOf(1) }, { act: 'name', seen: 0, told }, officer)),
    ).toEqual(['stale']);
  });
});

describe('the proof of an address', () => {
  const contacts = contactsOf(1, [unproved(lead), deputy]);

  it('comes by a code to this very address, or by a call to the school; not to one that was changed since', () => {
    const proof = proofOf(lead, '2026-11-24T09:00:00.000Z');
    expect(standingOf(must(confirmByCode(contacts, proof)).people[0]!, today, 12)).toBe('confirmed');
    expect(confirmByCode(contacts, { ...proof, email: 'before@school-1.example' })).toMatchObject({
      refusal: { kind: 'not-found' },
    });
    const rang = must(confirmByTelephone(contacts, { seen: 1, contactId: lead.id }, officer));
    expect(rang.people[0]?.confirmed).toMatchObject({ how: 'telephone', by: { name: people.officer.name } });
    expect(confirmByTelephone(contacts, { seen: 1, contactId: lead.id }, momentOf(people.lead))).toMatchObject({
      refusal: { kind: 'forbidden' },
    });
  });

  it('is stale after twelve months to the day, and lost when a message comes back', () => {
    const at = (date: string) =>
      standingOf({ ...lead, confirmed: { at: '2025-11-24T09:00:00.000Z', how: 'code' } }, date, 12);
    expect([at('2026-11-24'), at('2026-11-25')]).toEqual(['confirmed', 'stale']);
    const bounced = addressBounced(contactsOf(1), lead.email.toUpperCase(), tuesday)!;
    expect(standingOf(bounced.people[0]!, today, 12)).toBe('bounced');
    expect(addressBounced(bounced, lead.email, tuesday)).toBeUndefined();
    const again = must(confirmByCode(bounced, proofOf(lead, '2026-11-24T10:00:00.000Z')));
    expect(standingOf(again.people[0]!, today, 12)).toBe('confirmed');
    expect([coverOf(undefined, today, 12), coverOf(contacts, today, 12), coverOf(contactsOf(1), today, 12)]).toEqual([
      'none',
      'one',
      'enough',
    ]);
  });

  it('is asked for once a term, on its school days, of those who were not proved in it', () => {
    const ids = (from: SchoolContacts, date: string) => toAskToday(from, councilDays, date).map(({ part }) => part);
    const old = contactsOf(1, [lead, { ...deputy, confirmed: { at: '2026-07-01T09:00:00.000Z', how: 'code' } }]);
    expect(ids(old, '2026-09-14')).toEqual(['deputy']);
    expect([ids(old, '2026-09-12'), ids(old, '2026-08-10')]).toEqual([[], []]);
    const once = asked(old, [deputy.id], new Date('2026-09-14T08:00:00Z'));
    expect(ids(once, '2026-09-15')).toEqual([]);
    expect(ids(once, '2027-01-05')).toEqual(['lead', 'deputy']);
    expect(quietSince(once, new Date('2026-10-01T08:00:00Z')).map(({ id }) => id)).toEqual([deputy.id]);
    const yes = must(answerStillYou(once, 'yes', proofOf(deputy, '2026-09-20T08:00:00.000Z')));
    expect(quietSince(yes, new Date('2026-10-01T08:00:00Z'))).toEqual([]);
    const no = must(answerStillYou(once, 'no', proofOf(deputy, '2026-09-20T08:00:00.000Z')));
    expect(standingOf(no.people[1]!, today, 12)).toBe('ended');
  });
});

describe('who is told', () => {
  const who = (named: SchoolContact[] | undefined, isHoliday = false, without: SchoolContact[] = []) => {
    const found = whoIsTold(named && contactsOf(1, named), {
      today,
      holiday: isHoliday,
      months: 12,
      without: without.map(({ id }) => id),
      switchboard: '01632 960101',
    });
    return { ...found, mail: found.mail.map(({ part }) => part), call: found.call.map(({ part }) => part) };
  };

  it('on a school day is the lead and deputies; the head where none of them can be written to', () => {
    expect(who([head, deputy, lead])).toMatchObject({
      mail: ['lead', 'deputy'],
      call: ['lead', 'deputy', 'head', 'switchboard'],
    });
    expect(who([lead, deputy]).callAtOnce).toBeUndefined();
    expect(who([unproved(lead), head])).toMatchObject({ mail: ['head'], callAtOnce: 'lead-not-confirmed' });
  });

  it('is rung at once where the lead’s address is stale or bounced, or nobody’s was proved', () => {
    const stale = { ...lead, confirmed: { at: '2025-01-10T09:00:00.000Z', how: 'code' as const } };
    expect(who([stale, deputy])).toMatchObject({ mail: ['deputy'], callAtOnce: 'lead-stale' });
    expect(who([{ ...lead, bouncedAt: '2026-11-20T09:00:00.000Z' }, deputy])).toMatchObject({
      callAtOnce: 'lead-bounced',
    });
    expect(who([unproved(lead)])).toMatchObject({
      mail: [],
      callAtOnce: 'none-confirmed',
      call: ['lead', 'switchboard'],
    });
    expect(who(undefined)).toMatchObject({ mail: [], callAtOnce: 'none-confirmed', call: ['switchboard'] });
  });

  it('in a holiday is who was named for it, by mobile first, and otherwise everybody all the same', () => {
    expect(who([lead, deputy, holiday], true)).toMatchObject({ mail: ['holiday'], noHolidayContact: false });
    expect(who([{ ...lead, inHolidays: true, mobile: '07700 900001' }, deputy], true)).toMatchObject({
      mail: ['lead'],
    });
    expect(who([lead, deputy], true)).toMatchObject({ mail: ['lead', 'deputy'], noHolidayContact: true });
  });

  it('is never somebody who must not know, has left, or whose address was not proved', () => {
    expect(who([lead, deputy], false, [lead])).toMatchObject({ mail: ['deputy'], call: ['deputy', 'switchboard'] });
    expect(who([lead, deputy], false, [lead]).callAtOnce).toBeUndefined();
    const one = fc.record({
      part: fc.constantFrom(...SchoolPart.options),
      proved: fc.constantFrom('2026-09-10T09:00:00.000Z', '2024-09-10T09:00:00.000Z', undefined),
      ended: fc.boolean(),
      excluded: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 8 }), fc.boolean(), (all, isHoliday) => {
        const named = all.map(
          ({ part, proved, ended }, at): SchoolContact => ({
            ...unproved(contactAt(at, part)),
            ...(proved && { confirmed: { at: proved, how: 'code' } }),
            ...(ended && { ended: { why: 'left', at: '2026-10-01T09:00:00.000Z' } }),
          }),
        );
        const without = named.filter((_, at) => all[at]?.excluded);
        const found = whoIsTold(contactsOf(1, named), {
          today,
          holiday: isHoliday,
          months: 12,
          without: without.map(({ id }) => id),
        });
        for (const told of found.mail) {
          expect([standingOf(told, today, 12), without.some(({ id }) => id === told.id)]).toEqual(['confirmed', false]);
        }
        const anybody = named.some(
          (one) => standingOf(one, today, 12) === 'confirmed' && !without.some(({ id }) => id === one.id),
        );
        expect(found.mail.length > 0).toBe(anybody);
        if (!anybody) expect(found.callAtOnce).toBe('none-confirmed');
      }),
    );
  });
});
