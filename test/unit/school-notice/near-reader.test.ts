import { expect, it } from 'vitest';
import { SchoolContactId } from '../../../shared/ids.ts';
import { answerNotice, readerOf } from '../../../shared/school-notice/answer-notice.ts';
import { releaseNotice, sendAgain } from '../../../shared/school-notice/see-to-notice.ts';
import { idOf, momentOf, must, people } from '../../support/front-door.ts';
import { contactAt, contactsOf, named, onlyNotice, placesWith, proofOf, sentAt } from '../../support/school-world.ts';
import { received } from '../../support/triage-world.ts';

const friday = new Date('2026-11-20T19:00:00.000Z');
const monday = '2026-11-23T09:00:00.000Z';
const { incident } = received();
const child = { ...incident.facts.children[0]!, education: 'school' as const, schoolUrn: '900001' };
const at = (adults: object[]) => ({ ...incident, facts: { ...incident.facts, adults, children: [child] } });
const adults = incident.facts.adults.map((adult) => ({ ...adult, work: [] }));
const moment = momentOf(people.officer, new Date(monday));

const namedLater = contactAt(1, 'deputy', {
  id: SchoolContactId.parse(idOf(77_000)),
  name: 'Dean Pashley',
  added: { ...contactAt(1, 'lead').added, at: '2026-11-23T08:00:00.000Z' },
});
const contacts = contactsOf(1, [contactAt(1, 'lead'), namedLater]);
const adultNames = ['Corinna Alderwick', 'Dean Pashley'];
const near = { contacts, adultNames: named(...adultNames) };
const places = placesWith({ contacts: [contacts], adultNames });
const names = (told: readonly { name: string }[] = []) => told.map(({ name }) => name);

it('who is named at a school after its notice, by the name of an adult of it, neither reads it nor is sent it', () => {
  const notice = onlyNotice(sentAt(at(adults) as typeof incident, friday));
  const [his, hers] = [proofOf(namedLater, monday), proofOf(contactAt(1, 'lead'), monday)];
  expect([readerOf(notice, near, his), readerOf(notice, near, hers)?.name]).toEqual([undefined, 'lead of 1']);
  expect(answerNotice(notice, near, { act: 'open', of: 'first', proof: his })).toMatchObject({
    refusal: { kind: 'not-found' },
  });
  const again = must(sendAgain(notice, { seen: notice.version }, places, moment));
  expect(names(again.tell[0]?.to)).toEqual(['lead of 1']);
  expect(names(again.notice.callees)).not.toContain('Dean Pashley');
});

it('nor is he after an officer let it go before he was named; who was named by then is as the officer has settled', () => {
  const works = adults.map((adult) =>
    adult.id === 'a2' ? { ...adult, work: [{ kind: 'school', urn: '900001' }] } : adult,
  );
  const held = onlyNotice(sentAt(at(works) as typeof incident, friday));
  const settle = (when: string) => {
    const command = { seen: held.version, reason: 'The caretaker reads no notices.', without: [] };
    return must(releaseNotice(held, command, places, { ...moment, now: new Date(when) }));
  };
  const before = settle('2026-11-20T20:00:00.000Z');
  expect(names(before.tell[0]?.to)).toEqual(['lead of 1']);
  expect(readerOf(before.notice, near, proofOf(namedLater, monday))).toBeUndefined();
  const after = settle('2026-11-23T09:30:00.000Z');
  expect(names(after.tell[0]?.to)).toContain('Dean Pashley');
  expect(readerOf(after.notice, near, proofOf(namedLater, monday))?.name).toBe('Dean Pashley');
});
