import { beforeAll, describe, expect, it } from 'vitest';
import { ContactId } from '../../shared/ids.ts';
import { mainText, raiseConcern } from '../support/drafts.ts';
import { must } from '../support/front-door.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ now: '2026-11-23T16:30:00.000Z' });
});
const words = async (client: { get: (path: string) => Response | Promise<Response> }) =>
  mainText(await (await client.get('/handover')).text());

describe('the handover sheet', () => {
  it('cannot be finished in the evening while anything red is unsigned, and is signed once, by name', async () => {
    const teacher = await service.signInAs('teacher');
    const worker = await service.signInAs('socialWorker');
    const id = ContactId.parse((await raiseConcern(teacher)).split('/').at(-1));
    await worker.post(`/contacts/${id}/claim`, { seen: '1' });
    await worker.post(`/contacts/${id}/rating`, { seen: '2', colour: 'red', reason: 'Hurt.' });
    const { version, reference } = must(await service.store.contacts.find(id));
    const [edt, manager] = [await service.signInAs('edt'), await service.signInAs('manager')];
    expect(await words(edt)).toContain('1 red contact is not acknowledged');
    expect(mainText(await (await manager.post('/handover/finish')).text())).toContain('cannot be finished');
    const mine = { contact: id, seen: String(version) };
    expect((await worker.post('/handover/sign', mine)).status).toBe(403);
    expect((await edt.post('/handover/sign', { ...mine, seen: '1' })).status).toBe(409);
    expect((await edt.post('/handover/sign', mine)).status).toBe(303);
    const second = await manager.post('/handover/sign', mine);
    expect([second.status, mainText(await second.text())]).toEqual([
      409,
      expect.stringContaining('Yasmin Torrence has acknowledged it already'),
    ]);
    expect(await words(worker)).toContain('by Yasmin Torrence at 4:30pm');
    await worker.post(`/contacts/${id}/rating`, { seen: String(version), colour: 'red', reason: 'Worse.' });
    expect(await words(edt)).toContain('1 red contact is not acknowledged');
    expect((await edt.post('/handover/sign', { ...mine, seen: String(version + 1) })).status).toBe(303);
    expect((await manager.post('/handover/finish')).status).toBe(303);
    expect((await manager.post('/handover/finish')).status).toBe(303);
    expect(await service.store.handovers.finished('wyre')).toHaveLength(1);
    expect(await words(edt)).toContain(`${reference}: red or urgent, acknowledged by Yasmin Torrence`);
  });

  it('says in the morning what came in since the office closed', async () => {
    service.clock.set('2026-11-24T03:00:00.000Z');
    const reference = must(
      await service.store.contacts.find(
        ContactId.parse((await raiseConcern(await service.signInAs('teacher'))).split('/').at(-1)),
      ),
    ).reference;
    service.clock.set('2026-11-24T08:30:00.000Z');
    const sheet = await words(await service.signInAs('officer'));
    expect(sheet).toContain('Came in since the office closed (1)');
    expect(sheet).toContain(reference);
  });
});
