import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PersonRecordId } from '../../../shared/ids.ts';
import { PersonDetails } from '../../../shared/person/person-record.ts';
import { type FiledRecord, newRecord } from '../../../shared/person-record/filed-record.ts';
import { joiningOf, link } from '../../../shared/person-record/link.ts';
import { confirmMerge, proposeMerge, undoMerge } from '../../../shared/person-record/merge.ts';
import { notTheSame, saidNotTheSame } from '../../../shared/person-record/not-the-same.ts';
import { letterInProgress, unlink } from '../../../shared/person-record/unlink.ts';
import { idOf, momentOf, must, people, withProposal } from '../../support/front-door.ts';

const recordOf = (n: number, more: Partial<FiledRecord> = {}): FiledRecord => ({
  ...newRecord(
    PersonRecordId.parse(idOf(n)),
    PersonDetails.parse({ kind: 'child', given: `Child${n}`, birth: { kind: 'not-known' } }),
    {
      ...{ authority: 'wyre', restricted: false },
      toldIn: {
        kind: 'contact',
        id: idOf(n + 500),
        person: 'c1',
        reference: `FD-${n}`,
        at: `2026-11-0${n}T10:00:00.000Z`,
      },
    },
  ),
  ...more,
});
const said = (one: FiledRecord, other: FiledRecord) => {
  return { seen: one.version, otherSeen: other.version, reason: 'Seen at home.' };
};
const moment = momentOf(people.manager);
const worker = momentOf(people.worker);
const linked = (one: FiledRecord, other: FiledRecord) => must(link(one, other, said(one, other), moment)).records;
const withoutVersion = ({ version: _, ...record }: FiledRecord) => record;

describe('a link', () => {
  it('joins nobody with herself, with whoever is part of another, or two who both have a past', () => {
    const [a, b, c, d] = [recordOf(1), recordOf(2), recordOf(3), recordOf(4)];
    expect(link(a, a, said(a, a), moment)).toMatchObject({ refusal: { kind: 'wrong-status' } });
    const [part, whole] = linked(a, b) as [FiledRecord, FiledRecord];
    expect(link(whole, part, said(whole, part), moment)).toMatchObject({ refusal: { kind: 'stale' } });
    expect(link(c, part, said(c, part), moment)).toMatchObject({ refusal: { kind: 'stale' } });
    const [, other] = linked(c, d) as [FiledRecord, FiledRecord];
    expect(link(whole, other, said(whole, other), moment)).toMatchObject({ refusal: { kind: 'second-person-needed' } });
  });

  it('never hides what is open behind what is restricted', () => {
    const [open, hidden] = [recordOf(2), recordOf(1, { restricted: true })];
    expect(joiningOf(open, hidden)).toMatchObject({ whole: open, part: hidden });
    expect(joiningOf(hidden, open)).toMatchObject({ whole: open, part: hidden });
  });

  it('is undone to exactly what was there, in whatever order records were linked', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([2, 3, 4, 5, 6, 7], { minLength: 1 }), fc.nat(), (order, pick) => {
        let whole = recordOf(1);
        const parts = new Map<number, { part: FiledRecord; before: FiledRecord; wholeBefore: FiledRecord }>();
        for (const n of order) {
          const before = recordOf(n);
          const [part, next] = linked(before, whole) as [FiledRecord, FiledRecord];
          parts.set(n, { part, before, wholeBefore: whole });
          whole = next;
        }
        const n = order[pick % order.length]!;
        const { part, before } = parts.get(n)!;
        const undone = must(unlink(part, [whole], { seen: part.version, reason: 'Wrong' }, { ...moment, letters: [] }));
        expect(withoutVersion(undone.records[0]!)).toEqual(withoutVersion(before));
        expect(undone.records[1]!.appearances).toEqual(whole.appearances.filter(({ record }) => record !== before.id));
      }),
    );
  });

  it('is parted while a letter is being made only by somebody who has told whoever makes it', () => {
    const [part, whole] = linked(recordOf(1), recordOf(2)) as [FiledRecord, FiledRecord];
    const letters = [letterInProgress(withProposal(), moment.now)!];
    expect(letters).toMatchObject([{ holder: expect.any(String) }]);
    const command = { seen: part.version, reason: 'Wrong' };
    expect(unlink(part, [whole], command, { ...moment, letters })).toMatchObject({
      refusal: { kind: 'invalid', problems: [{ field: 'told', code: 'letter-in-progress' }] },
    });
    expect(unlink(part, [whole], { ...command, told: 'yes' }, { ...moment, letters }).ok).toBe(true);
  });
});

describe('a merge', () => {
  const two = () => {
    const [, a] = linked(recordOf(2), recordOf(1)) as [FiledRecord, FiledRecord];
    const [, b] = linked(recordOf(4), recordOf(3)) as [FiledRecord, FiledRecord];
    return { a, b };
  };

  it('takes two, neither of whom confirms their own, and can be undone for 30 days and no longer', () => {
    const { a, b } = two();
    const [proposed] = must(proposeMerge(b, a, said(b, a), worker)).records as [FiledRecord];
    const answer = { seen: proposed.version, reason: 'Yes' };
    expect(confirmMerge(proposed, b, answer, worker)).toMatchObject({ refusal: { kind: 'second-person-needed' } });
    expect(confirmMerge(proposed, { ...b, version: b.version + 1 }, answer, moment)).toMatchObject({
      refusal: { kind: 'stale' },
    });
    const [part, whole] = must(confirmMerge(proposed, b, answer, moment)).records as [FiledRecord, FiledRecord];
    expect(whole.appearances).toHaveLength(4);
    const undo = (days: number) => {
      const now = new Date(moment.now.getTime() + days * 86_400_000);
      return undoMerge(part, [whole], { seen: part.version, reason: 'Cousins' }, { ...moment, now });
    };
    expect(must(undo(30)).records.map(withoutVersion)).toEqual([b, a].map(withoutVersion));
    expect(undo(30.1)).toMatchObject({ refusal: { status: 'too-late-to-undo' } });
  });

  it('joins nobody with herself or in a circle', () => {
    const { a, b } = two();
    expect(proposeMerge(a, a, said(a, a), worker).ok).toBe(false);
    const [proposed] = must(proposeMerge(b, a, said(b, a), worker)).records as [FiledRecord];
    const [part, whole] = must(confirmMerge(proposed, b, { seen: proposed.version, reason: 'Yes' }, moment))
      .records as [FiledRecord, FiledRecord];
    expect(proposeMerge(part, whole, said(part, whole), worker)).toMatchObject({ refusal: { kind: 'stale' } });
    expect(proposeMerge(whole, part, said(whole, part), worker)).toMatchObject({ refusal: { kind: 'stale' } });
  });
});

it('that two are not the same is remembered until one of their records says something else', () => {
  const [one, other] = must(notTheSame(recordOf(1), recordOf(2), said(recordOf(1), recordOf(2)), moment)).records as [
    FiledRecord,
    FiledRecord,
  ];
  expect([saidNotTheSame(one, other, moment.digest), saidNotTheSame(other, one, moment.digest)]).toEqual([true, true]);
  expect(saidNotTheSame(one, { ...other, family: 'Otherwise' }, moment.digest)).toBe(false);
});
