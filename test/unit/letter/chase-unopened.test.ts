import fc from 'fast-check';
import { expect, it } from 'vitest';
import { actorOf } from '../../../shared/actor.ts';
import { authorise } from '../../../shared/contact/authorise-decision.ts';
import { issue } from '../../../shared/contact/issue-letter.ts';
import { recall } from '../../../shared/contact/recall-letter.ts';
import { chase, chaseDue } from '../../../shared/letter/chase-unopened.ts';
import { openedLetter } from '../../../shared/letter/opened-letter.ts';
import type { Notice } from '../../../shared/notice.ts';
import {
  decidedContact,
  idsFrom,
  managersMoment,
  organisationOf,
  personCalled,
  settings,
} from '../../support/decided-contact.ts';
import { must } from '../../support/front-door.ts';
import { letterRecord } from '../../support/letter-record.ts';
import { london } from '../time/calendars.ts';

const due = (from: string) => chaseDue(london(from).toISOString(), settings);
const owner = { id: 'p-1', name: 'Amira Haddad', role: 'social-worker', organisation: 'Wyrecestershire' } as const;

/** A letter sent at this time, with nobody's mail in trouble. */
function sent(now = london('2026-11-23 15:30')) {
  const contact = decidedContact();
  const manager = managersMoment(now.toISOString(), idsFrom('30000000'));
  const record = letterRecord(contact, organisationOf(contact.raisedBy.organisation.id));
  const authorised = must(authorise(contact, { seen: contact.version }, record, manager));
  const moment = { ...manager, actor: actorOf(personCalled('socialWorker')) };
  const issued = must(
    issue(authorised.contact, authorised.letters[0]!, { seen: authorised.contact.version }, record, moment),
  );
  const delivered = issued.notices.map((notice): Notice => ({ ...notice, state: 'delivered' }));
  return { ...issued, letter: issued.letters[0]!, delivered, moment };
}

it('the days to open a letter are working days, and run from when the office next opens', () => {
  expect(due('2026-11-23 15:30')).toEqual(london('2026-11-25 15:30'));
  // Friday evening counts as Monday morning.
  expect(due('2026-11-20 19:40')).toEqual(london('2026-11-25 09:00'));
  // Christmas Eve: Christmas Day, its weekend and the Boxing Day bank holiday are not counted.
  expect(due('2026-12-24 10:00')).toEqual(london('2026-12-30 10:00'));
});

it('a letter is chased from when it left, and not at all once it was called back', () => {
  const { contact, letter, notices, moment } = sent();
  expect(letter.chaseAt).toBe(london('2026-11-25 15:35').toISOString());
  const [called] = must(recall(contact, letter, notices, { seen: contact.version }, moment)).letters;
  expect(called).not.toHaveProperty('chaseAt');
});

it('however often the sweep looks, each reader is reminded once and is one task, and nothing is left to look at', () => {
  const minutes = fc.array(fc.integer({ min: 1, max: 4000 }), { minLength: 1, maxLength: 60 });
  const start = sent();
  fc.assert(
    fc.property(minutes, fc.option(fc.nat(59)), (waits, opensAt) => {
      const newId = idsFrom('40000000');
      let { letter, delivered: notices } = start;
      let now = new Date(letter.releaseAt ?? '');
      for (const [at, wait] of waits.entries()) {
        now = new Date(now.getTime() + wait * 60_000);
        if (at === opensAt) {
          letter = openedLetter(letter, letter.recipients[0]!.token, { at: now.toISOString(), how: 'code' });
        }
        if (!letter.chaseAt || now < new Date(letter.chaseAt)) continue;
        const known = { contact: start.contact, notices, isEnclosed: () => false, owner };
        const next = chase(letter, known, { now, newId, settings });
        expect(next.letter.chaseAt === undefined || next.letter.chaseAt > now.toISOString()).toBe(true);
        const changed = next.notices.map((notice): Notice => ({ ...notice, state: 'delivered' }));
        notices = [...notices.filter(({ id }) => !changed.some((other) => other.id === id)), ...changed];
        letter = next.letter;
      }
      const reminded = notices.filter(({ kind }) => kind === 'letter-reminder');
      const tasks = notices.filter(({ task }) => task?.why === 'unopened');
      expect(reminded.length).toBeLessThanOrEqual(1);
      expect(tasks.length).toBeLessThanOrEqual(reminded.length);
      const isOpened = letter.recipients[0]!.opened.length > 0;
      if (isOpened) expect(letter.chaseAt).toBeUndefined();
      else if (letter.chaseAt === undefined) expect(tasks).toHaveLength(1);
    }),
  );
});

it('while a message to the reader is in trouble they are not reminded, and not once somebody reached them', () => {
  const { contact, letter, delivered } = sent();
  const [notice] = delivered;
  const now = london('2026-11-25 15:35');
  const at = { now, newId: idsFrom('50000000'), settings };
  const chased = (changes: Partial<Notice>) =>
    chase(letter, { contact, notices: [{ ...notice!, ...changes }], isEnclosed: () => false }, at);
  const since = now.toISOString();
  expect(chased({}).notices).toHaveLength(1);
  const bounced = chased({ state: 'bounced', task: { since, why: 'bounced' } });
  expect([bounced.notices, bounced.letter.chaseAt]).toEqual([[], london('2026-11-26 15:35').toISOString()]);
  const done = { at: since, by: owner, how: 'telephoned' };
  const reached = chased({ state: 'bounced', task: { since, why: 'bounced', done } });
  expect([reached.notices, reached.letter.chaseAt]).toEqual([[], undefined]);
  const again = chased({ task: { since, why: 'bounced', done: { ...done, how: 'sent-again' } } });
  expect([again.notices, again.letter.chaseAt]).toEqual([[], london('2026-11-27 15:35').toISOString()]);
});
