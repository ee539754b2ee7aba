import { beforeEach, describe, expect, it } from 'vitest';
import { openWordingStore } from '../../functions/store/wording-store.ts';
import { packAsTyped } from '../../shared/descriptors/pack-draft.ts';
import { triageSettings } from '../../shared/settings/domestic-abuse.ts';
import { Settings } from '../../shared/settings.ts';
import type { Client } from '../support/client.ts';
import { expectErrorsToLeadSomewhere } from '../support/error-summary.ts';
import { pageOf } from '../support/page.ts';
import { authority, type Service, shippedSettings, startService } from '../support/service.ts';

let service: Service;
let admin: Client;
let manager: Client;

beforeEach(async () => {
  service = await startService();
  admin = await service.signInAs('admin');
  manager = await service.signInAs('manager');
});

const { pack } = triageSettings(shippedSettings);
const rows = packAsTyped(pack);
const row = (code: string) => rows.find((each) => each.code === code)!;
/** The form of a descriptor as it ships, with some of it changed; it stays in its place. */
const form = (code: string, changes: Record<string, string> = {}): Record<string, string> => {
  const { starred, marac, ...texts } = row(code);
  const after = rows[rows.findIndex((each) => each.code === code) - 1]?.code ?? 'first';
  return { ...texts, after, ...(starred && { starred: 'yes' }), ...(marac && { marac: 'yes' }), ...changes };
};
const newOne = {
  code: 'PH5',
  level: '3',
  group: 'Physical',
  wording: 'A weapon kept where everybody sees it',
  help: 'Count it when somebody says that they are afraid of it.',
  evidencePrompt: 'Where it was, and who saw it',
  after: 'PH4',
};
const save = (who: Client, seen = 0, changes: Record<string, string> = { level: '3' }, code = 'EM1') =>
  who.post(`/descriptors/draft/${code}`, { seen: String(seen), ...form(code, changes) });
const publish = (who: Client, fields: Record<string, string> = {}) =>
  who.post('/descriptors/publish', { seen: '1', newest: '1', begin: 'now', ...fields });
const later = { begin: 'later', 'from-day': '1', 'from-month': '12', 'from-year': '2026', time: '9am' };
const packs = () => openWordingStore(service.table, authority).descriptors;
const inForce = async () => triageSettings(await service.store.settings.inForce(service.clock.now())).pack;
const codes = async () => (await packs().draft())?.rows?.map(({ code }) => code);

describe('a change to the descriptors of risk', () => {
  it('goes from draft to comparison to publication by a second person, and every earlier version stays to be read', async () => {
    const saved = await admin.follow(await save(admin));
    expect(saved.path).toBe('/descriptors/draft?done=saved');
    const compared = await pageOf(await admin.get('/descriptors/compare'));
    expect(compared.text).toContain('45 descriptors in place of 45: 0 added, 1 changed, 0 removed.');
    expect(compared.text).toMatch(/Now: Level 1\s*New: Level 3/);
    expect(compared.text).toContain('The level changes in 3 of 12 cases.');
    expect(compared.rows[0]).toMatch(/with a child of 9.*Level 1.*Level 3.*Higher$/);

    const own = await pageOf(await admin.get('/descriptors/publish'));
    expect(own.buttons).not.toContain('Publish');
    expect((await publish(admin)).status).toBe(409);
    expect((await inForce()).version).toBe(1);

    const done = await manager.follow(await publish(manager));
    const page = await pageOf(done.response);
    expect(page.text).toContain('The new descriptors are in force.');
    expect(page.rows[0]).toMatch(/^Version 2 23 November 2026 at 10am Marcus Adeyemi, .* In force$/);
    expect(page.rows[1]).toMatch(/^Version 1 .* Earlier$/);
    service.clock.forwardMinutes(1);
    expect([
      (await inForce()).version,
      (await inForce()).descriptors.find(({ code }) => code === 'EM1')!.level,
    ]).toEqual([2, 3]);
    const old = await pageOf(await manager.get(page.links('Version 1')[0]!));
    expect(old.rows.find((line) => line.startsWith('EM1'))).toContain('level 1');
    expect(triageSettings(await service.store.settings.ofVersion(1)).pack).toEqual(pack);
  });

  it('adds, moves and takes out, and says each in words', async () => {
    expect((await admin.post('/descriptors/new', { seen: '0', ...newOne })).status).toBe(303);
    expect((await codes())!.indexOf('PH5')).toBe((await codes())!.indexOf('PH4') + 1);
    expect((await save(admin, 1, { after: 'first' }, 'PR1')).status).toBe(303);
    expect((await codes())![0]).toBe('PR1');
    expect((await admin.post('/descriptors/draft/CH1/remove', { seen: '2' })).status).toBe(303);
    expect(await codes()).not.toContain('CH1');

    const { text } = await pageOf(await admin.get('/descriptors/compare'));
    expect(text).toContain('1 added, 0 changed, 1 removed.');
    expect(text).toContain('come in another order');
    expect(text).toContain('PH5: added');
    expect(text).toContain('CH1: removed');
    const preview = await pageOf(await admin.get('/descriptors/preview'));
    expect(preview.text).toContain('This is the draft by Keith Marrable.');
    expect(preview.text).toContain('PH5: A weapon kept where everybody sees it');
    expect(preview.text).toContain('Where it was, and who saw it');
  });

  it('tells which descriptors that samples need are missing from the draft', async () => {
    await admin.post('/descriptors/draft/EM1/remove', { seen: '0' });
    const page = await pageOf(await admin.get('/descriptors/compare'));
    expect(page.rows[0]).toMatch(/Level 1.*Level 0.*Lower\s*The draft does not ask about EM1$/);
  });

  it('is planned for a time in London, begins then, and can be taken back before; no version is numbered twice', async () => {
    await save(admin);
    const done = await manager.follow(await publish(manager, later));
    expect((await pageOf(done.response)).rows[0]).toMatch(/^Version 2 1 December 2026 at 9am .* Planned/);
    const cancelled = await admin.follow(await admin.post('/descriptors/versions/2/cancel'));
    expect((await pageOf(cancelled.response)).text).toContain('Taken back');
    service.clock.set('2026-12-02T09:00:00Z');
    [admin, manager] = [await service.signInAs('admin'), await service.signInAs('manager')];
    expect((await inForce()).version).toBe(1);

    const version = await pageOf(await admin.get('/descriptors/versions/2'));
    expect(version.buttons).toContain('Make these the draft');
    expect((await admin.post('/descriptors/versions/2/again', { seen: version.sent('seen')[0]! })).status).toBe(303);
    expect((await packs().draft())!.rows!.find(({ code }) => code === 'EM1')!.level).toBe('3');
    expect((await admin.post('/descriptors/versions/2/again', { seen: '2' })).status).toBe(409);
    expect((await pageOf(await admin.get('/descriptors/versions/2'))).buttons).not.toContain('Make these the draft');
    const again = { begin: 'later', 'from-day': '3', 'from-month': '12', 'from-year': '2026', time: '9am' };
    expect((await publish(manager, { seen: '3', newest: '2', ...again })).status).toBe(303);
    service.clock.set('2026-12-03T08:59:30Z');
    admin = await service.signInAs('admin');
    expect((await inForce()).version).toBe(1);
    expect((await admin.post('/descriptors/versions/3/cancel')).status).toBe(409);
    service.clock.set('2026-12-03T09:00:59Z');
    expect((await inForce()).version).toBe(3);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['the code of another', { code: 'ph1' }, /Another descriptor has the code PH1/],
    ['a code that is none', { code: 'X' }, /two or three letters and one or two numbers/],
    ['help that is blank', { help: ' \n ' }, /Enter the help text/],
    ['help that is too long', { help: 'h'.repeat(601) }, /600 characters or fewer/],
    ['a script', { help: 'Ask. <script>alert(1)</script>' }, /The help text must be plain words/],
    ['code in the evidence', { evidencePrompt: '<b>Who?</b>' }, /The evidence to ask for must be plain words/],
    ['the words of another', { wording: row('PH1').wording }, /Another descriptor has this wording/],
    ['no level', { level: '' }, /Select the level/],
    ['a level that is none', { level: '7' }, /Select the level/],
    ['a mark that what protects cannot have', { level: 'protective', starred: 'yes' }, /cannot be critical/],
    ['a place that is none', { after: 'ZZ9' }, /Select where it comes/],
    ['nothing changed', {}, /Nothing has changed/],
  ])('is refused for %s, beside its field and on top, with everything typed kept', async (_, changes, reason) => {
    const answer = await save(admin, 0, changes);
    const html = await answer.clone().text();
    expect(answer.status).toBe(400);
    expectErrorsToLeadSomewhere(html);
    const page = await pageOf(answer);
    expect(page.text).toMatch(reason);
    for (const name of ['code', 'group', 'wording', 'help', 'evidencePrompt']) {
      expect(page.sent(name)).toEqual([form('EM1', changes)[name]]);
    }
    expect(html).not.toContain('<script>alert');
    expect(await packs().draft()).toBeUndefined();
  });

  it('tells all that is wrong with an empty form at once', async () => {
    const answer = await admin.post('/descriptors/new', { seen: '0', after: 'first' });
    const html = await answer.clone().text();
    expect(answer.status).toBe(400);
    expectErrorsToLeadSomewhere(html);
    const { withClass } = await pageOf(answer);
    expect(withClass('govuk-error-message').length).toBe(5);
  });

  it('leaves no level without a descriptor', async () => {
    const threes = rows.filter(({ level }) => level === '1').map(({ code }) => code);
    for (const [at, code] of threes.entries()) {
      const answer = await admin.post(`/descriptors/draft/${code}/remove`, { seen: String(at) });
      if (at < threes.length - 1) expect(answer.status).toBe(303);
      else {
        expect(answer.status).toBe(400);
        const html = await answer.clone().text();
        expectErrorsToLeadSomewhere(html);
        expect((await pageOf(answer)).text).toContain('This is the only descriptor of level 1.');
      }
    }
  });

  it('by two people at once loses no word: the second sees what the first did and keeps what they typed', async () => {
    await save(admin);
    const answer = await save(manager, 0, { help: 'Mine.' });
    expect(answer.status).toBe(409);
    const page = await pageOf(answer);
    expect(page.text).toContain('Keith Marrable changed the draft');
    expect(page.text).toContain('Level: 3');
    expect(page.sent('help')).toEqual(['Mine.']);
    expect(page.sent('seen')).toEqual(['1', '1']);
    const both = await Promise.all([save(admin, 1, { help: 'One.' }), save(manager, 1, { help: 'Other.' })]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 409]);
  });

  it('published by two people at once is published once, and the other is told', async () => {
    await save(admin);
    const other = await service.signInAs('otherManager');
    const answers = await Promise.all([publish(manager), publish(other)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect((await service.store.settings.versions(service.clock.now())).length).toBe(1);
  });

  it('that changed since it was read is not published: the page shows it as it is now', async () => {
    await save(admin);
    await save(admin, 1, { help: 'Another help text.' });
    const answer = await publish(manager);
    expect(answer.status).toBe(409);
    const page = await pageOf(answer);
    expect(page.text).toContain('A colleague was quicker');
    expect(page.text).toContain('Another help text.');
    expect(page.sent('begin')).toEqual(['now']);
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['no choice', { begin: '' }, /Select when the new descriptors begin/],
    ['a day that is none', { ...later, 'from-day': '31', 'from-month': '2' }, /real date/],
    ['a time in the past', { ...later, 'from-day': '22', 'from-month': '11' }, /must not be in the past/],
  ])('is not published with %s', async (_, fields, reason) => {
    await save(admin);
    const answer = await publish(manager, fields);
    expect(answer.status).toBe(400);
    expectErrorsToLeadSomewhere(await answer.clone().text());
    expect((await pageOf(answer)).text).toMatch(reason);
  });

  it('can be given up, and read but not made by an auditor', async () => {
    await save(admin);
    const auditor = await service.signInAs('auditor');
    const list = await pageOf(await auditor.get('/descriptors'));
    expect([list.buttons, list.links('Change the draft')]).toEqual([
      expect.not.arrayContaining(['Give up the draft']),
      [],
    ]);
    expect((await auditor.get('/descriptors/compare')).status).toBe(200);
    expect((await auditor.get('/descriptors/draft')).status).toBe(403);
    expect((await save(auditor, 1)).status).toBe(403);
    expect((await publish(auditor)).status).toBe(403);
    expect((await admin.post('/descriptors/discard', { seen: '1' })).status).toBe(303);
    expect((await admin.post('/descriptors/discard', { seen: '1' })).status).toBe(409);
    expect((await admin.get('/descriptors/compare')).status).toBe(303);
  });

  it('that nobody knows is not found, nor any of it where no triage is run', async () => {
    for (const odd of [
      '/descriptors/draft/ZZ9',
      '/descriptors/versions/9',
      '/descriptors/versions/x',
      '/descriptors/preview?version=9',
    ]) {
      expect([odd, (await admin.get(odd)).status]).toEqual([odd, 404]);
    }
    expect((await admin.post('/descriptors/draft/nothing', { seen: '0', ...newOne })).status).toBe(404);
    const { domesticAbuse: _, ...without } = shippedSettings;
    const next = Settings.parse({ ...without, version: 2, effectiveFrom: service.clock.now().toISOString() });
    await service.store.settings.publish(next, service.deps.newId());
    service.clock.forwardMinutes(2);
    for (const path of ['', '/draft', '/new', '/preview', '/compare', '/publish']) {
      expect([path, (await admin.get(`/descriptors${path}`)).status]).toEqual([path, 404]);
    }
    expect((await pageOf(await admin.get('/home'))).links('Descriptors of risk')).toEqual([]);
  });

  it('typed while the session ended is there again after signing in', async () => {
    const path = '/descriptors/draft/EM1';
    service.clock.forwardMinutes(24 * 60);
    const sent = await save(admin, 0, { help: 'Typed too late.' });
    expect(sent.headers.get('location')).toContain('held=yes');
    expect(await packs().draft()).toBeUndefined();
    service.vouchFor(service.person('admin').email);
    await admin.get('/sign-in/provider?next=/home');
    const back = await admin.follow(await admin.get('/sign-in/callback?state=state&code=code'));
    expect(back.path).toBe(`${path}?held=yes`);
    const page = await pageOf(back.response);
    expect([page.sent('help'), page.sent('seen')[0]]).toEqual([['Typed too late.'], '0']);
  });
});
