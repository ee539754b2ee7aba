import { describe, expect, it } from 'vitest';
import { nextDue } from '../../../shared/triage-outcome/agency-copy.ts';
import { lateCopy } from '../../../shared/triage-outcome/late-copy.ts';
import { mayReadCopy, readerFor } from '../../../shared/triage-outcome/read-copy.ts';
import { readerKey } from '../../../shared/triage-outcome/reader.ts';
import { momentOf, people, settings } from '../../support/front-door.ts';
import { decided, members } from '../../support/triage-world.ts';

describe('for whom somebody reads outcomes', () => {
  it('is their agency of the triage, the council for social care, and a school for whoever leads there', () => {
    expect(readerFor(members.health, settings)).toEqual({ kind: 'agency', agency: 'health' });
    expect(readerFor(people.officer, settings)).toEqual({ kind: 'agency', agency: 'childrens-social-care' });
    expect(readerFor(people.lead, settings, '900001')).toEqual({ kind: 'school', urn: '900001' });
  });

  it('is nobody for a teacher, a school without a number, a school’s system, an administrator and where no triage is', () => {
    const system = { ...people.referrer, kind: 'client' as const };
    for (const actor of [people.referrer, system, people.admin]) {
      expect(readerFor(actor, settings, '900001')).toBeUndefined();
    }
    expect(readerFor(people.lead, settings)).toBeUndefined();
    expect(readerFor(people.lead, settings, 'no number#')).toBeUndefined();
    expect(readerFor(members.health, { ...settings, domesticAbuse: undefined })).toBeUndefined();
  });

  it('keeps what is restricted to those who lead on safeguarding and to managers, and to this authority', () => {
    const lead = { ...members.health, role: 'safeguarding-lead' as const };
    const open = { authority: settings.authority, restricted: false, adultNames: [] };
    const restricted = { ...open, restricted: true };
    expect([members.health, lead, people.officer, people.manager].map((actor) => mayReadCopy(actor, open))).toEqual(
      Array(4).fill(true),
    );
    expect(
      [members.health, lead, people.officer, people.manager].map((actor) => mayReadCopy(actor, restricted)),
    ).toEqual([false, true, false, true]);
    expect(mayReadCopy(lead, { ...open, authority: 'elsewhere' })).toBe(false);
  });
});

describe('a copy that is not answered in time', () => {
  const copy = decided().copies.find(({ reader }) => readerKey(reader) === 'agency-health')!;
  const owner = { id: 'p1', name: 'Marcus Adeyemi', role: 'manager' as const, organisation: 'The council' };
  const momentAt = (at: string) => momentOf(people.manager, new Date(at));

  it('is a task from its time on and not a moment before, once, until somebody else is to have it', () => {
    const due = nextDue(copy)!;
    expect(lateCopy(copy, owner, momentAt(new Date(Date.parse(due) - 1).toISOString()))).toBeUndefined();
    const [late] = lateCopy(copy, owner, momentAt(due))?.copies ?? [];
    expect(late).toMatchObject({ version: copy.version + 1, task: { why: 'not-acknowledged', since: due, owner } });
    expect(lateCopy(late!, owner, momentAt('2026-11-26T09:00:00.000Z'))).toBeUndefined();
    const other = { ...owner, id: 'p2', name: 'Sunita Rao-Kelly' };
    const [passed] = lateCopy(late!, other, momentAt('2026-11-26T09:00:00.000Z'))?.copies ?? [];
    expect(passed?.task).toMatchObject({ since: due, owner: other });
  });

  it('is nobody’s task while it is held back', () => {
    const held = { why: 'works-there' as const, adultIds: ['a2'] };
    expect(lateCopy({ ...copy, held }, owner, momentAt('2026-12-24T09:00:00.000Z'))).toBeUndefined();
  });
});
