import { describe, expect, it } from 'vitest';
import type { Actor } from '../../../shared/actor.ts';
import { Person } from '../../../shared/actor.ts';
import { assign, claim } from '../../../shared/contact/claim.ts';
import { stageOf } from '../../../shared/contact/stage.ts';
import { beingScreened, journey, momentOf, must, people, submitted } from '../../support/front-door.ts';

const fresh = () => submitted().change.contact;
const account = (actor: Actor, more: Partial<Person> = {}) =>
  Person.parse({ ...actor, active: true, version: 1, ...more });

describe('claiming', () => {
  it('makes the claimer the holder, moves the work on and tells nobody outside', () => {
    const contact = fresh();
    const { contact: held, event, notices } = must(claim(contact, { seen: 1 }, momentOf(people.worker)));
    expect([held.status, 'holder' in held && held.holder.name, held.version]).toEqual(['screening', 'Amira Haddad', 2]);
    expect([event.type, event.version, event.by.name, notices]).toEqual(['claimed', 2, 'Amira Haddad', []]);
    expect([stageOf(contact), stageOf(held)]).toEqual(['new', 'screening']);
  });

  it('tells the second of two who has it', () => {
    const { contact } = journey.claimed(fresh());
    expect(claim(contact, { seen: 1 }, momentOf(people.otherWorker))).toEqual({
      ok: false,
      refusal: { kind: 'taken', by: 'Amira Haddad' },
    });
  });

  it.each(['auditor', 'admin', 'referrer', 'lead'] as const)('is not for the %s', (name) => {
    expect(claim(fresh(), { seen: 1 }, momentOf(people[name]))).toMatchObject({ refusal: { kind: 'forbidden' } });
  });

  it('is refused on a page that has gone out of date', () => {
    expect(claim(fresh(), { seen: 9 }, momentOf(people.worker))).toMatchObject({ refusal: { kind: 'stale' } });
  });
});

describe('assigning', () => {
  it('gives new work to a colleague and keeps from whom it came', () => {
    const first = must(assign(fresh(), { seen: 1, to: account(people.worker) }, momentOf(people.officer)));
    expect(first.contact).toMatchObject({ status: 'screening', holder: { name: 'Amira Haddad' } });
    const second = must(assign(first.contact, { seen: 2, to: account(people.otherWorker) }, momentOf(people.manager)));
    expect(second.event).toMatchObject({
      type: 'assigned',
      from: { name: 'Amira Haddad' },
      to: { name: 'Ben Tarrant' },
    });
  });

  it.each([
    ['has left', account(people.worker, { active: false })],
    ['only reads', account(people.auditor)],
    ['works for a school', account(people.lead)],
    ['works for another authority', account(people.worker, { authority: 'elsewhere' })],
  ])('is refused to someone who %s', (_, to) => {
    expect(assign(fresh(), { seen: 1, to }, momentOf(people.manager))).toEqual({
      ok: false,
      refusal: { kind: 'invalid', problems: [{ field: 'to', code: 'cannot-take-work' }] },
    });
  });

  it('says who took it when the page is out of date', () => {
    const { contact } = journey.claimed(fresh());
    expect(assign(contact, { seen: 1, to: account(people.otherWorker) }, momentOf(people.manager))).toMatchObject({
      refusal: { kind: 'taken', by: 'Amira Haddad' },
    });
  });

  it('is for those who give out work, not for the emergency duty team', () => {
    const to = account(people.worker);
    expect(assign(fresh(), { seen: 1, to }, momentOf(people.edt))).toMatchObject({ refusal: { kind: 'forbidden' } });
  });

  it('leaves rating, clocks and questions as they were', () => {
    const contact = beingScreened();
    const { contact: moved } = must(
      assign(contact, { seen: contact.version, to: account(people.otherWorker) }, momentOf(people.manager)),
    );
    expect([moved.rating, moved.clocks, moved.questions]).toEqual([contact.rating, contact.clocks, contact.questions]);
  });
});
