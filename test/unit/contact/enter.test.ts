import { describe, expect, it } from 'vitest';
import type { Person } from '../../../shared/actor.ts';
import { unlistedOrganisation } from '../../../shared/agency.ts';
import { Contact } from '../../../shared/contact/contact.ts';
import { enterContact } from '../../../shared/contact/enter.ts';
import { followUpReceived } from '../../../shared/contact/follow-up.ts';
import { type Told, writtenDown } from '../../../shared/contact/told.ts';
import { startDraft } from '../../../shared/draft/start.ts';
import type { Concern } from '../../../shared/form/concern.ts';
import { concernFor, momentOf, must, people, school, settings, tuesday } from '../../support/front-door.ts';

const told = (more: Partial<Told> = {}, caller: Partial<Told['caller']> = {}): Told => ({
  channel: 'telephone',
  at: '2026-11-23T16:40:00.000Z',
  ...more,
  caller: {
    standing: 'professional',
    name: 'Ruth Okonedo',
    jobTitle: 'Teacher',
    email: 'ruth@oakfield-primary.example',
    phone: '',
    organisation: school,
    ...caller,
  },
});
/** What a caller said and no more: which child, what happened, and that nobody is in danger now. */
const said = (): Concern => {
  const { children, 'what-happened': happened } = concernFor();
  return {
    children: children.map(({ id, child }) => ({ id, child })),
    adults: [],
    otherChildren: [],
    safety: { immediateDanger: 'no', actionToday: 'no' },
    'what-happened': happened,
  };
};
const moment = momentOf(people.officer);
const enter = (as: Told, account?: Person, concern = said()) =>
  enterContact({ ...must(startDraft(concern, moment)), told: as }, account, moment);

describe('a contact that staff write down for a caller', () => {
  it('has its clock from the time of the call, the caller as who raised it, and the same acknowledgement', () => {
    const { change } = must(enter(told()));
    expect(Contact.parse(change.contact)).toEqual(change.contact);
    expect(change.contact).toMatchObject({
      channel: 'telephone',
      submittedAt: '2026-11-23T16:40:00.000Z',
      raisedBy: { name: 'Ruth Okonedo', standing: 'professional' },
      entered: { by: { name: people.officer.name }, at: tuesday.toISOString() },
    });
    expect(change.contact.clocks.decision.dueAt).toBe('2026-11-24T17:00:00.000Z');
    expect(change.notices.map(({ kind, state, to }) => [kind, state, to.email])).toEqual([
      ['acknowledgement', 'pending', 'ruth@oakfield-primary.example'],
    ]);
  });

  it('needs no more than a caller may know, but that', () => {
    const { 'what-happened': _, ...nothing } = said();
    expect(enter(told(), undefined, nothing)).toMatchObject({ refusal: { kind: 'invalid' } });
    const { safety: __, ...unsafe } = said();
    expect(enter(told(), undefined, unsafe)).toMatchObject({ refusal: { kind: 'invalid' } });
  });

  it('without an address owes the acknowledgement as the task of whoever entered it, from the first minute', () => {
    const [notice] = must(enter(told({}, { email: '' }))).change.notices;
    expect(notice).toMatchObject({ state: 'held', log: [{ detail: 'no-address' }] });
    expect(notice?.task).toMatchObject({ since: tuesday.toISOString(), owner: { name: people.officer.name } });
  });

  it('from somebody without a name owes nothing, and names nobody', () => {
    const { change } = must(enter(told({}, { standing: 'anonymous', name: '', email: '' })));
    expect([change.notices, change.contact.raisedBy.name]).toEqual([[], 'Anonymous caller']);
    expect(change.contact.censusSource).toBe('9');
  });

  it('stands among the referrals of a professional with an account, and never with the employer of a parent', () => {
    const account = { ...people.referrer, active: true, version: 1 } as never;
    expect(must(enter(told(), account)).change.contact.raisedBy.personId).toBe(people.referrer.id);
    const parent = must(enter(told({}, { standing: 'family' }), account)).change.contact.raisedBy;
    expect(parent.personId).toBeUndefined();
    expect(parent.organisation.id).toBe(unlistedOrganisation.id);
    const left = { ...people.referrer, active: false, version: 1 } as never;
    expect(must(enter(told(), left)).change.contact.raisedBy.personId).toBeUndefined();
  });

  it('asks a professional who spoke to us to write it down, and knows when they have', () => {
    const { contact } = must(enter(told())).change;
    expect(contact.writtenFollowUp?.dueAt).toBe('2026-11-25T16:40:00.000Z');
    expect(must(enter(told({ channel: 'paper' }))).change.contact.writtenFollowUp).toBeUndefined();
    expect(must(enter(told({}, { standing: 'family' }))).change.contact.writtenFollowUp).toBeUndefined();
    const done = must(followUpReceived(contact, { seen: 1 }, momentOf(people.officer))).contact;
    expect(done.writtenFollowUp?.done?.by.name).toBe(people.officer.name);
    expect(followUpReceived(done, { seen: 2 }, momentOf(people.officer)).ok).toBe(false);
  });

  it('is entered by staff and not by partners', () => {
    const draft = { ...must(startDraft(said(), momentOf(people.referrer))), told: told() };
    expect(enterContact(draft, undefined, momentOf(people.referrer)).ok).toBe(false);
    expect(writtenDown(told(), momentOf(people.referrer)).ok).toBe(false);
  });
});

describe('who told us, and when', () => {
  const problems = (as: Told) => {
    const checked = writtenDown(as, moment);
    return checked.ok ? [] : checked.refusal.kind === 'invalid' && checked.refusal.problems.map(({ field }) => field);
  };

  it('may lie in the past and not in the future', () => {
    expect(problems(told())).toEqual([]);
    expect(problems(told({ at: '2026-11-20T09:00:00.000Z' }))).toEqual([]);
    expect(problems(told({ at: '2026-11-24T09:35:00.000Z' }))).toEqual(['at']);
    expect(problems(told({ at: '2020-11-24T09:35:00.000Z' }))).toEqual(['at']);
  });

  it('gives no name and no address when it is nobody’s', () => {
    expect(problems(told({}, { standing: 'anonymous' }))).toEqual(['name', 'email']);
    expect(problems(told({}, { name: '' }))).toEqual(['name']);
    expect(problems(told({}, { email: 'ruth at school' }))).toEqual(['email']);
  });

  it('says out of hours what was done', () => {
    expect(problems(told({ channel: 'out-of-hours' }))).toEqual(['overnight']);
    const overnight = { actions: ['police-called' as const], words: 'Police made a welfare visit.' };
    const { contact } = must(enter(told({ channel: 'out-of-hours', overnight }))).change;
    expect(contact.overnight).toMatchObject({ ...overnight, by: { name: people.officer.name } });
  });

  it('asks for nothing in writing where the authority does not', () => {
    const without = { ...moment, settings: { ...settings, writtenFollowUp: { kind: 'none' as const } } };
    const draft = { ...must(startDraft(said(), without)), told: told() };
    expect(must(enterContact(draft, undefined, without)).change.contact.writtenFollowUp).toBeUndefined();
  });
});
