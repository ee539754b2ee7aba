import { expect, it } from 'vitest';
import { putBackStore } from '../../functions/store/put-back.ts';
import { startService } from '../support/service.ts';

it('a table that was put back lets nobody in who was signed in, and keeps what they typed that could be saved nowhere', async () => {
  const service = await startService();
  const teacher = await service.signInAs('teacher');
  const { id: personId } = service.person('teacher');
  const now = service.clock.now();
  const words = [{ label: 'What happened', text: 'He said that his arm was twisted.' }];
  await service.store.keptWords.keep({ personId, path: '/drafts/x/tasks/analysis', words }, now);
  expect((await teacher.get('/home')).status).toBe(200);

  expect(await putBackStore(service.table, 'wyre').forgetWhoIsIn()).toBeGreaterThan(0);

  expect((await teacher.get('/home')).status).not.toBe(200);
  expect((await service.store.keptWords.of(personId, now)).map((kept) => kept.words)).toEqual([words]);
});
