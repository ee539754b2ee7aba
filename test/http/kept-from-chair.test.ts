import { expect, it } from 'vitest';
import { actorOf } from '../../shared/actor.ts';
import { keepIncidentFrom } from '../../shared/incident/keep-incident-from.ts';
import { ok } from '../../shared/result.ts';
import { doTo, wholeOf } from '../support/decided-incident.ts';
import { shippedSettings, startService } from '../support/service.ts';
import { incidentOf, openReport } from '../support/triage-incidents.ts';

const service = await startService({ now: '2026-11-23T10:00:00.000Z' });
const moment = {
  actor: actorOf(service.person('police')),
  now: service.clock.now(),
  newId: () => crypto.randomUUID(),
  settings: shippedSettings,
  digest: service.deps.digest,
};
const kept = await incidentOf(service, { ...openReport, policeReference: 'KEPT/1' });
await doTo(service, kept, ({ incident }) => ok(keepIncidentFrom(incident, service.person('otherManager').id, moment)!));
const other = await incidentOf(service, { ...openReport, policeReference: 'OTHER/1' });
const now = async (id: typeof kept) => (await wholeOf(service, id)).incident;
const chair = await service.signInAs('otherManager');

it('nobody is told that an incident is there which is kept from them, nor puts another into it', async () => {
  const answers = async (into: string) => {
    const answer = await chair.post(`/triage/incidents/${other}/same-as`, {
      seen: String((await now(other)).version),
      into,
    });
    return [answer.status, (await answer.text()).replaceAll(into, '')];
  };
  const none = await answers('DA-7K3M-9QRT');
  expect([none[0], await answers((await now(kept)).reference)]).toEqual([400, none]);
  expect((await now(other)).status).toBe('received');
});

it('a chair who puts off what is left puts off nothing that is kept from them, whatever they name', async () => {
  await chair.post('/triage/meeting/open', { on: '2026-11-23' });
  const before = [await now(kept), await now(other)];
  const left = before.map(({ id, version }) => `${id}:${version}`);
  const because = 'Nobody from health came today.';
  const put = await chair.post('/triage/meeting/put-off-rest', { on: '2026-11-23', 'rest-reason': because, left });
  expect(put.status).toBe(303);
  expect(await now(kept)).toEqual(before[0]);
  expect(await now(other)).toMatchObject({ version: before[1]!.version + 1, status: 'ready' });
});
