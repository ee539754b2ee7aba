import { describe, expect, it } from 'vitest';
import type { Actor, Person, Role } from '../../../shared/actor.ts';
import { holderHasLeft, mayDispose, mayOpen, relationToDraft } from '../../../shared/draft/access.ts';
import type { Draft } from '../../../shared/draft/draft.ts';
import { concernFor } from '../../support/front-door.ts';
import { personCalled } from '../../support/service.ts';

const school = { id: 'school-1', name: 'Oakfield Primary', kind: 'school' };
const draft = (more: object = {}) =>
  ({
    authority: 'wyre',
    organisation: school,
    owner: 'owner',
    sharedWith: [{ id: 'somebody' }, { id: 'colleague' }],
    concern: concernFor(),
    ...more,
  }) as unknown as Draft;
const actor = (id: string, more: object = {}) =>
  ({
    id,
    kind: 'person',
    name: 'Priya Nair',
    role: 'referrer',
    authority: 'wyre',
    organisation: school,
    ...more,
  }) as unknown as Actor;
const lead: { role: Role } = { role: 'safeguarding-lead' };
const about = (name: string) =>
  draft({
    concern: concernFor((concern) => ({
      ...concern,
      safety: { ...concern.safety, allegationAgainstWorker: 'yes' },
      adults: [{ id: 'a1', adult: { name } }],
    })),
  });

describe('a draft', () => {
  it.each([
    ['whoever holds it', actor('owner'), 'owner', true],
    ['whoever it was shared with', actor('colleague'), 'colleague', false],
    ['a safeguarding lead there', actor('lead', lead), 'lead', true],
    ['a lead it was shared with', actor('colleague', lead), 'colleague', false],
    ['another there', actor('another'), 'none', false],
    ['an auditor', actor('owner', { role: 'auditor' }), 'none', false],
    ['a system, whose id is the holder’s', actor('owner', { kind: 'client' }), 'none', false],
    [
      'whoever held it and went to another organisation',
      actor('owner', { organisation: { ...school, id: 'x' } }),
      'none',
      false,
    ],
    ['whoever held it, in another authority', actor('owner', { authority: 'x' }), 'none', false],
    ['a lead of another organisation', actor('lead', { ...lead, organisation: { ...school, id: 'x' } }), 'none', false],
  ] as const)('is to %s what it should be', (_, who, relation, disposes) => {
    expect(relationToDraft(who, draft())).toBe(relation);
    expect(mayOpen(who, draft())).toBe(relation !== 'none');
    expect(mayDispose(who, draft())).toBe(disposes);
  });

  it('with an allegation that may be about the lead is not there for them, and for another lead it is', () => {
    expect(relationToDraft(actor('lead', lead), about('Priya Nair'))).toBe('none');
    expect(relationToDraft(actor('lead', lead), about('Dan Cole'))).toBe('lead');
    expect(relationToDraft(actor('colleague', lead), about('Priya Nair'))).toBe('colleague');
  });

  it('that tells of the lead without alleging anything is not there for them, nor one that alleges and names the lead in its words', () => {
    const told = draft({
      concern: concernFor((concern) => ({ ...concern, adults: [{ id: 'a1', adult: { name: 'Priya Nair' } }] })),
    });
    expect(relationToDraft(actor('lead', lead), told)).toBe('none');
    const inWords = draft({
      concern: concernFor((concern) => ({
        ...concern,
        safety: { ...concern.safety, allegationAgainstWorker: 'yes' },
        'what-happened': { ...concern['what-happened'], whatHappened: 'Ms Nair pulled him by the arm.' },
        adults: [{ id: 'a1', adult: { name: 'Dan Cole' } }],
      })),
    });
    expect(relationToDraft(actor('lead', lead), inWords)).toBe('none');
    expect(relationToDraft(actor('lead', { ...lead, name: 'Una Byrne' }), inWords)).toBe('lead');
  });

  it('is in nobody’s hands once its holder has no account, has left, or is not known', () => {
    const teacher = personCalled('teacher');
    const theirs = draft({ owner: teacher.id, organisation: teacher.organisation, authority: teacher.authority });
    expect(holderHasLeft(theirs, teacher)).toBe(false);
    expect(holderHasLeft(theirs, undefined)).toBe(true);
    expect(holderHasLeft(theirs, { ...teacher, active: false })).toBe(true);
    expect(holderHasLeft(theirs, { ...teacher, organisation: school } as unknown as Person)).toBe(true);
    expect(holderHasLeft({ ...theirs, owner: 'somebody-else' as never }, teacher)).toBe(true);
  });
});
