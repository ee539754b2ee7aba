import { expect, it } from 'vitest';
import { sendNotices } from '../../functions/events/send-notice.ts';
import { routePermissions } from '../../functions/http/route-permissions.ts';
import type { Email } from '../../functions/senders/email.ts';
import { noticeKey } from '../../functions/store/notices.ts';
import { decidedIncident, meetingToday, wholeOf, writtenIncident } from '../support/decided-incident.ts';
import { letterFonts } from '../support/fonts.ts';
import { context, messages } from '../support/mail-world.ts';
import { everybody, startService } from '../support/service.ts';
import { openReport } from '../support/triage-incidents.ts';
import { secrets } from '../support/triage-world.ts';

const service = await startService({ now: '2026-11-23T09:35:00.000Z' });
await meetingToday(service);
const decided = await decidedIncident(service, { report: { ...openReport, policeReference: 'OPEN/1' } });
const restricted = await decidedIncident(service, { report: { policeReference: 'KEPT/2' } });
const written = await writtenIncident(service, { report: { ...openReport, policeReference: 'WRITTEN/3' } });

/** Every text by which somebody could be found, as it was told and without its spaces. */
const hidden = Object.values(secrets).flatMap((secret) => [secret, secret.replaceAll(' ', '')]);
const found = (text: string): string[] => hidden.filter((secret) => text.includes(secret));

/** Every page of the triage and of its outcomes, and the lists in which they stand; not what is opened to reach somebody. */
const pages = Object.keys(routePermissions)
  .filter((route) => /^GET \/(triage|triage-outcomes|incidents|home|board|undelivered|closed)(\/|$)/.test(route))
  .filter((route) => !route.includes('safe-contact') && !/^GET \/incidents\/(new|:id|batches)/.test(route))
  .map((route) => route.slice('GET '.length));

it('no page shows anybody by what a victim could be found, whoever asks and whatever they may open', async () => {
  expect(pages.length).toBeGreaterThan(10);
  const leaks: string[] = [];
  let seen = 0;
  for (const name of everybody.filter((one) => one !== 'leaver')) {
    const browser = await service.signInAs(name);
    for (const page of pages) {
      const ids = page.includes(':id') ? [decided, restricted, written] : [''];
      for (const id of ids) {
        const answer = await browser.get(page.replace(':id', id));
        if (answer.status === 200) seen += 1;
        for (const secret of found(await answer.text())) leaks.push(`${name} ${page}: ${secret}`);
      }
    }
  }
  expect(leaks).toEqual([]);
  expect(seen).toBeGreaterThan(100);
}, 120_000);

it('no mail that an outcome owes says by what a victim could be found, or that it is about them', async () => {
  const sent: Email[] = [];
  const send = sendNotices({
    ...service.deps,
    store: service.store,
    fonts: letterFonts(),
    mailer: {
      send: async (email) => {
        sent.push(email);
        return { kind: 'accepted', messageId: `ses-${email.noticeId}-${email.attempt}` };
      },
    },
  });
  for (const id of [decided, restricted]) {
    const { notices } = await wholeOf(service, id);
    await send(messages(...notices.map(noticeKey)), context);
  }
  expect(sent.length).toBeGreaterThan(10);
  for (const mail of sent) {
    const text = JSON.stringify(mail);
    expect(found(text)).toEqual([]);
    expect(text).not.toMatch(/Alderwick|Pashley/);
  }
});

it('a contact that is opened from it, its letters and its lists say no more than the outcome did', async () => {
  const manager = await service.signInAs('manager');
  const { incident } = await wholeOf(service, decided);
  const at = `/triage/incidents/${decided}/outcome/contact`;
  expect((await manager.post(at, { seen: String(incident.version) })).status).toBe(303);
  const { contact } = (await wholeOf(service, decided)).incident;
  const police = await service.signInAs('police');
  for (const [browser, path] of [
    [manager, `/contacts/${contact!.id}`],
    [manager, '/board'],
    [manager, `/search?q=${contact!.reference}`],
    [police, `/referrals/${contact!.id}`],
    [police, '/referrals'],
  ] as const) {
    const answer = await browser.get(path);
    expect([path, answer.status]).toEqual([path, 200]);
    expect([path, found(await answer.text())]).toEqual([path, []]);
  }
});
