import { beforeAll, describe, expect, it } from 'vitest';
import { type Telling, takeReport } from '../../functions/http/incidents/take-report.ts';
import { actorOf } from '../../shared/actor.ts';
import type { IncidentId } from '../../shared/ids.ts';
import type { Incident } from '../../shared/incident/incident.ts';
import { must } from '../support/front-door.ts';
import { incidentFile, incidentRows, outcomeOf, sendFile } from '../support/incident-file.ts';
import { onBoard } from '../support/on-school-board.ts';
import { type Service, shippedSettings, startService } from '../support/service.ts';
import { openReport } from '../support/triage-incidents.ts';
import { report } from '../support/triage-world.ts';

let service: Service;
const family = {
  ...{ seen: '0', 'born-day': '31', 'born-month': '3', 'born-year': '1980', house: '3', postcode: 'WY2 5AB' },
  relatives: 'Robin Alderwick, 5 3 2017\nKim Alder, 9 9 2019',
};

beforeAll(async () => {
  service = await startService();
  const manager = await service.signInAs('otherManager');
  expect((await manager.post('/restricted/family', family)).status).toBe(303);
});

const telling = (channel: Incident['channel']): Telling => {
  const police = service.person('police');
  const { id: personId, name, email, organisation } = police;
  return {
    actor: actorOf(police),
    settings: shippedSettings,
    reporter: { personId, name, email, organisation },
    channel,
  };
};
const tell = async (more: object, channel: Incident['channel'] = 'portal') =>
  must(await takeReport(service.deps, report({ ...openReport, ...more }), telling(channel))).incident;
const opens = async (name: Parameters<Service['signInAs']>[0], id: IncidentId) =>
  (await (await service.signInAs(name)).get(`/triage/incidents/${id}`)).status;
const isKept = (incident: Incident) => {
  expect(incident).toMatchObject({ restricted: true, keptFrom: [service.person('otherManager').id] });
};

describe('an incident about the family of somebody at the front door', () => {
  it.each(['portal', 'system'] as const)('is kept from them from the first when it comes by %s', async (channel) => {
    const incident = await tell({ policeReference: `KIN/${channel}` }, channel);
    isKept(incident);
    expect([await opens('manager', incident.id), await opens('officer', incident.id)]).toEqual([200, 404]);
    expect(await opens('otherManager', incident.id)).toBe(404);
    const kept = await service.signInAs('otherManager');
    expect((await kept.get(`/restricted/incidents/${incident.id}`)).status).toBe(404);
    expect((await kept.post('/restricted/open', { reference: incident.reference })).status).toBe(404);
    for (const page of ['/triage', `/triage?day=${'meetingOn' in incident ? incident.meetingOn : ''}`]) {
      expect(await (await kept.get(page)).text()).not.toContain(incident.reference);
    }
  });

  it('stands on the board of schools for everybody but them, and they cannot ring about it', async () => {
    const { id, reference } = await tell({ policeReference: 'KIN/school' });
    await onBoard(service, id);
    const board = async (name: 'otherManager' | 'officer') =>
      (await (await service.signInAs(name)).get('/school-notices')).text();
    expect(await board('officer')).toContain(reference);
    expect(await board('otherManager')).not.toContain(reference);
    const ring = `/school-notices/ring/${id}/900001`;
    expect((await (await service.signInAs('officer')).get(ring)).status).toBe(200);
    expect((await (await service.signInAs('otherManager')).get(ring)).status).toBe(404);
  });

  it('is kept from them from the first when it comes in a file, and no other of that file is', async () => {
    const police = await service.signInAs('police');
    const rows = [
      incidentRows(1, { family: '', forename: 'Kim', birth: '09/09/2019' }),
      incidentRows(2, { forename: 'Ida' }),
    ];
    const { counts } = await outcomeOf(police, await sendFile(police, incidentFile(...rows.flat())));
    expect(counts).toEqual([2, 0, 0, 0]);
    const found = async (policeReference: string) => {
      const id = await service.store.incidents.byPoliceReference('wyre', { force: 'severn-vale', policeReference });
      return must(await service.store.incidents.find(id!));
    };
    isKept(await found('B/1'));
    const other = await found('B/2');
    expect([other.restricted, other.keptFrom, await opens('otherManager', other.id)]).toEqual([false, undefined, 200]);
  });

  it('is recognised by the house in which it happened, which is sealed', async () => {
    const [child] = report().children;
    const others = { children: [{ ...child, forename: 'Ida', surname: 'Vane' }], place: { kind: 'home' } };
    const here = { ...others.place, address: '3 Weir Lane', postcode: 'wy25ab' };
    isKept(await tell({ ...others, policeReference: 'KIN/HOUSE', place: here }));
    const away = { ...here, address: '30 Weir Lane' };
    expect(await tell({ ...others, policeReference: 'KIN/STREET', place: away })).toMatchObject({ restricted: false });
  });

  it('is kept from them when the police put right who it is about, and no longer when it was another child, though it stays restricted', async () => {
    const [child] = report().children;
    const named = (forename: string, surname: string) => ({
      policeReference: 'KIN/LATER',
      children: [{ ...child, forename, surname }],
    });
    const first = await tell(named('Tess', 'Vane'));
    expect(await opens('otherManager', first.id)).toBe(200);
    isKept(await tell(named('Robin', 'Alderwick')));
    expect(await opens('otherManager', first.id)).toBe(404);
    expect(await tell(named('Tess', 'Vane'))).toMatchObject({ restricted: true });
    expect([await opens('otherManager', first.id), await opens('officer', first.id)]).toEqual([200, 404]);
  });
});
