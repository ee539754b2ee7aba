import { expect, it } from 'vitest';
import { type Correction, correctedConcern, correctionsUnread } from '../../../shared/contact/corrected-concern.ts';
import { ContactId } from '../../../shared/ids.ts';
import { recipientHolds } from '../../../shared/letter/recipient-holds.ts';
import { concernFor, people, tuesday } from '../../support/front-door.ts';
import { caseOf } from './corpus/cases.ts';

const base = caseOf({ seed: 3, outcome: 'C05', kind: 'school' });
const concern = concernFor((as) => ({
  ...as,
  adults: [
    {
      id: 'a1',
      adult: { name: 'Kerry Thornbury', worksWithChildren: 'yes', worksWithChildrenWhere: 'Kemberley Middle School' },
      'adult-contact': {},
    },
  ],
}));

const correction = (answer: string, now: string, id = 'e1'): Correction => ({
  type: 'answer-corrected',
  id,
  contactId: ContactId.parse(base.contact.id),
  version: 9,
  at: tuesday.toISOString(),
  by: { id: people.referrer.id, name: people.referrer.name, role: 'referrer', organisation: 'Oakfield Primary' },
  answer,
  now,
  why: 'I was wrong.',
  confidential: false,
});

/** What holds the letter to Ruth Okonedo of Sallowby School after these corrections. */
const holdsAfter = (corrections: readonly Correction[], contact: object = {}) => {
  const { raisedBy } = base.contact;
  const { personId, name, email, organisation } = raisedBy;
  const to = { personId, name, email, organisation };
  return recipientHolds({
    contact: { ...base.contact, domesticAbuse: false, ...contact },
    record: {
      ...base.record,
      concern,
      corrected: correctedConcern(concern, corrections),
      unread: correctionsUnread(concern, corrections),
    },
    recipients: [{ ...to, token: '0'.repeat(36), delivery: 'notify-only', opened: [], chased: [] }],
  });
};
const kindsAfter = (...given: Parameters<typeof holdsAfter>) => holdsAfter(...given).map(({ kind }) => kind);

it.each<[string, string, string, string[]]>([
  ['where an adult works', 'adult~a1~worksWithChildrenWhere', 'Sallowby School', ['says-so']],
  ['the name of an adult', 'adult~a1~name', 'Ruth Okonedo', ['is-recipient']],
  ['the telephone of an adult, which is nobody else’s', 'adult-contact~a1~phone', '01632 960000', []],
  [
    'whether an adult works with children, in words that say where',
    'adult~a1~worksWithChildren',
    'Yes: the caretaker here at Sallowby School',
    ['says-so', 'corrected-in-words'],
  ],
  ['a choice about an adult, in words', 'adult~a1~worksWithChildren', 'I think so', ['corrected-in-words']],
  ['the kinds of harm, in words', 'concern-type~~categories', 'He hurts her as well', ['corrected-in-words']],
])('a correction holds the letter for what it may mean: %s', (_, answer, now, kinds) => {
  expect(kindsAfter([correction(answer, now)])).toEqual(kinds);
});

it('holds the letter of a contact that became an allegation after it was sent', () => {
  expect(kindsAfter([], { allegation: true })).toEqual(['allegation']);
});

it('holds it anew for each correction in words, so that a manager’s word about one says nothing of the next', () => {
  const answer = 'adult~a1~worksWithChildren';
  const holds = holdsAfter([correction(answer, 'I think so'), correction(answer, 'She is a governor now', 'e2')]);
  expect(new Set(holds.map(({ id }) => id)).size).toBe(2);
});
