import { beforeAll, describe, expect, it } from 'vitest';
import type { IncidentId } from '../../shared/ids.ts';
import { purposeOf } from '../../shared/incident/contact-purpose.ts';
import { mainText } from '../support/drafts.ts';
import { type CastName, type Service, startService } from '../support/service.ts';
import { incidentOf, openReport } from '../support/triage-incidents.ts';
import { secrets } from '../support/triage-world.ts';

let service: Service;
let open: IncidentId;
let restricted: IncidentId;
beforeAll(async () => {
  service = await startService();
  open = await incidentOf(service, { ...openReport, policeReference: 'SAFE/1' });
  restricted = await incidentOf(service, { policeReference: 'SAFE/2' });
});

const at = (id: string) => `/incidents/${id}/safe-contact`;
const visit = { purpose: 'plan-visit' };
const ask = async (name: CastName, id: string) => {
  const browser = await service.signInAs(name);
  return [(await browser.get(at(id))).status, (await browser.post(at(id), visit)).status];
};
const readings = async (id: IncidentId) =>
  (await service.store.access.of(id)).items
    .filter(({ what }) => purposeOf(what) !== undefined)
    .map(({ by, what }) => [by.name, what]);

describe('how to reach a victim safely', () => {
  it('is shut until somebody says what for, and then shows what must be known above every number', async () => {
    const manager = await service.signInAs('manager');
    const shut = await (await manager.get(at(open))).text();
    for (const secret of Object.values(secrets)) expect(shut).not.toContain(secret);
    const without = await manager.post(at(open), { purpose: 'other', words: '' });
    expect(without.status).toBe(400);
    expect(await without.text()).not.toContain(secrets.phone);
    expect(await readings(open)).toEqual([]);

    const opened = await manager.post(at(open), visit);
    expect(opened.headers.get('cache-control')).toBe('no-store');
    const text = mainText(await opened.text());
    expect(text).toContain(secrets.phone);
    expect(text.indexOf('What must not be said')).toBeLessThan(text.indexOf(secrets.phone));
    expect(text).not.toContain(secrets.narrative);
    expect(text).toContain('To plan a visit');
    await manager.post(at(open), { purpose: 'other', words: 'Court asks for it today' });
    const name = service.person('manager').name;
    expect(await readings(open)).toEqual([
      [name, 'POST /incidents/:id/safe-contact other: Court asks for it today'],
      [name, 'POST /incidents/:id/safe-contact plan-visit'],
    ]);
    expect(service.logged.join()).not.toContain('Court');
  });

  it('is for those who must reach the victim: police, social care and their service, and nobody of health, a school or an audit', async () => {
    for (const name of ['police', 'socialWorker', 'adviser'] as const)
      expect(await ask(name, open)).toEqual([200, 200]);
    for (const name of ['healthVisitor', 'teacher', 'lead', 'gp'] as const)
      expect(await ask(name, open)).toEqual([404, 404]);
    expect(await ask('auditor', open)).toEqual([403, 403]);
  });

  it('of an incident that is restricted is shown to whoever told of it and to managers alone', async () => {
    for (const name of ['police', 'manager'] as const) expect(await ask(name, restricted)).toEqual([200, 200]);
    for (const name of ['socialWorker', 'officer', 'adviser'] as const)
      expect(await ask(name, restricted)).toEqual([404, 404]);
  });
});
