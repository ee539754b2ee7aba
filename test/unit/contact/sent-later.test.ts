import { describe, expect, it } from 'vitest';
import { Organisation } from '../../../shared/agency.ts';
import { type AddInformation, addInformation } from '../../../shared/contact/add-information.ts';
import { authorise } from '../../../shared/contact/authorise-decision.ts';
import type { Contact } from '../../../shared/contact/contact.ts';
import { correctAnswer } from '../../../shared/contact/correct-answer.ts';
import { issue } from '../../../shared/contact/issue-letter.ts';
import { propose } from '../../../shared/contact/propose-decision.ts';
import { closeAsWithdrawn, goOn } from '../../../shared/contact/review-withdrawal.ts';
import { harmRank, rowOf } from '../../../shared/contact/row.ts';
import { withdrawConcern } from '../../../shared/contact/withdraw-concern.ts';
import { noThread } from '../../../shared/thread/thread.ts';
import {
  beingScreened,
  concernFor,
  decisionFor,
  idOf,
  inStatus,
  journey,
  momentOf,
  must,
  people,
  school,
  settings,
  submitted,
  withProposal,
} from '../../support/front-door.ts';
import { letterRecord } from '../../support/letter-record.ts';

const about = (contact: Contact) => ({ contact, thread: noThread(contact) });
const addition: AddInformation = { id: idOf(700), urgency: 'no', kind: 'new-event', text: 'He came to the gate.' };
const add = (contact: Contact, more: Partial<AddInformation> = {}, who = people.referrer) =>
  addInformation(about(contact), { ...addition, ...more }, momentOf(who));
const withdrawn = (contact: Contact): Contact =>
  must(
    withdrawConcern(about(contact), { reason: 'mistaken', words: 'She was at her aunt’s.' }, momentOf(people.referrer)),
  ).change.contact;
const organisation = Organisation.parse({
  ...school,
  authority: settings.authority,
  censusSource: '2A',
  domains: ['oakfield-primary.example'],
  deliveryPolicy: 'notify-only',
});

describe('an addition', () => {
  it('changes nothing that was sent, alerts the front door and makes a decision that was being made stale', () => {
    const contact = beingScreened();
    const { change, thread } = must(add(contact))!;
    expect(change.event).toMatchObject({ type: 'information-added', text: 'He came to the gate.' });
    expect(thread.unread.frontDoor).toBe(1);
    const decision = { seen: contact.version, children: [decisionFor('c1')] };
    expect(propose(change.contact, decision, momentOf(people.worker))).toEqual({
      ok: false,
      refusal: { kind: 'stale' },
    });
  });

  it('comes from those who raised the concern and from nobody else', () => {
    const contact = beingScreened();
    expect(add(contact, {}, people.lead).ok).toBe(true);
    for (const who of [people.worker, people.auditor, people.admin]) {
      expect(add(contact, {}, who as typeof people.referrer)).toEqual({ ok: false, refusal: { kind: 'forbidden' } });
    }
  });

  it('is taken once by one form, and other words by the same form are taken too', () => {
    const once = must(add(beingScreened()))!.change.contact;
    expect(must(add(once))).toBeUndefined();
    expect(must(add(once, { text: 'And again today.' }))?.change.event).toMatchObject({ text: 'And again today.' });
  });

  it('that says danger puts the contact on top until it is rated again', () => {
    const contact = beingScreened(undefined, 'green');
    const urgent = must(add(contact, { urgency: 'danger' }))!.change.contact;
    expect([harmRank(rowOf(contact)), harmRank(rowOf(urgent))]).toEqual(['4', '0']);
    expect(harmRank(rowOf(journey.rated(urgent, 'amber').contact))).toBe('3');
  });

  it('is about a child of the contact or about all, and ends with the contact', () => {
    expect(add(beingScreened(), { childId: 'c9' }).ok).toBe(false);
    const contact = beingScreened();
    const closed = { ...withProposal(), status: 'closed' } as unknown as Contact;
    expect(add(closed)).toEqual({ ok: false, refusal: { kind: 'wrong-status', status: 'closed' } });
    const full = { ...contact, later: Array.from({ length: 100 }, (_, n) => String(n)) };
    expect(add(full)).toEqual({ ok: false, refusal: { kind: 'too-large' } });
  });
});

describe('a correction', () => {
  const correct = (answer: string, concern = concernFor()) =>
    correctAnswer(
      { ...about(beingScreened(concern)), concern },
      { id: idOf(701), answer, now: 'Five days of the last five.', why: 'I looked it up.' },
      momentOf(people.referrer),
    );

  it('names an answer of the concern, and no other', () => {
    expect(must(correct('what-happened~~whatHappened'))?.change.event).toMatchObject({
      type: 'answer-corrected',
      confidential: false,
    });
    for (const answer of ['what-happened~~nothing', 'child~c9~forename', 'declaration~~accurate']) {
      expect(correct(answer), answer).toEqual({ ok: false, refusal: { kind: 'not-found' } });
    }
  });

  it('of a secret answer is as secret', () => {
    const concern = concernFor((plain) => ({
      ...plain,
      children: plain.children.map((child) => ({
        ...child,
        'child-home': { home: 'address', address: '14 Sallow Court', addressConfidential: 'yes' } as const,
      })),
    }));
    expect(must(correct('child-home~c1~address', concern))?.change.event).toMatchObject({ confidential: true });
  });
});

describe('a concern that its referrer withdrew', () => {
  it('is not deleted, stops no clock, and has its letter neither authorised nor issued until we say that we go on', () => {
    const proposed = withProposal();
    const back = inStatus(withdrawn(proposed), 'decision-proposed');
    expect(back.clocks).toEqual(proposed.clocks);
    const record = letterRecord(proposed, organisation);
    const sign = (contact: Contact) =>
      authorise(contact, { seen: contact.version }, record, momentOf(people.otherManager));
    expect(sign(back)).toEqual({ ok: false, refusal: { kind: 'withdrawn' } });

    const authorised = must(sign(proposed));
    const later = withdrawn(authorised.contact);
    const letter = authorised.letters[0]!;
    const send = (contact: Contact) =>
      issue(contact, letter, { seen: contact.version }, record, momentOf(people.worker));
    expect(send(later)).toEqual({ ok: false, refusal: { kind: 'withdrawn' } });

    const review = (contact: Contact) => ({ seen: contact.version, because: 'He was seen today and is not safe.' });
    const goes = must(goOn(later, review(later), momentOf(people.worker)));
    expect(goes.notices.map(({ kind }) => kind)).toEqual(['message-posted']);
    expect(send(goes.contact).ok).toBe(true);
    expect(sign(must(goOn(back, review(back), momentOf(people.worker))).contact).ok).toBe(true);
  });

  it('is withdrawn once, for a reason of the list, and not after the outcome', () => {
    const back = withdrawn(beingScreened());
    const again = withdrawConcern(about(back), { reason: 'mistaken', words: 'x' }, momentOf(people.referrer));
    expect(again).toEqual({ ok: false, refusal: { kind: 'withdrawn' } });
    const unknown = withdrawConcern(about(beingScreened()), { reason: 'bored', words: 'x' }, momentOf(people.referrer));
    expect(unknown.ok).toBe(false);
    const issued = { ...withProposal(), status: 'outcome-issued' } as unknown as Contact;
    const late = withdrawConcern(about(issued), { reason: 'mistaken', words: 'x' }, momentOf(people.referrer));
    expect(late.ok).toBe(false);
  });

  it('is closed as withdrawn by whom the authority lets record that, once somebody holds it', () => {
    const back = withdrawn(beingScreened());
    const review = { seen: back.version, because: 'The school has told us that it was another child.' };
    expect(closeAsWithdrawn(back, review, momentOf(people.worker)).ok).toBe(false);
    const closed = must(closeAsWithdrawn(back, review, momentOf(people.manager)));
    const contact = inStatus(closed.contact, 'withdrawn');
    expect(contact.outcome).toBe('C25');
    expect(contact.clocks.decision.stoppedAt).toBeDefined();
    expect(rowOf(contact)).toMatchObject({ letterReady: false, closedAt: contact.closed.at });
    expect(add(contact).ok).toBe(false);
    const unheld = withdrawn(submitted().change.contact);
    expect(closeAsWithdrawn(unheld, { ...review, seen: unheld.version }, momentOf(people.manager)).ok).toBe(false);
    const plain = beingScreened();
    expect(closeAsWithdrawn(plain, { ...review, seen: plain.version }, momentOf(people.manager)).ok).toBe(false);
  });
});
