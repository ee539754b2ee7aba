import { beforeEach, expect, it } from 'vitest';
import { expectErrorsToLeadSomewhere } from '../support/error-summary.ts';
import { pageOf } from '../support/page.ts';
import { type CastName, type Service, startService } from '../support/service.ts';

let service: Service;
beforeEach(async () => {
  service = await startService();
});

const chosen = async (name: CastName) => (await service.store.people.find(service.person(name).id))!.messages;

it.each<CastName>(['teacher', 'lead', 'officer', 'manager', 'edt', 'auditor', 'admin'])(
  'the %s chooses how messages that can wait come, and is told what cannot',
  async (name) => {
    const browser = await service.signInAs(name);
    const page = await pageOf(await browser.get('/preferences'));
    expect(page.sent('messages')).toEqual(['immediate']);
    expect(page.text).toContain('a question that our decision waits for');
    expect(page.text).toContain('One email at 4pm on working days');
    const form = { seen: page.sent('seen')[0]!, messages: 'daily-digest' };
    const saved = await pageOf((await browser.follow(await browser.post('/preferences/messages', form))).response);
    expect(saved.text).toContain('How messages reach you has been saved.');
    expect(saved.sent('messages')).toEqual(['daily-digest']);
    expect(await chosen(name)).toBe('daily-digest');
  },
);

it('nobody changes what somebody else chose, nor writes over what they have not seen', async () => {
  const [here, there] = [await service.signInAs('teacher'), await service.signInAs('teacher')];
  const form = { seen: '1', messages: 'daily-digest', personId: service.person('gp').id };
  expect((await here.post('/preferences/messages', form)).status).toBe(303);
  expect(await chosen('gp')).toBeUndefined();
  const stale = await pageOf(await there.post('/preferences/messages', { seen: '1', messages: 'immediate' }));
  expect([stale.status, stale.sent('messages'), stale.sent('seen')]).toEqual([409, ['immediate'], ['2']]);
  expect(stale.text).toContain('Not saved yet');
  expect(await chosen('teacher')).toBe('daily-digest');
});

it('nothing chosen, or what is no choice, is told beside the question and changes nothing', async () => {
  const browser = await service.signInAs('teacher');
  for (const messages of [undefined, 'never']) {
    const answer = await browser.post('/preferences/messages', { seen: '1', messages });
    const html = await answer.clone().text();
    expect(answer.status).toBe(400);
    expectErrorsToLeadSomewhere(html);
    expect((await pageOf(answer)).text).toContain('Select how messages that can wait reach you');
  }
  expect(await chosen('teacher')).toBeUndefined();
});

it('a choice sent after the session ended is shown again to its person', async () => {
  const browser = await service.signInAs('teacher');
  service.clock.forwardMinutes(31);
  const answer = await browser.post('/preferences/messages', { seen: '1', messages: 'daily-digest' });
  expect(answer.headers.get('location')).toContain('held=yes');
  expect(await chosen('teacher')).toBeUndefined();
});
