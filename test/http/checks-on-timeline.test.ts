import { beforeAll, expect, it } from 'vitest';
import { asked, brennock, feedInForce, vale } from '../support/case-feed.ts';
import { pageOf } from '../support/page.ts';
import { type Service, startService } from '../support/service.ts';
import { tellOf } from '../support/told-child.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ now: '2026-11-23T10:00:00.000Z' });
  await feedInForce(service, [brennock, vale]);
});

/** Has a teacher check a child, and answers the id of the receipt. */
async function check(fields: Record<string, string>): Promise<string> {
  service.clock.forwardMinutes(1.5);
  const sent = await (await service.signInAs('teacher')).post('/checks/new', fields);
  expect(sent.status).toBe(303);
  return sent.headers.get('location')?.split('/').at(-1) ?? '';
}

it('who checked whether a child is open stands on the child’s timeline and chronology, and not what they were answered', async () => {
  const { given, family } = asked(brennock);
  const child = { forename: given, surname: family, birth: 'exact', dateOfBirth: '2017-03-14' };
  const { record } = await tellOf(service, child, 'gp');
  const twin = await tellOf(service, { ...child, forename: 'Kezia' }, 'gp');
  const id = await check(asked(brennock));
  const worker = await service.signInAs('socialWorker');
  const line = 'Checked whether they are open to us: Oakfield Primary School';
  for (const path of [`/people/${record}`, `/people/${record}?kind=check`, `/people/${record}/chronology`]) {
    const page = await pageOf(await worker.get(path));
    expect(page.text).toContain(line);
    expect(page.text).not.toContain('Safeguarding Team 3');
    expect(page.html).not.toContain(`/checks/${id}`);
  }
  const checks = (await pageOf(await worker.get(`/people/${record}?kind=check`))).text;
  expect(checks).not.toContain('Concern from');
  expect((await pageOf(await worker.get(`/people/${record}?kind=told`))).text).not.toContain(line);
  // Whoever looks after checks is led to it.
  const manager = await pageOf(await (await service.signInAs('manager')).get(`/people/${record}`));
  expect(manager.html).toContain(`/checks/${id}/told`);
  expect((await pageOf(await worker.get(`/people/${twin.record}`))).text).not.toContain(line);
});
