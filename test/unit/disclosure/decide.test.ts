import { describe, expect, it } from 'vitest';
import { actorOf } from '../../../shared/actor.ts';
import { type DecidedItem, DecideItem, decideItem } from '../../../shared/disclosure/decide.ts';
import { Disclosure } from '../../../shared/disclosure/disclosure.ts';
import { type HeldItem, printOf } from '../../../shared/disclosure/held-item.ts';
import { reasonsFor } from '../../../shared/disclosure/reasons.ts';
import { redacted, takenOut } from '../../../shared/disclosure/redact.ts';
import { momentOf } from '../../support/front-door.ts';
import { personCalled, shippedSettings } from '../../support/service.ts';

const id = '00000000-0000-4000-8000-000000000001';
const by = { id, name: 'Marcus', role: 'manager' as const, organisation: 'Council' };
const request = (kind: 'person' | 'parent' = 'person') =>
  Disclosure.parse({
    ...{ id, authority: 'wyre', version: 1, person: id, asker: { kind, name: 'Orla' }, came: '2026-11-09' },
    identity: { seen: 'documents', words: 'Passport' },
    done: [{ what: 'opened', at: '2026-11-09T10:00:00.000Z', by }],
  });
const item: HeldItem = {
  ...{ ref: `concern_${id}`, kind: 'concern', lies: { kind: 'contact', id }, at: '2026-11-01T10:00:00.000Z' },
  ...{ reference: 'FD-7K3M-9QRT', origin: 'Oakfield Primary School' },
  fields: [
    { key: 'what', label: 'What happened', text: 'Thea shouted at Orla.' },
    { key: 'home', label: 'Home', text: 'They live with Dan.' },
  ],
  others: [{ name: 'Thea Fenwright', ways: [], official: false }],
};
const moment = {
  ...momentOf(actorOf(personCalled('manager')), new Date('2026-11-23T10:00:00.000Z')),
  settings: shippedSettings,
};
const form = (more: Partial<Record<keyof DecideItem, unknown>>) =>
  DecideItem.parse({
    ...{
      seen: '0',
      print: printOf(item, moment.digest),
      choice: 'give',
      reason: '',
      words: '',
      out: [],
      outReason: '',
    },
    ...{ fields: [], fieldsReason: '', consultedWho: '', consultedSaid: '' },
    ...more,
  });
const decide = (more: Partial<Record<keyof DecideItem, unknown>>, before?: DecidedItem, asked = request()) =>
  decideItem(asked, item, before, form(more), moment);
const wrong = (result: ReturnType<typeof decide>) =>
  !result.ok && result.refusal.kind === 'invalid'
    ? result.refusal.problems.map(({ field, code }) => `${field} ${code}`)
    : [];

describe('a decision on one item', () => {
  it('is not to give it only with a reason of the law and words of whoever decides', () => {
    expect(wrong(decide({ choice: 'withhold' }))).toEqual(['reason needed', 'words needed']);
    const held = decide({ choice: 'withhold', reason: 'serious-harm', words: 'She would be found.' });
    expect(held.ok && held.value).toMatchObject({ choice: 'withhold', reason: 'serious-harm', marks: [] });
  });

  it('takes out words wherever they stand and whole parts, each with its own reason', () => {
    const taken = decide({
      ...{ choice: 'give-redacted', out: ['Thea', ''], outReason: 'third-party' },
      ...{ fields: ['home'], fieldsReason: 'serious-harm' },
    });
    if (!taken.ok) throw new Error('not decided');
    const given = item.fields.map(({ key, text }) =>
      redacted(
        text,
        taken.value.marks.filter(({ field }) => field === key),
      ),
    );
    expect(given).toEqual([`${takenOut} shouted at Orla.`, takenOut]);
    expect(new Set(taken.value.marks.map(({ reason }) => reason))).toEqual(new Set(['third-party', 'serious-harm']));
  });

  it('takes out nothing without a reason, nothing that is not there, and not nothing', () => {
    const take = { choice: 'give-redacted' };
    expect(wrong(decide(take))).toEqual(['out nothing']);
    expect(wrong(decide({ ...take, out: ['Thea'] }))).toEqual(['outReason needed']);
    expect(wrong(decide({ ...take, out: ['Perpetua'], outReason: 'third-party' }))).toEqual(['out not-there']);
    expect(wrong(decide({ ...take, fields: ['home'] }))).toEqual(['fieldsReason needed']);
  });

  it('holds child abuse data and what was not to be told against a parent, and never against the person themselves', () => {
    expect(reasonsFor('person')).not.toContain('child-abuse');
    expect(reasonsFor('parent')).toEqual(expect.arrayContaining(['child-abuse', 'not-expected']));
    const withhold = { choice: 'withhold', reason: 'child-abuse', words: 'Not in her interests.' };
    expect(wrong(decide(withhold))).toEqual(['reason not-for-them']);
    expect(decide(withhold, undefined, request('parent')).ok).toBe(true);
  });

  it('is refused when the item says something else by now, or another has decided meanwhile', () => {
    expect(decide({ print: 'of something else' })).toMatchObject({ ok: false, refusal: { kind: 'stale' } });
    const first = decide({});
    if (!first.ok) throw new Error('not decided');
    expect(decide({}, first.value)).toMatchObject({ ok: false, refusal: { kind: 'stale' } });
    expect(decide({ seen: '1' }, first.value)).toMatchObject({ ok: true, value: { version: 2 } });
  });

  it('may say who was consulted, when and what they said: all or nothing of it, and not tomorrow', () => {
    const asked = { consultedWho: 'The head', consultedOn: '2026-11-20', consultedSaid: 'They agree.' };
    expect(decide(asked)).toMatchObject({ ok: true, value: { consulted: { who: 'The head', on: '2026-11-20' } } });
    expect(wrong(decide({ ...asked, consultedOn: '2026-11-24' }))).toEqual(['consultedOn future']);
    expect(wrong(decide({ ...asked, consultedWho: '' }))).toEqual(['consultedWho needed']);
  });
});
