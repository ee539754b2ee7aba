import { expect, it } from 'vitest';
import { mainText } from '../support/drafts.ts';
import { startService } from '../support/service.ts';
import { tellOf } from '../support/told-child.ts';

it('a question that led to a contact which few may know of is as open as that, and stays with whoever asked it', async () => {
  const service = await startService();
  const teacher = await service.signInAs('teacher');
  const asked = await teacher.post('/ask', {
    ...{
      step: 'ask',
      worry: 'Zebulon has come in without a coat.',
      ageBand: '5-to-9',
      childNamed: 'no',
      allegation: 'no',
    },
    ...{ done: 'We rang home.', wanted: 'Is this one for you?' },
  });
  const place = (asked.headers.get('location') ?? '').replace(/\?.*/, '');
  const id = place.split('/').at(-1) ?? '';
  const { contact } = await tellOf(service, { forename: 'Zebulon', surname: 'Quarrelsome' });
  const worker = await service.signInAs('socialWorker');
  expect((await worker.post(`${place}/link`, { seen: '1', reference: contact.reference })).status).toBe(303);
  const question = await mainText(await (await worker.get(place)).text());
  const [reference = ''] = /AF-[0-9A-Z-]{9}/.exec(question) ?? [];
  expect(await (await worker.get('/consultations/board')).text()).toContain(reference);

  const manager = await service.signInAs('manager');
  const list = { seen: '2', kind: 'staff', words: 'The child of a colleague.', readers: [] };
  expect((await manager.post(`/restricted/contacts/${contact.id}/readers`, list)).status).toBe(303);
  for (const path of [place, `/looked${place}`, `/looked${place}/why`]) {
    const nowhere = await worker.get(path.replace(id, '00000000-0000-4000-8000-ffffffffffff'));
    const answer = await worker.get(path);
    expect([path, answer.status, await answer.text()]).toEqual([path, nowhere.status, await nowhere.text()]);
  }
  expect((await worker.post(`${place}/answer`, { seen: '2', kind: 'no-action', text: 'x' })).status).toBe(404);
  const board = await (await worker.get('/consultations/board')).text();
  expect([board.includes('Restricted question'), board.includes(reference), board.includes(id)]).toEqual([
    true,
    false,
    false,
  ]);
  for (const client of [manager, teacher]) {
    expect(await mainText(await (await client.get(place)).text())).toContain('without a coat');
  }
  await worker.post(`/restricted/contacts/${contact.id}`, { reason: 'danger-now', words: 'The school calls.' });
  expect(await mainText(await (await worker.get(place)).text())).toContain('without a coat');
});
