import { beforeEach, expect, it } from 'vitest';
import { type Telling, takeReport } from '../../functions/http/incidents/take-report.ts';
import { actorOf } from '../../shared/actor.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import { LetterId } from '../../shared/ids.ts';
import type { Client } from '../support/client.ts';
import { decidedIncident, wholeOf } from '../support/decided-incident.ts';
import { must } from '../support/front-door.ts';
import { figuresOwed } from '../support/mails-owed.ts';
import { minuteHand } from '../support/minute-hand.ts';
import { pageOf } from '../support/page.ts';
import { now, workOn } from '../support/raise.ts';
import { type Service, shippedSettings, startService } from '../support/service.ts';
import { openReport } from '../support/triage-incidents.ts';
import { report } from '../support/triage-world.ts';

// The letter of a contact that was opened from an incident goes to the officer who told of it, until the police name them.
const [victim, abuser] = openReport.adults as object[];
let service: Service;
let contact: Contact;
let hand: ReturnType<typeof minuteHand>;
let manager: Client;
let worker: Client;
let path: string;
let letterId: LetterId;

const seen = async () => String((await now(service, contact)).version);
const letter = async () => must(await service.store.letters.find(contact.id, letterId));
const issue = async () =>
  (await worker.post(`${path}/letters/${letterId}/issue`, { seen: await seen() })).headers.get('location') ?? '';
const officer = () => service.person('police');
const mailed = () =>
  hand.sent.filter(({ to, attachments }) => to === officer().email && (attachments?.length ?? 0) > 0);

/** A colleague tells that the officer is known by another name of the one who may have done it. */
async function tellOfOfficer(): Promise<void> {
  const lead = service.person('policeLead');
  const { id: personId, name, email, organisation } = lead;
  const reporter = { personId, name, email, organisation };
  const telling: Telling = { actor: actorOf(lead), settings: shippedSettings, reporter, channel: 'portal' };
  const adults = [victim, { ...abuser, otherNames: officer().name }];
  must(await takeReport(service.deps, report({ ...openReport, adults }), telling));
  await hand.minute();
}

beforeEach(async () => {
  service = await startService({ now: '2026-11-23T09:35:00.000Z' });
  const incident = await decidedIncident(service, { report: openReport });
  manager = await service.signInAs('manager');
  worker = await service.signInAs('socialWorker');
  const { version } = (await wholeOf(service, incident)).incident;
  await manager.post(`/triage/incidents/${incident}/outcome/contact`, { seen: String(version) });
  const opened = (await wholeOf(service, incident)).incident.contact?.id;
  if (!opened) throw new Error('no contact was opened');
  contact = must(await service.store.contacts.find(opened));
  hand = minuteHand(service);
  await hand.minute();
  path = `/contacts/${contact.id}`;
  await workOn(service, worker, contact, { decided: true });
  await manager.post(`${path}/authorise`, { seen: await seen() });
  const authorised = await now(service, contact);
  letterId = LetterId.parse('letterId' in authorised ? authorised.letterId : '');
  const [holds = ''] = (await pageOf(await manager.get(`${path}/letters/${letterId}/hold`))).sent('holds');
  const let_go = { seen: await seen(), to: 'release', reason: 'He does not work there.', holds };
  await manager.post(`${path}/letters/${letterId}/hold`, let_go);
  expect((await letter()).recipients.map(({ email }) => email)).toEqual([officer().email]);
  hand.sent.splice(0);
});

it('a letter that is authorised to somebody who is told of since is not issued to them, and no manager can let it go', async () => {
  await tellOfOfficer();
  await issue();
  expect((await now(service, contact)).status).toBe('authorised');
  const again = { seen: await seen(), to: 'release', reason: 'I know him.' };
  await manager.post(`${path}/letters/${letterId}/hold`, again);
  await issue();
  service.clock.forwardMinutes(8);
  await hand.minute();
  expect(mailed()).toEqual([]);
  expect((await now(service, contact)).status).toBe('authorised');
});

it('a letter that is issued and may still be called back is not mailed to somebody who is told of meanwhile', async () => {
  await issue();
  expect((await now(service, contact)).status).toBe('outcome-issued');
  service.clock.forwardMinutes(2);
  await tellOfOfficer();
  service.clock.forwardMinutes(6);
  await hand.minute();
  await hand.minute();
  expect(mailed()).toEqual([]);
});

it('a letter that lies unread with somebody who is told of since is read by them no more', async () => {
  await issue();
  service.clock.forwardMinutes(6);
  await hand.minute();
  await tellOfOfficer();
  const token = (await letter()).recipients[0]?.token ?? '';
  const visitor = service.visitor();
  await visitor.get(`/letters/${token}`);
  await visitor.post(`/letters/${token}/code`, {});
  const code = await figuresOwed(service, 'letter-code');
  expect((await visitor.post(`/letters/${token}/read`, { code })).status).toBe(303);
  const page = await (await visitor.get(`/letters/${token}/read`)).text();
  expect(page).toContain('being checked');
  expect(page).not.toContain('Family Help will telephone');
  expect((await letter()).recipients[0]?.opened).toEqual([]);
  const police = await service.signInAs('police');
  expect((await police.get(`/referrals/${contact.id}/letters/${letterId}`)).status).toBe(404);
});
