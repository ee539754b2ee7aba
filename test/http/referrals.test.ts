import { beforeAll, describe, expect, it } from 'vitest';
import { actorOf } from '../../shared/actor.ts';
import { authorise } from '../../shared/contact/authorise-decision.ts';
import type { Change } from '../../shared/contact/change.ts';
import { issue } from '../../shared/contact/issue-letter.ts';
import { propose } from '../../shared/contact/propose-decision.ts';
import { rate } from '../../shared/contact/rate.ts';
import { ContactId } from '../../shared/ids.ts';
import type { Moment } from '../../shared/moment.ts';
import type { Result } from '../../shared/result.ts';
import type { Client } from '../support/client.ts';
import { controlsOf, mainText, raiseConcern, story } from '../support/drafts.ts';
import { expectErrorsToLeadSomewhere } from '../support/error-summary.ts';
import { decisionFor, must } from '../support/front-door.ts';
import { letterRecord } from '../support/letter-record.ts';
import { type CastName, mondayMorning, type Service, shippedSettings, startService } from '../support/service.ts';

let service: Service;
let teacher: Client;
let lead: Client;
let worker: Client;
beforeAll(async () => {
  service = await startService();
  await everybodyIsHere();
});

const everybodyIsHere = async () => {
  teacher = await service.signInAs('teacher');
  lead = await service.signInAs('lead');
  worker = await service.signInAs('socialWorker');
};
const words = async (path: string, client = teacher) => mainText(await (await client.get(path)).text());
const idOf = (referral: string) => ContactId.parse(referral.split('/').at(-1));
const contactOf = async (referral: string) => must(await service.store.contacts.find(idOf(referral)));
const momentOf = (who: CastName): Moment => ({
  actor: actorOf(service.person(who)),
  now: service.clock.now(),
  newId: service.deps.newId,
  settings: shippedSettings,
  digest: service.deps.digest,
});
const save = async (change: Result<Change>) => must(await service.store.contacts.save(must(change)));

/** Claims a contact and asks its referrer something, through the front door's own pages. */
async function ask(referral: string, text: string): Promise<string> {
  const { id, version } = await contactOf(referral);
  expect((await worker.post(`/contacts/${id}/claim`, { seen: String(version) })).status).toBe(303);
  const question = { seen: String(version + 1), text, reason: 'waiting-for-referrer' };
  expect((await worker.post(`/contacts/${id}/question`, question)).status).toBe(303);
  const { questions } = await contactOf(referral);
  return `${referral}/questions/${questions.at(-1)?.id}`;
}

describe('what was sent', () => {
  it('stands in my list and my organisation’s, with its status and clock in words', async () => {
    const referral = await raiseConcern(teacher);
    const { reference } = await contactOf(referral);
    for (const [path, client] of [
      ['/referrals', teacher],
      ['/referrals/organisation', lead],
    ] as const) {
      const list = await words(path, client);
      expect(list).toContain(reference);
      expect(list).toContain('Received');
      expect(list).toContain('due 5pm tomorrow');
    }
    expect(await words('/referrals', lead)).toContain('You have not sent a concern yet');
    expect((await teacher.get('/referrals/organisation')).status).toBe(403);
  });

  it('can be read again by those who sent it, who see it as they wrote it', async () => {
    const referral = await raiseConcern(teacher);
    for (const client of [teacher, lead]) expect(await words(referral, client)).toContain(story.happened);
    const gp = await service.signInAs('gp');
    const theirs = await gp.get(referral);
    const nothing = await gp.get('/referrals/00000000-0000-4000-8000-ffffffffffff');
    expect([theirs.status, await theirs.text()]).toEqual([404, await nothing.text()]);
  });

  it('is shown as late when it is, as the front door sees it', async () => {
    const referral = await raiseConcern(teacher);
    service.clock.set('2026-11-25T11:00:00Z');
    await everybodyIsHere();
    expect(await words(referral)).toContain('2 working hours late');
    expect(await words('/board', worker)).toContain('2 working hours late');
    service.clock.set(mondayMorning);
    await everybodyIsHere();
  });
});

describe('a question of the front door', () => {
  it('stops the clock, stands on top of the referral, and is answered by the referrer', async () => {
    const referral = await raiseConcern(teacher);
    const path = await ask(referral, 'Who collects her on Fridays?');
    const waiting = await words(referral);
    expect(waiting).toContain('Waiting for you');
    expect(waiting).toContain('Who collects her on Fridays?');
    expect(waiting).toContain('It starts again when you answer.');
    expect(await words('/referrals')).toContain('Answer the question');

    const answered = await teacher.post(path, { text: 'Her aunt does.' });
    expect(answered.headers.get('location')).toBe(`${referral}?answered=yes`);
    const after = await words(`${referral}?answered=yes`);
    expect(after).toContain('Her aunt does.');
    expect(after).toContain('Being looked at by the front door');
    expect(await words(`/contacts/${idOf(referral)}`, worker)).toContain('Her aunt does.');
  });

  it('keeps an answer that is too long in its field, and asks again for one that is empty', async () => {
    const path = await ask(await raiseConcern(teacher), 'What did she say?');
    const long = await teacher.post(path, { text: 'words '.repeat(4_000) });
    expect(long.status).toBe(400);
    const html = await long.text();
    expectErrorsToLeadSomewhere(html);
    expect(controlsOf(html).get('text')?.[0]).toHaveLength(24_000);
    const empty = await teacher.post(path, { text: '   ' });
    expect(empty.status).toBe(400);
    expectErrorsToLeadSomewhere(await empty.text());
  });

  it('is answered once: who comes second sees the first answer, and keeps what they typed', async () => {
    const path = await ask(await raiseConcern(teacher), 'Is she safe tonight?');
    expect((await lead.post(path, { text: 'Yes, with her aunt.' })).status).toBe(303);
    const second = await teacher.post(path, { text: 'I do not know.' });
    expect(second.status).toBe(409);
    const said = mainText(await second.text());
    expect(said).toContain('Yes, with her aunt.');
    expect(said).toContain('I do not know.');
  });

  it('has what was typed in its field again after the session had ended', async () => {
    const path = await ask(await raiseConcern(teacher), 'Who is at home?');
    service.clock.forwardMinutes(31);
    const late = await teacher.post(path, { text: 'Her mother, until six.' });
    expect(late.headers.get('location')).toContain('/sign-in?next=');
    service.vouchFor(service.person('teacher').email);
    await teacher.get('/sign-in/provider?next=/home');
    const back = await teacher.get('/sign-in/callback?code=x&state=state');
    expect(back.headers.get('location')).toBe(`${path}?held=yes`);
    const { response } = await teacher.follow(back);
    expect(controlsOf(await response.text()).get('text')).toEqual(['Her mother, until six.']);
    service.clock.set(mondayMorning);
    await everybodyIsHere();
  });

  it('cannot be answered by another organisation, nor when it was never asked', async () => {
    const referral = await raiseConcern(teacher);
    const path = await ask(referral, 'Anything else?');
    const gp = await service.signInAs('gp');
    expect((await gp.post(path, { text: 'From elsewhere' })).status).toBe(404);
    const unknown = `${referral}/questions/00000000-0000-4000-8000-ffffffffffff`;
    expect((await teacher.get(unknown)).status).toBe(404);
    expect((await teacher.post(unknown, { text: 'x' })).status).toBe(404);
  });
});

describe('the outcome letter', () => {
  it('is there once it is issued, and that it was opened is kept', async () => {
    const referral = await raiseConcern(teacher);
    const { id, version, children } = await contactOf(referral);
    expect((await worker.post(`/contacts/${id}/claim`, { seen: String(version) })).status).toBe(303);
    const decision = decisionFor(children[0]!.id);
    const screening = await contactOf(referral);
    const rating = { seen: screening.version, colour: 'amber', reason: 'Seen today, safe tonight.' } as const;
    await save(rate(screening, rating, momentOf('socialWorker')));
    const rated = await contactOf(referral);
    await save(propose(rated, { seen: rated.version, children: [decision] }, momentOf('socialWorker')));
    expect(await words(referral)).toContain('Decision being checked');
    const organisation = await service.store.organisations.get(service.person('teacher').organisation.id);
    const proposed = await contactOf(referral);
    await save(
      authorise(proposed, { seen: proposed.version }, letterRecord(proposed, organisation), momentOf('manager')),
    );
    const authorised = await contactOf(referral);
    if (!('letterId' in authorised)) throw new Error('no letter');
    const path = `${referral}/letters/${authorised.letterId}`;
    expect(await words(referral)).toContain('Decided');
    expect((await teacher.get(path)).status).toBe(404);

    const letter = must(await service.store.letters.find(id, authorised.letterId));
    await save(
      issue(
        authorised,
        letter,
        { seen: authorised.version },
        letterRecord(authorised, organisation),
        momentOf('officer'),
      ),
    );
    expect(await words(referral)).not.toContain('Letter ready');
    expect((await teacher.get(path)).status).toBe(404);
    service.clock.forwardMinutes(5);
    expect(await words(referral)).toContain('Letter ready');
    const read = await words(path);
    expect(read).toContain(decision.rationale);
    const kept = must(await service.store.letters.find(id, authorised.letterId));
    expect(kept.recipients.flatMap(({ opened }) => opened.map(({ how }) => how))).toEqual(['signed-in']);

    const gp = await service.signInAs('gp');
    expect((await gp.get(path)).status).toBe(404);
    expect((await teacher.get(`${referral}/letters/not-an-id`)).status).toBe(404);
  });
});
