import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Contact } from '../../shared/contact/contact.ts';
import type { Client } from '../support/client.ts';
import { expectErrorsToLeadSomewhere } from '../support/error-summary.ts';
import { pageOf } from '../support/page.ts';
import { attribute, textOf } from '../support/page-tree.ts';
import { decisionFields, now, raise } from '../support/raise.ts';
import { richConcern } from '../support/rich-concern.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let worker: Client;
let other: Client;
let manager: Client;
let contact: Contact;
let path: string;

beforeAll(async () => {
  service = await startService();
});
beforeEach(async () => {
  contact = await raise(service, richConcern());
  path = `/contacts/${contact.id}`;
  [worker, other, manager] = (await Promise.all(
    (['socialWorker', 'otherSocialWorker', 'manager'] as const).map((who) => service.signInAs(who)),
  )) as [Client, Client, Client];
  await worker.post(`${path}/claim`, { seen: '1' });
  await worker.post(`${path}/rating`, { seen: '2', colour: 'amber', reason: 'Hungry but safe tonight.' });
});

const both = ['c1', 'c2'];
const send = (who: Client, fields: Record<string, string | string[]>, seen = '3') =>
  who.post(`${path}/decision`, { seen, ...fields });

describe('the decision form', () => {
  it('has nothing chosen beforehand, for any child', async () => {
    const page = await pageOf(await worker.get(`${path}/decision`));
    const chosen = page.elements.filter((each) => attribute(each, 'checked') !== undefined);
    const typed = page.elements.filter(({ tagName }) => tagName === 'textarea').map(textOf);
    expect([chosen, typed.join('')]).toEqual([[], '']);
    expect(page.elements.filter((each) => attribute(each, 'name') === 'level-c2')).toHaveLength(4);
  });

  it('has the referrer’s level, the children’s words and every descriptor beside the choice', async () => {
    const page = await pageOf(await worker.get(`${path}/decision`));
    expect(page.text).toContain('The referrer suggests Level 3: Targeted early help. Why: Persistent.');
    expect(page.text).toContain('I take Alfie under the bed');
    const ticks = page.elements.filter((each) => attribute(each, 'name') === 'descriptors-c1');
    expect(ticks.length).toBeGreaterThan(30);
  });

  it('offers only outcomes that can be decided here', async () => {
    const page = await pageOf(await worker.get(`${path}/decision`));
    const codes = page.elements
      .filter((each) => attribute(each, 'name') === 'outcome-c1')
      .map((each) => attribute(each, 'value'));
    expect(codes).toContain('C09');
    for (const code of ['C18', 'C19', 'C22', 'C23', 'C24', 'C25']) expect(codes).not.toContain(code);
  });

  it('leads first to the rating where there is none', async () => {
    const fresh = await raise(service);
    await worker.post(`/contacts/${fresh.id}/claim`, { seen: '1' });
    const answer = await worker.get(`/contacts/${fresh.id}/decision`);
    expect(answer.headers.get('location')).toBe(`/contacts/${fresh.id}/rating`);
  });
});

describe('what is wrong with a decision', () => {
  it('is said beside each field and on top, for each child by name, with everything typed kept', async () => {
    const typed = decisionFields(both, {
      level: '',
      rationale: 'Too short.',
      'nextStepBy-day': '31',
      'nextStepBy-month': '2',
    });
    const page = await pageOf(await send(worker, typed));
    expect(page.status).toBe(400);
    expectErrorsToLeadSomewhere(page.html);
    expect(page.text).toContain('Maisie Thornbury: select the level of need');
    expect(page.text).toContain('Alfie Thornbury: the day of the next step must be a real date');
    expect([page.sent('rationale-c2'), page.sent('nextStepBy-c1-day'), page.sent('outcome-c1')]).toEqual([
      ['Too short.'],
      ['31'],
      ['C05'],
    ]);
    expect(page.title).not.toMatch(/Maisie|Alfie/);
  });

  it.each<[string, Record<string, string | string[]>, string]>([
    ['reasons without evidence', { rationale: 'No further action is needed.' }, 'what evidence you weighed'],
    ['a basis in law that does not fit', { legalBasis: 'court-report' }, 'select a legal basis that fits'],
    [
      'no day where the letter names one',
      { 'nextStepBy-day': '', 'nextStepBy-month': '', 'nextStepBy-year': '' },
      'the letter for this outcome names it',
    ],
    ['a day that has gone', { 'nextStepBy-day': '1' }, 'must be today or later'],
    ['evidence and none of it', { descriptors: ['none', 'L3-home-1'] }, 'select either what you have seen'],
    ['an outcome from nowhere', { outcome: 'C99' }, 'select what will happen'],
    ['reasons without end', { rationale: 'evidence of neglect '.repeat(500) }, 'must be 8,000 characters or fewer'],
  ])('%s', async (_, more, words) => {
    const page = await pageOf(await send(worker, decisionFields(both, more)));
    expect([page.status, page.text.includes(words)]).toEqual([400, true]);
    expectErrorsToLeadSomewhere(page.html);
    expect((await now(service, contact)).status).toBe('screening');
  });

  it('may be anything that can be sent, and never more than a refusal', async () => {
    const hostile = decisionFields(both, {
      level: ['3', '4'],
      rationale: '<script>alert(1)</script> \u0000 \u202E right to left \u{1F600} and eight words more than that',
      nextStep: '\uD800 broken',
      descriptors: Array.from({ length: 500 }, () => 'L3-home-1'),
    });
    const page = await pageOf(await send(worker, { ...hostile, 'level-c9': '4', __proto__x: 'y', constructor: 'z' }));
    expect(page.status).toBe(400);
    expect(page.elements.filter(({ tagName }) => tagName === 'script')).toHaveLength(1);
    expect((await now(service, contact)).version).toBe(3);
  });
});

it('keeps whatever people write, and its letter can be made of it', async () => {
  const words = 'عائلة \u{1F600} \u202Etxet\u202C <b>school</b> & "saw" hunger on four days of five \u0007';
  await send(worker, decisionFields(both, { rationale: words, nextStep: `\u0000${words}`, askOfReferrer: words }));
  const answer = await manager.post(`${path}/authorise`, { seen: '4' });
  expect(answer.status).toBe(303);
  const page = await pageOf((await manager.get(answer.headers.get('location') ?? '')) as Response);
  expect(page.text).toContain('<b>school</b> & "saw" hunger on four days of five');
});

it('is the same for every child only when a person says so, shows it for each, and saves nothing by that', async () => {
  const first = decisionFields(['c1'], { rationale: 'School saw hunger on four days.' });
  const page = await pageOf(await send(worker, { ...first, do: 'copy' }));
  expect(page.status).toBe(200);
  expect(page.text).toContain('The decision about Maisie Thornbury was copied to Alfie Thornbury.');
  expect([page.sent('level-c2'), page.sent('rationale-c2'), page.sent('seen')]).toEqual([
    ['3'],
    ['School saw hunger on four days.'],
    ['3'],
  ]);
  expect((await now(service, contact)).version).toBe(3);
});

describe('of two people who decide at once', () => {
  const mine = (words: string) =>
    decisionFields(both, { rationale: `${words}, seen by school on four days out of five last week.` });

  it('one wins, and the other sees what changed and keeps what they typed', async () => {
    const answers = await Promise.all([send(worker, mine('Hunger')), send(other, mine('Fear'))]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    const lost = answers.findIndex(({ status }) => status === 409);
    const [theirs, ours] = lost === 1 ? ['Hunger', 'Fear'] : ['Fear', 'Hunger'];
    const page = await pageOf(answers[lost]!);
    expect(page.text).toContain('Someone changed this contact while you had it open.');
    expect(page.text).toContain('Decisions proposed for 2 children');
    expect(page.text).toContain(`${theirs}, seen by school`);
    expect(page.sent('rationale-c1')).toEqual([`${ours}, seen by school on four days out of five last week.`]);
    expect(page.sent('outcome-c2')).toEqual(['C05']);
    const { events } = await service.store.contacts.file(contact.id);
    expect(events.filter(({ type }) => type === 'decision-proposed')).toHaveLength(1);
  });

  it('the other can still send theirs, knowingly, when the first is returned', async () => {
    await send(worker, mine('Hunger'));
    const lost = await pageOf(await send(other, mine('Fear')));
    const seen = lost.sent('seen')[0]!;
    expect((await send(other, mine('Fear'), seen)).status).toBe(409);
    await manager.post(`${path}/return`, { seen: '4', comment: 'Which days?' });
    const shown = await pageOf(await send(other, mine('Fear'), seen));
    expect([shown.status, shown.text.includes('Which days?')]).toEqual([409, true]);
    expect((await send(other, mine('Fear'), shown.sent('seen')[0]!)).status).toBe(303);
  });

  it('when the first only asked a question, the other is told so before deciding on', async () => {
    await worker.post(`${path}/question`, { seen: '3', text: 'Who collects them?', reason: 'waiting-for-referrer' });
    const page = await pageOf(await send(other, mine('Fear')));
    expect([page.status, page.text.includes('Who collects them?')]).toEqual([409, true]);
    expect(page.buttons).toContain('Check whether this can be sent now');
  });
});

describe('sign-off', () => {
  const low = { outcome: 'C01', legalBasis: 'public-task', level: '1', descriptors: ['L3-home-1'] };

  it('shows the whole proposal, and why a second person is needed', async () => {
    await send(worker, decisionFields(both, low));
    const page = await pageOf(await manager.get(`${path}/sign-off`));
    for (const words of [
      'Level 1: Universal',
      'Level 3: Targeted early help',
      'School saw hunger on four days',
      'Children Act 2004, sections 10 and 11',
      'Friday 27 November 2026',
      'The level proposed is 2 or more below the level that the referrer gave.',
      'Signs of level 3 or 4 were seen and no further action is proposed.',
    ]) {
      expect(page.text).toContain(words);
    }
    expect(page.buttons).toContain('Authorise and see the letter');
  });

  it('is not for the one who proposed it, who is told why, and is for another manager', async () => {
    await send(manager, decisionFields(both, low));
    const own = await pageOf(await manager.get(`${path}/sign-off`));
    expect(own.buttons).not.toContain('Authorise and see the letter');
    expect(own.text).toContain('You proposed this decision, and another manager must authorise it.');
    const refused = await pageOf(await manager.post(`${path}/authorise`, { seen: '4' }));
    expect([refused.status, refused.h1]).toEqual([409, 'A second person must authorise this']);
    expect(refused.text).toContain('The level proposed is 2 or more below');
    const second = await service.signInAs('otherManager');
    expect((await second.post(`${path}/authorise`, { seen: '4' })).headers.get('location')).toMatch(/\/letters\//);
  });

  it('returns with a comment, which the worker sees with what was proposed, ready to change', async () => {
    await send(worker, decisionFields(both, low));
    const empty = await pageOf(await manager.post(`${path}/return`, { seen: '4', comment: '' }));
    expect(empty.status).toBe(400);
    expectErrorsToLeadSomewhere(empty.html);
    await manager.post(`${path}/return`, { seen: '4', comment: 'Which day did school see this?' });
    const page = await pageOf(await worker.get(`${path}/decision`));
    expect(page.text).toContain('Marcus Adeyemi returned this: Which day did school see this?');
    expect([page.sent('level-c1'), page.sent('descriptors-c2'), page.sent('nextStepBy-c1-day')]).toEqual([
      ['1'],
      ['L3-home-1'],
      ['27'],
    ]);
  });

  it('of two managers, the slower keeps the comment and sees that it was authorised', async () => {
    await send(worker, decisionFields(both, low));
    await manager.post(`${path}/authorise`, { seen: '4' });
    const second = await service.signInAs('otherManager');
    const page = await pageOf(await second.post(`${path}/return`, { seen: '4', comment: 'Ask school first.' }));
    expect([page.status, page.sent('comment')]).toEqual([409, ['Ask school first.']]);
    expect(page.text).toContain('Decision authorised and letter made by Marcus Adeyemi');
  });
});
