import { describe, expect, it } from 'vitest';
import { authorise } from '../../../shared/contact/authorise-decision.ts';
import { Contact } from '../../../shared/contact/contact.ts';
import { needsAnotherPerson } from '../../../shared/contact/possible-acts.ts';
import { rate } from '../../../shared/contact/rate.ts';
import { reopen } from '../../../shared/contact/reopen.ts';
import { rowOf } from '../../../shared/contact/row.ts';
import { raise } from '../../../shared/disagreement/raise.ts';
import { reply } from '../../../shared/disagreement/reply.ts';
import { issuedLetters, replacementOf } from '../../../shared/letter/editions.ts';
import type { LetterBlock } from '../../../shared/letter/letter.ts';
import {
  answers,
  decided,
  disagreedWith,
  oakfield,
  proposedAgain,
  seesMore,
  sentOut,
} from '../../support/disagreement.ts';
import { concernFor, inStatus, momentOf, must, people, tuesday } from '../../support/front-door.ts';
import { letterRecord } from '../../support/letter-record.ts';

const reason = 'The letter named the wrong day for the visit.';
const nextDay = new Date(tuesday.getTime() + 24 * 60 * 60_000);
const first = decided();
const opened = (holderGone = false) =>
  must(
    reopen(first.contact, { seen: first.contact.version, reason }, { holderGone }, momentOf(people.manager, nextDay)),
  ).contact;

const wordsOf = (blocks: readonly LetterBlock[]) =>
  blocks.flatMap((block) => (block.kind === 'paragraph' || block.kind === 'heading' ? [block.text] : [])).join('\n');

describe('a contact that a manager reopens', () => {
  it('is its holder’s again, with a new decision clock, and keeps the decision with its clocks and why', () => {
    const contact = inStatus(opened(), 'screening');
    expect(contact.holder.name).toBe('Amira Haddad');
    expect(contact.clocks).toEqual({
      decision: expect.objectContaining({ startedAt: nextDay.toISOString(), dueAt: '2026-11-26T17:00:00.000Z' }),
    });
    const [earlier] = contact.earlier;
    expect(earlier).toMatchObject({
      letterId: first.letter.id,
      clocks: first.contact.clocks,
      proposal: first.contact.proposal,
      reopened: { reason, by: { name: 'Marcus Adeyemi' } },
    });
    expect(Contact.parse(contact)).toEqual(contact);
    expect(rowOf(contact)).toMatchObject({ stage: 'decision', letterReady: true });
  });

  it('is the manager’s own when whoever held it has left, and can be rated afresh', () => {
    const contact = inStatus(opened(true), 'screening');
    expect(contact.holder.name).toBe('Marcus Adeyemi');
    const rated = rate(
      contact,
      { seen: contact.version, colour: 'red', reason: 'Not collected.' },
      momentOf(people.worker, nextDay),
    );
    expect(must(rated).contact.clocks.rating?.startedAt).toBe(nextDay.toISOString());
  });

  it('is reopened by nobody else, from no older page, and only when its letter is out', () => {
    const seen = first.contact.version;
    const as = (who: typeof people.worker, on: Contact = first.contact, version = seen) =>
      reopen(on, { seen: version, reason }, { holderGone: false }, momentOf(who));
    expect(as(people.worker)).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(as(people.manager, first.contact, seen - 1)).toMatchObject({ refusal: { kind: 'stale' } });
    expect(as(people.manager, opened(), opened().version)).toMatchObject({ refusal: { kind: 'wrong-status' } });
  });

  it.each(['C23', 'C24', 'C25'] as const)('but not where the record says it was merged or withdrawn: %s', (outcome) => {
    const { proposal } = first.contact;
    const merged: Contact = {
      ...first.contact,
      proposal: { ...proposal, children: proposal.children.map((child) => ({ ...child, outcome })) },
    };
    const seen = merged.version;
    expect(reopen(merged, { seen, reason }, { holderGone: false }, momentOf(people.manager))).toMatchObject({
      refusal: { kind: 'wrong-status' },
    });
  });
});

it('is not reopened, and gets no new letter, once it is withdrawn', () => {
  const screened = opened();
  const withdrawn: Contact = {
    ...inStatus(screened, 'screening'),
    status: 'withdrawn',
    withdrawn: { at: nextDay.toISOString(), by: first.contact.holder, reason: 'resolved', words: 'It is resolved.' },
    closed: { at: nextDay.toISOString(), by: first.contact.holder },
    outcome: 'C25',
  };
  const { version: seen } = withdrawn;
  const as = { holderGone: false };
  expect(reopen(withdrawn, { seen, reason }, as, momentOf(people.manager))).toMatchObject({
    refusal: { kind: 'wrong-status', status: 'withdrawn' },
  });
  expect(raise(withdrawn, seesMore(first.contact), momentOf(people.referrer))).toMatchObject({
    refusal: { kind: 'wrong-status', status: 'withdrawn' },
  });
});

describe('the letter that replaces one', () => {
  const again = proposedAgain(opened(), { level: 3 });
  const second = sentOut(again, first.letter, nextDay);

  it('is the next edition, says which it replaces and why, and goes to those who had that, by a link of its own', () => {
    const { letter } = second;
    expect(letter.edition).toBe(2);
    const words = wordsOf(letter.content.blocks);
    expect(words).toContain('This is letter 2. It replaces letter 1 of Tuesday 24 November 2026');
    expect(words).toContain(reason);
    const reader = ({ name, email, organisation }: (typeof letter.recipients)[number]) => ({
      name,
      email,
      organisation,
    });
    expect(letter.recipients.map(reader)).toEqual(first.letter.recipients.map(reader));
    expect(letter.recipients[0]!.token).not.toBe(first.letter.recipients[0]!.token);
    expect(letter.recipients[0]!.opened).toEqual([]);
    expect(wordsOf(first.letter.content.blocks)).not.toContain('replaces letter');
  });

  it('takes the place of the first only once it has gone out', () => {
    expect(replacementOf(again, first.letter.id)).toBeUndefined();
    expect(replacementOf(second.contact, first.letter.id)).toBe(second.letter.id);
    expect(replacementOf(second.contact, second.letter.id)).toBeUndefined();
    expect(issuedLetters(second.contact)).toEqual([first.letter.id, second.letter.id]);
  });

  it('is never made without the one it replaces, and needs somebody besides its proposer', () => {
    const seen = again.version;
    expect(() => authorise(again, { seen }, letterRecord(again, oakfield), momentOf(people.manager))).toThrow();
    expect(again.proposal.triggers).toContain('decided-again');
  });

  it('says nothing that was typed where the outcome allows only a minimal letter', () => {
    const minimal = proposedAgain(opened(), { level: 4, outcome: 'C10', legalBasis: 'protection-enquiry' });
    const { letter } = sentOut(minimal, first.letter, nextDay);
    const words = wordsOf(letter.content.blocks);
    expect(words).toContain('It replaces letter 1');
    expect(words).not.toContain(reason);
  });
});

describe('an answer that changes the decision', () => {
  const { contact: open, disagreement } = disagreedWith(decided(concernFor(), {}, people.otherManager).contact);
  const changed = must(
    reply(
      open,
      disagreement,
      answers(disagreement, { result: 'changed' }),
      { holderGone: false },
      momentOf(people.otherManager),
    ),
  );

  it('opens the contact again at once, with the answer as the reason', () => {
    const contact = inStatus(changed.contact, 'screening');
    expect(contact.earlier[0]!.reopened).toMatchObject({ disagreementId: disagreement.id });
    expect(changed.event).toMatchObject({ type: 'disagreement-answered', reopened: true });
    expect(contact.disagreement).toMatchObject({ awaits: 'referrer' });
  });

  it('is not authorised by whoever made the decision that was disagreed with, whoever proposes the new one', () => {
    const again = proposedAgain(changed.contact, { level: 3 });
    const letter = decided().letter;
    const previous = { ...letter, id: again.earlier[0]!.letterId };
    const as = (who: typeof people.manager) =>
      authorise(again, { seen: again.version }, letterRecord(again, oakfield), momentOf(who), previous);
    expect(as(people.otherManager)).toMatchObject({
      refusal: { kind: 'second-person-needed', triggers: ['own-decision'] },
    });
    expect(needsAnotherPerson(again, people.otherManager)).toBe(true);
    expect(as(people.manager).ok).toBe(true);
  });

  it('opens it only once, when a later step changes it too', () => {
    const again = proposedAgain(changed.contact, { level: 3 });
    expect(again.earlier).toHaveLength(1);
    const still = { ...disagreement, version: 3 };
    const once = must(
      reply(again, still, answers(still, { result: 'changed' }), { holderGone: false }, momentOf(people.manager)),
    );
    expect([once.contact.status, once.contact.earlier.length]).toEqual(['decision-proposed', 1]);
  });
});
