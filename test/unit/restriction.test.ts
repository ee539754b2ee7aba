import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actorOf, type Person, stampOf } from '../../shared/actor.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import { rowOf } from '../../shared/contact/row.ts';
import { rowFor } from '../../shared/contact/row-for.ts';
import { may, relationTo } from '../../shared/permissions.ts';
import { breakGlass } from '../../shared/restriction/break-glass.ts';
import { declareConflict } from '../../shared/restriction/declare-conflict.ts';
import { liftRestriction } from '../../shared/restriction/lift-restriction.ts';
import { restrictContact } from '../../shared/restriction/restrict-contact.ts';
import { isOpenTo } from '../../shared/restriction/restriction.ts';
import { reviewGlass } from '../../shared/restriction/review-glass.ts';
import { momentOf, must, submitted } from '../support/front-door.ts';
import { type CastName, personCalled } from '../support/service.ts';

const names = ['officer', 'socialWorker', 'otherSocialWorker', 'manager', 'otherManager', 'edt', 'auditor'] as const;
const staff: Person[] = names.map(personCalled);
const person = (name: CastName) => personCalled(name);
const by = (name: CastName) => ({ ...momentOf(actorOf(person(name))), newId: () => randomUUID() });
const contact = (): Contact => ({ ...submitted().change.contact, authority: 'wyre' });
const restricted = (readers: CastName[] = ['socialWorker'], from = contact()): Contact =>
  must(
    restrictContact(
      from,
      { seen: from.version, kind: 'staff', words: '', readers: readers.map((name) => person(name).id) },
      staff,
      by('manager'),
    ),
  ).contact;

describe('a restricted contact', () => {
  it('is open to whoever set it, to those on its list and to whoever holds it, and to nobody else of the front door', () => {
    const held = { ...restricted(), status: 'screening' as const, holder: stampOf(person('edt')), heldSince: 'x' };
    const open = names.filter((name) => relationTo(actorOf(person(name)), held as Contact) === 'front-door');
    expect(open).toEqual(['socialWorker', 'manager', 'edt']);
    expect(names.filter((name) => !rowFor(actorOf(person(name)), rowOf(held as Contact)).hidden)).toEqual(open);
  });

  it('leaves the referrer’s side as it was, whatever the list', () => {
    const teacher = actorOf(person('teacher'));
    const theirs = { ...restricted(), raisedBy: { ...contact().raisedBy, personId: person('teacher').id } };
    const at = { ...theirs, raisedBy: { ...theirs.raisedBy, organisation: person('teacher').organisation } };
    expect(relationTo(teacher, at as Contact)).toBe('own');
    expect(rowFor(teacher, rowOf(at as Contact)).hidden).toBeUndefined();
  });

  it('says in a hidden row nothing that was told, whatever was told', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 6 }), fc.string({ minLength: 6 }), (child, school) => {
        const secret = restricted([], {
          ...contact(),
          reference: `FD-${school}`,
          children: [{ id: 'c1', name: `»${child}«`, unborn: false, infant: false }],
          raisedBy: { ...contact().raisedBy, name: `»${school}«`, email: `»${child}«` },
        });
        const shown = JSON.stringify(rowFor(actorOf(person('officer')), rowOf(secret)));
        expect(shown).not.toContain('»');
        expect(shown).not.toContain('FD-');
        expect(shown).not.toContain(person('manager').name);
      }),
      { numRuns: 50 },
    );
  });

  it('is not given to whoever is kept from it, and cannot be taken or given by whoever is not on its list', () => {
    const declared = must(
      declareConflict(contact(), { seen: 1, words: 'My neighbours.' }, staff, by('socialWorker')),
    ).contact;
    expect(isOpenTo(actorOf(person('socialWorker')), declared)).toBe(false);
    expect(names.filter((name) => isOpenTo(actorOf(person(name)), declared))).toEqual(['manager', 'otherManager']);
    const kept = restrictContact(
      declared,
      { seen: 2, kind: 'conflict', words: '', readers: [person('socialWorker').id] },
      staff,
      by('manager'),
    );
    expect(kept).toMatchObject({ refusal: { kind: 'invalid', problems: [{ field: 'readers' }] } });
  });
});

describe('lifting a restriction', () => {
  const lift = (from: Contact, name: CastName, second = '') =>
    liftRestriction(from, { seen: from.version, words: 'They have left the council.', second }, staff, by(name));

  it('takes two managers once one has set it, of whom the second is named and told', () => {
    const set = restricted();
    expect(lift(set, 'socialWorker')).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(lift(set, 'manager', person('manager').id)).toMatchObject({ refusal: { kind: 'invalid' } });
    const asked = must(lift(set, 'manager', person('otherManager').id));
    expect(asked.notices).toMatchObject([{ kind: 'restricted-record', to: { email: person('otherManager').email } }]);
    expect(lift(asked.contact, 'manager')).toMatchObject({ refusal: { kind: 'wrong-status' } });
    const lifted = must(lift(asked.contact, 'otherManager')).contact;
    expect(names.every((name) => isOpenTo(actorOf(person(name)), lifted))).toBe(true);
  });

  it('takes one while no manager has said anything of it', () => {
    const declared = must(declareConflict(contact(), { seen: 1, words: 'Cousins.' }, staff, by('officer'))).contact;
    expect(must(lift(declared, 'otherManager')).contact.restricted?.lifted?.by.id).toBe(person('otherManager').id);
  });
});

describe('break-glass', () => {
  const record = { kind: 'contact', id: contact().id } as const;
  const glass = { record, keptFrom: [person('otherManager').id], told: staff };
  const reason = { reason: 'danger-now', words: 'The school has called.' } as const;

  it('opens for four hours, is told to those who answer for the record, and is reviewed by the next working day', () => {
    const { use, notices } = must(breakGlass({ ...glass, told: staff.slice(3, 5) }, reason, by('socialWorker')));
    expect(Date.parse(use.until) - Date.parse(use.at)).toBe(4 * 3_600_000);
    expect(use.reviewBy).toBe('2026-11-25T17:00:00.000Z');
    expect(notices.map(({ to }) => to.email)).toEqual([person('manager').email]);
  });

  it('is for those who screen and decide, and for nobody from whom the record is kept', () => {
    for (const name of names) {
      const able = may(actorOf(person(name)), 'break-glass') && name !== 'otherManager';
      expect([name, breakGlass(glass, reason, by(name)).ok]).toEqual([name, able]);
    }
  });

  it('is reviewed by another manager, once, and never by whoever is kept from the record', () => {
    const { use } = must(breakGlass({ ...glass, keptFrom: [] }, reason, by('manager')));
    const found = { seen: 1, words: 'They had to.' };
    expect(reviewGlass(use, found, by('manager'))).toMatchObject({ refusal: { kind: 'forbidden' } });
    expect(reviewGlass(use, found, by('auditor'))).toMatchObject({ refusal: { kind: 'forbidden' } });
    const hidden = { ...use, keptFrom: [person('otherManager').id] };
    expect(reviewGlass(hidden, found, by('otherManager'))).toMatchObject({ refusal: { kind: 'forbidden' } });
    const reviewed = must(reviewGlass(use, found, by('otherManager')));
    expect(reviewGlass(reviewed, { ...found, seen: 2 }, by('otherManager'))).toMatchObject({
      refusal: { kind: 'wrong-status' },
    });
  });
});
