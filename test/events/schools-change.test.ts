import { beforeAll, expect, it } from 'vitest';
import { changeReport } from '../../functions/http/incidents/change-report.ts';
import { actorOf } from '../../shared/actor.ts';
import type { IncidentId } from '../../shared/ids.ts';
import { addressBounced } from '../../shared/school-contact/prove-contact.ts';
import { stateOf } from '../../shared/school-notice/notice-state.ts';
import { must } from '../support/front-door.ts';
import { minuteHand } from '../support/minute-hand.ts';
import { putDirectory } from '../support/school-directory.ts';
import { contactAt, contactsOf, officers, schoolAt } from '../support/school-world.ts';
import { type Service, shippedSettings, startService } from '../support/service.ts';
import { incidentOf, openReport } from '../support/triage-incidents.ts';
import { report } from '../support/triage-world.ts';

let service: Service;
let hand: ReturnType<typeof minuteHand>;
let id: IncidentId;
const oak = schoolAt(1, { name: 'Oakfield Primary' });

beforeAll(async () => {
  service = await startService({ now: '2026-11-22T20:00:00.000Z' });
  await putDirectory(service.store, {
    schools: [oak, schoolAt(2)],
    added: Object.values(officers),
    contacts: [contactsOf(1, [contactAt(1, 'lead')]), contactsOf(2)],
  });
  hand = minuteHand(service);
  id = await incidentOf(service, { ...openReport, children: [report().children[0]] });
  await hand.minute();
});

it('a school of which nobody can be relied on any more while its notice waits is rung within the minute', async () => {
  const notice = () => service.store.schoolNotices.notice(id, oak.key);
  expect((await notice())?.call).toBeUndefined();
  const contacts = (await service.store.schools.contactsOf('wyre', [oak.key])).get(oak.key)!;
  const bounced = addressBounced(contacts, contactAt(1, 'lead').email, service.clock.now())!;
  await service.store.schools.saveContacts(bounced, crypto.randomUUID());
  expect((await service.store.schools.toLookAt('wyre', 10)).items).toHaveLength(1);
  await hand.minute();
  expect((await notice())?.call).toBeDefined();
  expect((await service.store.schools.toLookAt('wyre', 10)).items).toEqual([]);
});

it('the police correct the school: the first is told that it was not theirs, the other has its notice, and both stand on the board', async () => {
  const before = hand.sent.length;
  const known = await service.store.incidents.forRule(id);
  if (!known.ok) throw new Error('no incident');
  const { incident } = known.value;
  must(
    await changeReport({ ...service.deps, store: service.store }, known.value, {
      seen: incident.version,
      report: report({ ...openReport, children: [{ ...report().children[0], schoolUrn: '900002' }] }),
      by: { actor: actorOf(service.person('police')), settings: shippedSettings },
    }),
  );
  await hand.minute();
  const { notices } = await service.store.schoolNotices.of(id);
  expect(notices.map((one) => [one.setting.key, stateOf(one), one.calledOff?.why])).toEqual([
    [oak.key, 'called-off', 'wrong-school'],
    ['900002', 'sent', undefined],
  ]);
  const mails = hand.sent.slice(before);
  expect(mails.filter(({ to }) => to === contactAt(1, 'lead').email).map(({ subject }) => subject)).toEqual([
    expect.stringContaining('counts no more'),
  ]);
  expect(mails.filter(({ to }) => to.endsWith('@school-2.example'))).toHaveLength(2);
  for (const { subject, text } of mails) expect(`${subject} ${text}`).not.toMatch(/Robin|Alderwick|Oakfield/);
  const board = await service.store.schoolNotices.board('wyre', '2026-11-23');
  expect(board).toHaveLength(2);
});
