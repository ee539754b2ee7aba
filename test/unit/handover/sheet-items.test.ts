import { describe, expect, it } from 'vitest';
import { stampOf } from '../../../shared/actor.ts';
import { type ContactRow, rowOf } from '../../../shared/contact/row.ts';
import { makeSheet } from '../../../shared/handover/make.ts';
import type { ContactSignature, Signature } from '../../../shared/handover/sheet.ts';
import { itemsOf, messagesOf, type Shown } from '../../../shared/handover/sheet-items.ts';
import { sheetAt } from '../../../shared/handover/sheet-times.ts';
import { NoticeId } from '../../../shared/ids.ts';
import { owe } from '../../../shared/notice.ts';
import { idOf, people, settings, submitted } from '../../support/front-door.ts';

const template = rowOf(submitted().change.contact);
const row = (n: number, more: Partial<ContactRow> = {}): ContactRow => ({
  ...template,
  id: idOf(n) as ContactRow['id'],
  submittedAt: '2026-11-20T10:00:00.000Z',
  changedAt: '2026-11-20T10:00:00.000Z',
  ...more,
});
const night = { since: new Date('2026-11-23T17:00:00Z'), until: new Date('2026-11-24T09:00:00Z') };
const shown = (kind: Shown['kind'], more: Partial<Shown> = {}): Shown => ({ kind, night, signatures: [], ...more });
const told = (rows: ContactRow[], how: Shown) =>
  itemsOf(rows, how).map(({ row: { id }, why, signed }) => `${Number(id.slice(-6))} ${why}${signed ? ' signed' : ''}`);
const by = (actor: keyof typeof people) => stampOf(people[actor]);
const signature = (n: number, version: number, actor: keyof typeof people): ContactSignature => ({
  contactId: idOf(n) as ContactRow['id'],
  version,
  at: '2026-11-23T17:10:00.000Z',
  by: by(actor),
});

describe('the morning’s sheet', () => {
  const desk = { overnight: 'Yasmin', overnightAt: '2026-11-24T02:00:00.000Z', changedAt: '2026-11-24T02:00:00.000Z' };

  it('puts what the desk did first, red before the rest, then red, then what came and what changed', () => {
    const rows = [
      row(1, { version: 3, changedAt: '2026-11-24T03:00:00.000Z' }),
      row(2, { submittedAt: '2026-11-24T01:00:00.000Z', changedAt: '2026-11-24T01:00:00.000Z' }),
      row(3, { rating: 'red' }),
      row(4, { ...desk, version: 2 }),
      row(5, { ...desk, rating: 'red', version: 2 }),
      row(6),
      row(7, { overnight: 'Yasmin', overnightAt: '2026-11-19T02:00:00.000Z' }),
    ];
    expect(told(rows, shown('morning'))).toEqual(['5 overnight', '4 overnight', '3 red', '2 arrived', '1 changed']);
  });

  it('keeps what stood on it when it made itself, and takes on nothing that the day does', () => {
    const before = [row(1, { version: 2, changedAt: '2026-11-24T03:00:00.000Z' }), row(2)];
    const due = sheetAt(settings, new Date('2026-11-24T08:30:00Z'));
    const made = makeSheet(due, itemsOf(before, shown('morning')), [], due.dueAt);
    const after = before.map((one) => ({ ...one, version: 5, changedAt: '2026-11-24T11:00:00.000Z' }));
    expect(told(after, shown('morning', { made }))).toEqual(['1 changed']);
    expect(told([after[1]!], shown('morning', { made }))).toEqual([]);
    const redSince = row(3, { rating: 'red', changedAt: '2026-11-24T11:00:00.000Z' });
    expect(told([redSince], shown('morning', { made }))).toEqual([]);
    expect(told([redSince], shown('morning'))).toEqual(['3 red']);
  });
});

describe('a signature', () => {
  const changed = (actor: keyof typeof people) =>
    row(1, { rating: 'red', version: 4, changedBy: { id: people[actor].id, role: people[actor].role } });
  const signed: readonly Signature[] = [signature(1, 3, 'edt')];

  it('holds for the version that was signed and for what the night’s team then does, and for nobody else’s change', () => {
    expect(told([row(1, { rating: 'red', version: 3 })], shown('evening', { signatures: signed }))).toEqual([
      '1 red signed',
    ]);
    expect(told([changed('edt')], shown('evening', { signatures: signed }))).toEqual(['1 red signed']);
    for (const other of ['worker', 'referrer'] as const) {
      expect(told([changed(other)], shown('evening', { signatures: signed }))).toEqual(['1 red']);
    }
  });

  it('for a message holds for the task that it was', () => {
    const to = { email: '', organisation: 'Oakfield' };
    const notice = owe(
      { kind: 'acknowledgement', owner: `contact/${idOf(1)}`, to, authority: 'wyre' },
      idOf(9),
      night.since,
    );
    const since = notice.task!.since;
    const one: Signature = { noticeId: NoticeId.parse(notice.id), since, at: since, by: by('edt') };
    expect(messagesOf([notice], [one])).toMatchObject([{ trouble: 'held', signed: { by: { role: 'edt-worker' } } }]);
    const again = { ...notice, task: { ...notice.task!, since: '2026-11-24T10:00:00.000Z' } };
    expect(messagesOf([again], [one])[0]).not.toHaveProperty('signed');
    expect(messagesOf([{ ...notice, state: 'delivered' }], [])).toEqual([]);
  });
});
