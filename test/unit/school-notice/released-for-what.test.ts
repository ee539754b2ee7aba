import { describe, expect, it } from 'vitest';
import type { Incident } from '../../../shared/incident/incident.ts';
import { adultNamesOf } from '../../../shared/incident/own-incident.ts';
import { keepContacts } from '../../../shared/school-contact/keep-contacts.ts';
import type { SchoolContacts } from '../../../shared/school-contact/school-contacts.ts';
import { readerOf } from '../../../shared/school-notice/answer-notice.ts';
import { dispatch } from '../../../shared/school-notice/dispatch.ts';
import { isHeld } from '../../../shared/school-notice/notice-state.ts';
import { toldNow } from '../../../shared/school-notice/put-notice.ts';
import { releaseNotice } from '../../../shared/school-notice/see-to-notice.ts';
import { releaseCopy } from '../../../shared/triage-outcome/answer-copy.ts';
import { giveCopies } from '../../../shared/triage-outcome/give-copies.ts';
import { readerKey } from '../../../shared/triage-outcome/reader.ts';
import { momentOf, must, people } from '../../support/front-door.ts';
import {
  contactsOf,
  matchesOf,
  named,
  onlyNotice,
  placesWith,
  proofOf,
  rules,
  sentAt,
} from '../../support/school-world.ts';
import { decided, inForce, received, report, schools } from '../../support/triage-world.ts';
import { london } from '../time/calendars.ts';

const [robin] = report().children;
const withAbuser = (more: object) => report().adults.map((adult, at) => (at === 1 ? { ...adult, ...more } : adult));
const namesOf = ({ facts }: Incident) => named(...adultNamesOf(facts.adults));
const incidentWith = (more: object) => received(report({ children: [robin], adults: withAbuser(more) })).incident;
const vague = { work: [{ kind: 'other-with-children', where: 'a football club' }] };
const at = (when: string) => momentOf(people.officer, london(when));
const reason = 'He only coaches at a club elsewhere.';
const about = { setting: contactsOf(1).setting, domains: contactsOf(1).domains, months: 12 };
const lead = contactsOf(1).people.find(({ part }) => part === 'lead')!;

/** A notice that was held because nobody said at which school an adult works, and that an officer let go. */
function letGo(more: object = vague) {
  const places = { ...placesWith(), adultNames: namesOf(incidentWith(more)) };
  const held = onlyNotice(sentAt(incidentWith(more), london('2026-11-22 09:00'), places));
  expect(isHeld(held)).toBe(true);
  return must(releaseNotice(held, { seen: 1, reason, without: [] }, places, at('2026-11-22 12:00'))).notice;
}

/** The notice after the police have told of the incident as it is now. */
function toldNowOf(more: object, notice = letGo()) {
  const incident = incidentWith(more);
  const places = { ...placesWith(), adultNames: namesOf(incident) };
  const before = { notices: [notice], lanes: [] };
  return dispatch(incident, matchesOf(incident), before, places, at('2026-11-22 15:00')).notices[0] ?? notice;
}

describe('a notice that an officer let go', () => {
  it.each([
    ['works at that very school', { work: [{ kind: 'school', urn: '900001' }] }],
    ['goes by the name of its lead as well', { ...vague, otherNames: lead.name }],
  ])('is held again where the police then say that the same adult %s, and nobody reads it', (_, more) => {
    const next = toldNowOf(more);
    expect(isHeld(next)).toBe(true);
    const near = { contacts: contactsOf(1), adultNames: namesOf(incidentWith(more)) };
    expect(readerOf(next, near, proofOf(lead, '2026-11-22T15:30:00.000Z'))).toBeUndefined();
  });

  it('stays let go where the police say the same again', () => {
    expect(isHeld(toldNowOf(vague))).toBe(false);
  });

  it.each([
    ['another name', { name: 'Dean Pashley', email: lead.email }],
    ['another mailbox', { name: lead.name, email: lead.email.replace('@', '.two@') }],
  ])('is not put to whoever its school names by giving an entry %s afterwards', (_, said) => {
    const incident = incidentWith(vague);
    const notice = letGo();
    const before = contactsOf(1);
    const told = { part: 'lead' as const, inHolidays: false, ...said };
    const change = { act: 'change' as const, seen: before.version, contactId: lead.id, told };
    const contacts = must(keepContacts({ ...about, before }, change, at('2026-11-23 09:00')));
    const people = contacts.people.map((one) => (one.id === lead.id ? { ...one, confirmed: lead.confirmed } : one));
    const adultNames = [...namesOf(incident), ...named(said.name)];
    const places = { ...placesWith({ contacts: [{ ...contacts, people }] }), adultNames };
    const proof = proofOf(people.find(({ id }) => id === lead.id)!, '2026-11-23T10:30:00.000Z');
    expect(readerOf(notice, { contacts: { ...contacts, people }, adultNames }, proof)).toBeUndefined();
    const mail = toldNow(notice, places, { rules, now: london('2026-11-23 10:00') }).mail;
    expect(mail.map(({ name }) => name)).not.toContain(said.name);
  });

  it('is not read by whom the police have named since like an adult of it, before anything was dispatched anew', () => {
    const notice = letGo();
    const reads = (more: object) =>
      readerOf(
        notice,
        { contacts: contactsOf(1), adultNames: namesOf(incidentWith(more)) },
        proofOf(lead, '2026-11-22T12:01:00.000Z'),
      )?.name;
    expect(reads(vague)).toBe(lead.name);
    expect(reads({ ...vague, otherNames: lead.name })).toBeUndefined();
  });

  it.each([
    ['before', '2026-11-20 09:00'],
    ['after', '2026-11-23 09:05'],
  ])(
    'reaches whom the officer left out by no entry of the mailbox that they had, named %s it was let go',
    (_, when) => {
      const entry = { part: 'holiday' as const, name: 'Somebody Else', mobile: '07700 900000', inHolidays: true };
      const add = (before: SchoolContacts) => {
        const told = { ...entry, email: lead.email };
        const next = must(keepContacts({ ...about, before }, { act: 'name', seen: before.version, told }, at(when)));
        const people = next.people.map((one) => (one.part === 'holiday' ? { ...one, confirmed: lead.confirmed } : one));
        return { ...next, people };
      };
      const incident = incidentWith(vague);
      const first = when < '2026-11-22' ? add(contactsOf(1)) : contactsOf(1);
      const places = { ...placesWith({ contacts: [first] }), adultNames: namesOf(incident) };
      const held = onlyNotice(sentAt(incident, london('2026-11-22 09:00'), places));
      const command = { seen: 1, reason, without: [lead.id] };
      const { notice } = must(releaseNotice(held, command, places, at('2026-11-22 12:00')));
      const told = {
        part: 'lead' as const,
        name: lead.name,
        email: lead.email.replace('@', '.two@'),
        inHolidays: false,
      };
      const change = { act: 'change' as const, seen: first.version, contactId: lead.id, told };
      const moved = must(keepContacts({ ...about, before: first }, change, at('2026-11-23 09:00')));
      const contacts = when < '2026-11-22' ? moved : add(moved);
      const holiday = contacts.people.find(({ part }) => part === 'holiday')!;
      const near = { contacts, adultNames: places.adultNames };
      expect(readerOf(notice, near, proofOf(holiday, '2026-11-23T13:00:00.000Z'))).toBeUndefined();
    },
  );

  it('reaches whom the officer left out by no other entry of theirs', () => {
    const named = must(
      keepContacts(
        { ...about, before: contactsOf(1) },
        {
          act: 'name',
          seen: contactsOf(1).version,
          told: { part: 'holiday', name: lead.name, email: lead.email, mobile: '07700 900000', inHolidays: true },
        },
        at('2026-11-20 09:00'),
      ),
    );
    const people = named.people.map((one) => (one.part === 'holiday' ? { ...one, confirmed: lead.confirmed } : one));
    const contacts = { ...named, people };
    const incident = incidentWith(vague);
    const places = { ...placesWith({ contacts: [contacts] }), adultNames: namesOf(incident) };
    const held = onlyNotice(sentAt(incident, london('2026-11-22 09:00'), places));
    const command = { seen: 1, reason, without: [lead.id] };
    const { notice, tell } = must(releaseNotice(held, command, places, at('2026-11-22 12:00')));
    const holiday = people.find(({ part }) => part === 'holiday')!;
    const near = { contacts, adultNames: places.adultNames };
    expect(readerOf(notice, near, proofOf(holiday, '2026-11-22T13:00:00.000Z'))).toBeUndefined();
    expect(tell.flatMap(({ to }) => to.map(({ email }) => email))).not.toContain(lead.email);
  });
});

it('a copy of an outcome that a manager let go is held again where the same adult then turns out to work at that school', () => {
  const of = (work: object[]) => decided(report({ adults: withAbuser({ work }) }));
  const first = of(vague.work);
  const held = first.copies.find((copy) => copy.reader.kind === 'school' && copy.held)!;
  const moment = momentOf(people.manager);
  const letGoCopy = must(releaseCopy(held, { seen: held.version, reason }, moment)).copies![0]!;
  const urn = held.reader.kind === 'school' ? held.reader.urn : '';
  const again = (work: object[]) => {
    const { adults } = of(work).incident.facts;
    const incident = { ...first.incident, facts: { ...first.incident.facts, adults } };
    const copies = first.copies.map((copy) => (copy === held ? letGoCopy : copy));
    const outcome = { ...inForce(first), edition: 2, summary: 'They stay with their grandmother.' };
    const given = giveCopies(outcome, { incident, copies, schools }, moment);
    return given.copies.find(({ reader }) => readerKey(reader) === readerKey(held.reader));
  };
  expect(again(vague.work)?.held).toBeUndefined();
  expect(again([{ kind: 'school', urn }])?.held).toBeDefined();
});
