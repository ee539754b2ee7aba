import { expect, it } from 'vitest';
import { sendNotices } from '../../functions/events/send-notice.ts';
import { sweep } from '../../functions/events/sweep.ts';
import type { Email } from '../../functions/senders/email.ts';
import { NoticeKey } from '../../functions/store/notices.ts';
import { decidedIncident, wholeOf } from '../support/decided-incident.ts';
import { mainText } from '../support/drafts.ts';
import { letterFonts } from '../support/fonts.ts';
import { context, messages } from '../support/mail-world.ts';
import { type Service, startService } from '../support/service.ts';
import { secrets } from '../support/triage-world.ts';

/** The sender and the minute hand of a service, and what went out. */
function minuteHand({ deps, store }: Service) {
  const sent: Email[] = [];
  const queue: NoticeKey[] = [];
  const world = { ...deps, store };
  const send = sendNotices({
    ...world,
    fonts: letterFonts(),
    mailer: {
      send: async (email) => {
        sent.push(email);
        return { kind: 'accepted', messageId: `ses-${email.noticeId}-${email.attempt}` };
      },
    },
  });
  const minute = sweep({
    ...world,
    checkFolder: async () => {},
    enqueue: async (keys) => {
      queue.push(...keys.map((key) => NoticeKey.parse(key)));
      return [];
    },
  });
  return {
    sent,
    minute: async () => {
      await minute({}, context);
      const due = queue.splice(0);
      if (due.length > 0) await send(messages(...due), context);
    },
  };
}

it('within a minute of the press each agency is told that its part waits, and nothing of the incident', async () => {
  const service = await startService({ now: '2026-11-23T09:35:00.000Z' });
  const { sent, minute } = minuteHand(service);
  const id = await decidedIncident(service);
  await minute();
  const { copies } = await wholeOf(service, id);
  expect(sent.map(({ to }) => to).toSorted()).toEqual(copies.map(({ to }) => to.email).toSorted());
  for (const mail of sent) {
    expect(mail.text).toContain(`/triage-outcomes/${id}`);
    expect(`${mail.subject} ${mail.text}`).not.toMatch(/Alderwick|Robin|DA-|22\/4711|C09/);
    for (const secret of Object.values(secrets)) expect(`${mail.subject} ${mail.text}`).not.toContain(secret);
  }
  await minute();
  expect(sent).toHaveLength(copies.length);
});

it('what is not acknowledged after a working day is a named person’s task until it is, and then what is not done', async () => {
  const service = await startService({ now: '2026-11-23T09:35:00.000Z' });
  const { minute } = minuteHand(service);
  const id = await decidedIncident(service);
  const late = async () => (await service.store.incidents.copiesLate('wyre')).items;
  service.clock.set('2026-11-24T16:59:00.000Z');
  await minute();
  expect(await late()).toEqual([]);
  service.clock.set('2026-11-24T17:01:00.000Z');
  await Promise.all([minute(), minute()]);
  const given = (await wholeOf(service, id)).copies.length;
  expect((await late()).map(({ task }) => [task?.why, task?.owner?.name])).toEqual(
    Array(given).fill(['not-acknowledged', 'Marcus Adeyemi']),
  );
  const manager = await service.signInAs('manager');
  const list = mainText(await (await manager.get('/triage/late?whose=mine')).text());
  expect(list).toContain('Health');

  const nurse = await service.signInAs('healthVisitor');
  const seenOf = async () =>
    /name="seen" value="(\d+)"/.exec(await (await nurse.get(`/triage-outcomes/${id}`)).text())?.[1] ?? '';
  await nurse.post(`/triage-outcomes/${id}/acknowledge`, { seen: await seenOf() });
  expect(await late()).toHaveLength(given - 1);
  await minute();
  const health = (await late()).find(({ reader }) => 'agency' in reader && reader.agency === 'health');
  expect(health?.task).toMatchObject({ why: 'action-late', owner: { name: 'Marcus Adeyemi' } });
});

it('such a task passes to somebody who is there', async () => {
  const service = await startService({ now: '2026-11-23T09:35:00.000Z' });
  const { minute } = minuteHand(service);
  await decidedIncident(service);
  service.clock.set('2026-11-24T17:01:00.000Z');
  await minute();
  const chair = service.person('manager');
  await service.store.people.save({ ...chair, active: false, version: chair.version + 1 }, service.deps.newId());
  await minute();
  const { items } = await service.store.incidents.copiesLate('wyre');
  expect(new Set(items.map(({ task }) => task?.owner?.name)).has(chair.name)).toBe(false);
  expect(items.every(({ task }) => task?.owner)).toBe(true);
});
