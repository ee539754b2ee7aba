import { describe, expect, it } from 'vitest';
import { wyrecestershire } from '../../../infra/authority/wyrecestershire.ts';
import { checkPack } from '../../../shared/descriptors/check-pack.ts';
import { comparePacks } from '../../../shared/descriptors/compare-packs.ts';
import { discardPack, savePack } from '../../../shared/descriptors/edit-pack.ts';
import { packAsTyped, type TypedDescriptor } from '../../../shared/descriptors/pack-draft.ts';
import { publishPack } from '../../../shared/descriptors/publish-pack.ts';
import { triageSettings } from '../../../shared/settings/domestic-abuse.ts';
import { Settings } from '../../../shared/settings.ts';
import { momentOf, must, people, settings } from '../../support/front-door.ts';
import { pack } from '../../support/incident.ts';

const rows = packAsTyped(pack);
const with1 = (more: Partial<TypedDescriptor>): TypedDescriptor[] =>
  rows.map((row, at) => (at === 1 ? { ...row, ...more } : row));
const problemsOf = (typed: readonly TypedDescriptor[]) => {
  const checked = checkPack(typed);
  return checked.ok || checked.refusal.kind !== 'invalid'
    ? []
    : checked.refusal.problems.map(({ field, code }) => [field, code]);
};
const versions = [{ settings }];
const newWords = { help: 'Ask each adult alone, and write who said what.' };

describe('the agreed descriptors', () => {
  it('are shipped whole: every level, nine that are critical, six that protect, and help for each', () => {
    const at = (level: unknown) => pack.descriptors.filter((descriptor) => descriptor.level === level).length;
    expect([at(1), at(2), at(3), at(4), at('protective')]).toEqual([6, 8, 14, 11, 6]);
    expect(pack.descriptors.filter(({ starred }) => starred).map(({ code }) => code)).toEqual([
      'PH4',
      'ST4',
      'WE4',
      'TK4',
      'SX4',
      'CI4',
      'AB4',
      'HB4',
      'SD4',
    ]);
    expect(pack.descriptors.filter(({ marac }) => marac).map(({ code }) => code)).toEqual(['HB4']);
    for (const { help } of pack.descriptors) expect(help.length).toBeGreaterThan(30);
    expect(checkPack(rows)).toEqual({ ok: true, value: pack.descriptors });
  });

  it.each([
    ['a code twice, in whatever letters', { code: ' ph1 ' }, ['descriptors.1.code', 'twice']],
    ['a code that is none', { code: 'ABCDE9' }, ['descriptors.1.code', 'too-long']],
    ['a code with a sign in it', { code: 'P-1' }, ['descriptors.1.code', 'not-one']],
    ['help that is blank', { help: ' \u200b\n ' }, ['descriptors.1.help', 'missing']],
    ['code of HTML', { help: 'Ask <script>alert(1)</script>' }, ['descriptors.1.help', 'markup']],
    ['help that is too long', { help: 'h'.repeat(601) }, ['descriptors.1.help', 'too-long']],
    [
      'words that are there already',
      { wording: rows[0]!.wording.toUpperCase() },
      ['descriptors.1.wording', 'said-twice'],
    ],
    ['no level', { level: '' }, ['descriptors.1.level', 'missing']],
    ['a level that is none', { level: '5' }, ['descriptors.1.level', 'not-one']],
    [
      'something that protects and is critical',
      { level: 'protective', starred: true },
      ['descriptors.1.starred', 'protects'],
    ],
  ])('refuse %s, beside its field', (_, more, expected) => {
    expect(problemsOf(with1(more))).toContainEqual(expected);
  });

  it('refuse a pack without a level, and one without anything', () => {
    expect(problemsOf(rows.filter(({ level }) => level !== '3'))).toEqual([['descriptors', 'level-missing']]);
    expect(problemsOf([])).toEqual([['descriptors', 'missing']]);
    expect(problemsOf(Array(121).fill(rows[0]))).toEqual([['descriptors', 'too-many']]);
  });

  it('keep the settings from loading when they are wrong in them', () => {
    const { domesticAbuse } = wyrecestershire;
    const [first] = pack.descriptors;
    const twice = { ...domesticAbuse, pack: { ...pack, descriptors: [...pack.descriptors, first] } };
    expect(Settings.safeParse({ ...wyrecestershire, domesticAbuse: twice }).success).toBe(false);
    const { domesticAbuse: _, ...without } = wyrecestershire;
    expect(Settings.parse(without).domesticAbuse).toBeUndefined();
    expect(() => triageSettings(Settings.parse(without))).toThrow('runs no domestic-abuse triage');
  });
});

describe('a change to the descriptors', () => {
  const draft = () => must(savePack(undefined, settings, { seen: 0, rows: with1(newWords) }, momentOf(people.manager)));

  it('is drafted by one person and published by another, as the next version of pack and settings', () => {
    const command = { seen: 1, newest: settings.version, newestPack: 1, begin: 'now' as const };
    expect(publishPack(draft(), versions, command, momentOf(people.manager))).toMatchObject({
      refusal: { kind: 'second-person-needed' },
    });
    const published = must(publishPack(draft(), versions, command, momentOf(people.otherManager)));
    const after = triageSettings(published.settings);
    expect([published.settings.version, after.pack.version]).toEqual([settings.version + 1, 2]);
    expect(comparePacks(pack.descriptors, after.pack.descriptors)).toMatchObject([
      { code: 'EM1', change: 'changed', parts: ['help'] },
    ]);
    expect(published.draft.rows).toBeNull();
    expect(triageSettings(settings).pack.version).toBe(1);
  });

  it('begins at a time that is not in the past', () => {
    const past = { at: new Date('2026-11-01T09:00:00Z') };
    expect(
      publishPack(draft(), versions, { seen: 1, newest: 1, newestPack: 1, begin: past }, momentOf(people.otherManager)),
    ).toMatchObject({ refusal: { kind: 'invalid', problems: [{ field: 'begin', code: 'in-the-past' }] } });
  });

  it('is refused when a colleague has saved meanwhile, and when nothing is different', () => {
    expect(savePack(draft(), settings, { seen: 0, rows }, momentOf(people.admin))).toMatchObject({
      refusal: { kind: 'stale' },
    });
    expect(savePack(undefined, settings, { seen: 0, rows }, momentOf(people.admin))).toMatchObject({
      refusal: { kind: 'invalid', problems: [{ code: 'unchanged' }] },
    });
    const given = must(discardPack(draft(), { seen: 1 }, momentOf(people.admin)));
    expect(given).toMatchObject({ version: 2, rows: null });
  });
});
