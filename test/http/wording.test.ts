import { beforeEach, describe, expect, it } from 'vitest';
import { asTyped, type TypedWords, templateWithId, wordsOf } from '../../shared/wording/template.ts';
import type { Client } from '../support/client.ts';
import { expectErrorsToLeadSomewhere } from '../support/error-summary.ts';
import { pageOf } from '../support/page.ts';
import { type Service, shippedSettings, startService } from '../support/service.ts';

let service: Service;
let admin: Client;
let manager: Client;

beforeEach(async () => {
  service = await startService();
  admin = await service.signInAs('admin');
  manager = await service.signInAs('manager');
});

const path = '/wording/letter-advice';
const words = (changes: TypedWords = {}) => ({
  ...asTyped(wordsOf(shippedSettings, templateWithId(shippedSettings, 'letter-advice')!)),
  ...changes,
});
const opening = 'You wrote to us at {receivedOn} about {child}.\nOur advice is below.';
const save = (who: Client, seen = 0, changes: TypedWords = { opening }) =>
  who.post(`${path}/edit`, { seen: String(seen), ...words(changes) });
const publish = (who: Client, fields: Record<string, string> = {}) =>
  who.post(`${path}/publish`, { seen: '1', newest: '1', begin: 'now', ...fields });
const later = { begin: 'later', 'from-day': '1', 'from-month': '12', 'from-year': '2026', time: '9am' };
const inForce = () => service.store.settings.inForce(service.clock.now());
const openingNow = async () => wordsOf(await inForce(), templateWithId(await inForce(), 'letter-advice')!).opening;

describe('a change to a wording', () => {
  it('goes from draft to preview to publication by a second person, who sees the new version at once, and everyone within a minute', async () => {
    const saved = await admin.follow(
      await admin.post(`${path}/edit`, { seen: '0', ...words({ opening }), next: 'preview' }),
    );
    expect(saved.path).toBe(`${path}/preview?done=saved`);
    const preview = await pageOf(saved.response);
    expect(preview.text).toContain('Our advice is below.');
    expect(preview.text).toContain('E.C., born 2016');
    expect(await openingNow()).not.toContain('Our advice is below.');

    const own = await pageOf(await admin.get(`${path}/publish`));
    expect(own.buttons).not.toContain('Publish');
    const refusedOwn = await pageOf(await publish(admin));
    expect([refusedOwn.status, refusedOwn.text.includes('Ask another manager')]).toEqual([409, true]);

    const compared = await pageOf(await manager.get(`${path}/publish`));
    expect(compared.withClass('govuk-summary-list')).toHaveLength(1);
    const done = await manager.follow(await publish(manager));
    const page = await pageOf(done.response);
    expect(page.text).toContain('The new words are in force.');
    expect(page.text).toContain('Our advice is below.');
    expect(page.rows[0]).toMatch(/^Version 2 23 November 2026 at 10am Marcus Adeyemi, .* In force$/);
    service.clock.forwardMinutes(1);
    expect(await openingNow()).toContain('Our advice is below.');
    expect((await inForce()).version).toBe(2);
  });

  it('is planned for a time in London, begins then and not before, and can be taken back until shortly before', async () => {
    await save(admin);
    const done = await manager.follow(await publish(manager, later));
    expect((await pageOf(done.response)).text).toContain('Planned');
    expect((await inForce()).version).toBe(1);
    service.clock.set('2026-12-01T08:59:59Z');
    expect((await inForce()).version).toBe(1);
    admin = await service.signInAs('admin');
    const late = await pageOf(await admin.get(path));
    expect(late.buttons).not.toContain('Take version 2 back');
    expect((await admin.post(`${path}/versions/2/cancel`)).status).toBe(409);
    service.clock.set('2026-12-01T09:00:59Z');
    expect((await inForce()).version).toBe(2);
  });

  it('that was taken back never begins, keeps its words, and its number is not used again', async () => {
    await save(admin);
    await publish(manager, later);
    const cancelled = await admin.follow(await admin.post(`${path}/versions/2/cancel`));
    expect((await pageOf(cancelled.response)).text).toContain('Taken back');
    service.clock.set('2026-12-02T09:00:00Z');
    [admin, manager] = [await service.signInAs('admin'), await service.signInAs('manager')];
    expect((await inForce()).version).toBe(1);
    const again = await pageOf(await admin.get(`${path}/edit?from=2`));
    expect(again.sent('opening')[0]).toContain('Our advice is below.');
    expect((await save(admin, 2)).status).toBe(303);
    expect((await publish(manager, { seen: '3', newest: '2' })).status).toBe(303);
    service.clock.forwardMinutes(1);
    expect((await inForce()).version).toBe(3);
  });

  it('is rolled back by publishing the old words again', async () => {
    await save(admin);
    await publish(manager);
    const old = await pageOf(await manager.get(`${path}/versions/1`));
    const [use] = old.links('Use these words again');
    const form = await pageOf(await manager.get(use!));
    expect(form.sent('opening')[0]).toBe(words().opening);
    const seen = form.sent('seen')[0]!;
    expect((await manager.post(`${path}/edit`, { seen, ...words() })).status).toBe(303);
    expect((await publish(admin, { seen: '3', newest: '2' })).status).toBe(303);
    expect((await inForce()).version).toBe(3);
    expect((await inForce()).wording).toEqual(shippedSettings.wording);
  });

  it.each<[string, TypedWords, RegExp]>([
    ['a script', { asks: 'Keep.\n<script>alert("x")</script>' }, /must be plain words. It has code in it: “<script>”/],
    ['an unknown placeholder', { opening: 'Dear {referrer}' }, /There is no placeholder \{referrer\}/],
    ['a brace left open', { opening: 'Dear {child' }, /without its partner/],
    ['a placeholder in the title', { title: 'About {child}' }, /must not have a placeholder/],
    ['a text too long', { handling: 'x'.repeat(1200) }, /1000 characters or fewer/],
    ['nothing', { disagree: '' }, /Enter the words/],
  ])('is refused for %s, beside its field and on top, with everything typed kept', async (_, changes, reason) => {
    const answer = await save(admin, 0, changes);
    const html = await answer.clone().text();
    expect(answer.status).toBe(400);
    expectErrorsToLeadSomewhere(html);
    const page = await pageOf(answer);
    expect(page.text).toMatch(reason);
    for (const [field, typed] of Object.entries(words(changes))) expect(page.sent(field)).toEqual([typed]);
    expect(html).not.toContain('<script>alert');
    expect(await service.store.wording.draft('letter-advice')).toBeUndefined();
  });

  it('by two people at once loses no word: the second sees both', async () => {
    await save(admin);
    const answer = await save(manager, 0, { asks: 'Mine.' });
    expect(answer.status).toBe(409);
    const page = await pageOf(answer);
    expect(page.text).toContain('Keith Marrable changed this wording');
    expect(page.text).toContain('Our advice is below.');
    expect(page.sent('asks')).toEqual(['Mine.']);
    expect(page.sent('seen')).toEqual(['1']);
  });

  it('published by two people at once is published once, and the other is told', async () => {
    await save(admin);
    const other = await service.signInAs('otherManager');
    const answers = await Promise.all([publish(manager), publish(other)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    expect(
      (await service.store.settings.versions(service.clock.now())).map(({ settings }) => settings.version),
    ).toEqual([2]);
  });

  it('to another wording in the same moment is not lost: whoever comes second publishes over it', async () => {
    await save(admin);
    await admin.post('/wording/worry-grows/edit', {
      seen: '0',
      worryGrows:
        'Call 999.\nCall {frontDoorPhone} ({frontDoorHours}) and quote {reference}.\n{emergencyPhone} ({emergencyHours})',
    });
    const fields = { seen: '1', newest: '1', begin: 'now' };
    const answers = await Promise.all([publish(manager), manager.post('/wording/worry-grows/publish', fields)]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409]);
    const second = answers[0].status === 409 ? path : '/wording/worry-grows';
    const form = await pageOf(await manager.get(`${second}/publish`));
    expect((await manager.post(`${second}/publish`, { ...fields, newest: form.sent('newest')[0]! })).status).toBe(303);
    const { wording, version } = await inForce();
    expect([version, wording.worryGrows[0]]).toEqual([3, 'Call 999.']);
    expect(await openingNow()).toContain('Our advice is below.');
  });

  it.each<[string, Record<string, string>, RegExp]>([
    ['no choice', { begin: '' }, /Select when/],
    ['a day that is none', { ...later, 'from-day': '31', 'from-month': '2' }, /real date/],
    ['a time that is none', { ...later, time: 'noonish' }, /time of day/],
    ['a time in the past', { ...later, 'from-day': '22', 'from-month': '11' }, /must not be in the past/],
    ['a time too far away', { ...later, 'from-year': '2028' }, /next 12 months/],
  ])('is not published with %s', async (_, fields, reason) => {
    await save(admin);
    const answer = await publish(manager, fields);
    expect(answer.status).toBe(400);
    const html = await answer.clone().text();
    expectErrorsToLeadSomewhere(html);
    expect((await pageOf(answer)).text).toMatch(reason);
  });

  it('does not begin before one that is planned', async () => {
    await save(admin);
    await publish(manager, later);
    await save(admin, 2, { opening: `${opening}\nAnd more.` });
    const answer = await publish(manager, { seen: '3', newest: '2' });
    expect(answer.status).toBe(400);
    expect((await pageOf(answer)).text).toContain('Version 2 is planned from 9am on Tuesday 1 December');
    expect((await publish(manager, { seen: '3', newest: '2', ...later })).status).toBe(303);
  });

  it('can be given up, and read but not made by an auditor', async () => {
    await save(admin);
    await admin.post(`${path}/discard`, { seen: '1' });
    expect((await pageOf(await admin.get('/wording'))).text).not.toContain('Draft');
    const auditor = await service.signInAs('auditor');
    expect((await auditor.get(path)).status).toBe(200);
    expect((await auditor.get(`${path}/edit`)).status).toBe(403);
    expect((await save(auditor)).status).toBe(403);
  });

  it('that nobody knows is not found', async () => {
    for (const odd of ['/wording/letter-none', `${path}/versions/9`, `${path}/versions/x`, '/wording/mail-x/edit']) {
      expect([odd, (await admin.get(odd)).status]).toEqual([odd, 404]);
    }
  });
});
