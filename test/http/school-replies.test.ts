import { beforeAll, expect, it } from 'vitest';
import type { IncidentId } from '../../shared/ids.ts';
import { stateOf } from '../../shared/school-notice/notice-state.ts';
import { mainText } from '../support/drafts.ts';
import { minuteHand } from '../support/minute-hand.ts';
import { putDirectory } from '../support/school-directory.ts';
import { contactAt, contactsOf, schoolAt } from '../support/school-world.ts';
import { type Service, startService } from '../support/service.ts';
import { incidentOf, openReport } from '../support/triage-incidents.ts';

const textOf = async (response: Response) => mainText(await response.text());
const school = schoolAt(1, { name: 'Oakfield Primary' });
const said = { reply: crypto.randomUUID(), kind: 'child-said', said: 'He put his hand in the wall.\n\nLike “this”.' };

let service: Service;
let hand: ReturnType<typeof minuteHand>;
let id: IncidentId;
let link = '';

beforeAll(async () => {
  service = await startService({ now: '2026-11-22T20:00:00.000Z' });
  const head = contactAt(1, 'head', { email: service.person('lead').email });
  await putDirectory(service.store, {
    schools: [school],
    added: [],
    contacts: [contactsOf(1, [...contactsOf(1).people, head])],
  });
  hand = minuteHand(service);
  id = await incidentOf(service, openReport);
  await hand.minute();
  link = /\/school-notices\/read\/[0-9a-f-]{36}/.exec(hand.sent[0]?.text ?? '')?.[0] ?? '';
  service.clock.set('2026-11-23T09:10:00.000Z');
});

const notice = async () => (await service.store.schoolNotices.notice(id, school.key))!;
const replies = () => service.store.schoolReplies.of(id);

/** A phone that has read the notice, and the last code that it was sent. */
async function code(phone: ReturnType<Service['visitor']>, carried: Record<string, string> = {}): Promise<string> {
  service.clock.forwardMinutes(10);
  const sent = await phone.post(`${link}/code`, carried);
  expect(sent.status).toBeLessThan(400);
  await hand.minute();
  return /\b(\d{6})\b/.exec(hand.sent.findLast(({ text }) => /^\D*\d{6}\b/.test(text))?.text ?? '')?.[1] ?? '';
}

it('somebody at the gate tells what the child said, once however often it is pressed, and the front door is told that they did', async () => {
  const phone = service.visitor();
  await phone.post(`${link}/open`, { code: await code(phone) });
  const without = await phone.post(`${link}/reply`, { ...said, said: ' ' });
  expect([without.status, await textOf(without)]).toEqual([400, expect.stringContaining('Enter what the child said')]);
  const long = await phone.post(`${link}/reply`, { ...said, said: 'x'.repeat(4001) });
  const page = await long.text();
  expect([long.status, page.includes('x'.repeat(4001))]).toEqual([400, true]);
  expect((await phone.post(`${link}/reply`, {})).status).toBe(400);
  expect(await replies()).toEqual([]);

  for (let press = 0; press < 2; press += 1) {
    const sent = await phone.post(`${link}/reply`, said);
    expect(sent.headers.get('location')).toBe(`${link}/notice?done=replied`);
  }
  expect((await replies()).map(({ words }) => words)).toEqual([said.said]);
  expect(stateOf(await notice())).toBe('acknowledged');
  const before = hand.sent.length;
  await hand.minute();
  const told = hand.sent.slice(before).filter(({ subject }) => subject.includes('replied'));
  expect(told).toHaveLength(1);
  expect(told[0]?.text).not.toMatch(/wall|Robin|Alderwick|Oakfield/);
});

it('the front door finds it on the board and on the incident, and says that it was read', async () => {
  const officer = await service.signInAs('officer');
  const board = await textOf(await officer.get('/school-notices'));
  expect(board).toContain('1 reply to read');
  expect(board).not.toMatch(/wall|Robin/);
  expect(await textOf(await officer.get(`/triage/incidents/${id}`))).toContain('He put his hand in the wall.');
  const path = `/school-notices/incidents/${id}/told/${school.key}`;
  expect(await textOf(await officer.get(path))).toContain('1 to read');
  const { version } = await notice();
  expect((await officer.post(`${path}/read`, { seen: String(version - 1) })).status).toBe(409);
  expect((await officer.post(`${path}/read`, { seen: String(version) })).headers.get('location')).toBe(
    `${path}?done=read`,
  );
  expect(await textOf(await officer.get('/school-notices'))).toContain('1 reply, read');
});

it('what was typed when the time to read was over comes back after a new code', async () => {
  const phone = service.visitor();
  const late = await phone.post(`${link}/reply`, { ...said, said: 'Typed too late' });
  expect(await textOf(late)).toContain('Your time to read was over');
  const opened = await phone.post(`${link}/open`, {
    ...said,
    said: 'Typed too late',
    code: await code(phone, { ...said, said: 'Typed too late' }),
  });
  expect([opened.status, await opened.text()]).toEqual([200, expect.stringContaining('Typed too late</textarea>')]);
  expect(await replies()).toHaveLength(1);
});

it('a new worry by a link is kept and waits for whoever signs in, who raises it as one concern with all that is known', async () => {
  const phone = service.visitor();
  await phone.post(`${link}/open`, { code: await code(phone) });
  const worry = { reply: crypto.randomUUID(), kind: 'new-worry', worry: 'Robin would not go home last night.' };
  await phone.post(`${link}/reply`, worry);
  const ours = `/school-notices/ours/${id}/${school.key}`;
  const page = await (await phone.get(`${link}/notice`)).text();
  expect(page).toContain(`href="${ours}"`);
  expect((await service.visitor().post(`${ours}/replies/${worry.reply}/concern`, {})).headers.get('location')).toMatch(
    /^\/sign-in/,
  );

  const [lead, other] = [await service.signInAs('lead'), await service.signInAs('otherSchool')];
  expect((await other.post(`${ours}/replies/${worry.reply}/concern`, {})).status).toBe(404);
  expect((await other.post(`${ours}/reply`, worry)).status).toBe(404);
  expect(await textOf(await lead.get(ours))).toContain('Raise it as a concern');
  const raised = await lead.post(`${ours}/replies/${worry.reply}/concern`, {});
  const [, draft] = /^\/drafts\/([0-9a-f-]{36})\/tasks\/safety$/.exec(raised.headers.get('location') ?? '') ?? [];
  expect(draft).toBeDefined();
  expect((await lead.post(`${ours}/replies/${worry.reply}/concern`, {})).headers.get('location')).toBe(
    `/drafts/${draft}`,
  );
  const happened = await (await lead.get(`/drafts/${draft}/tasks/what-happened`)).text();
  expect(happened).toContain('Robin would not go home last night.');
  const list = await textOf(await lead.get(`/drafts/${draft}`));
  expect(list).toContain('Robin Alderwick');

  const straight = { reply: crypto.randomUUID(), kind: 'new-worry', worry: 'Another one.' };
  expect((await lead.post(`${ours}/reply`, straight)).headers.get('location')).toMatch(/^\/drafts\/.*\/tasks\/safety$/);
  const officer = await service.signInAs('officer');
  const notice = await textOf(await officer.get(`/school-notices/incidents/${id}/told/${school.key}`));
  expect(notice).toContain('They have begun a concern, and not sent it yet');
});

it('what was typed after a session had ended is there again, and nothing is sent in their name', async () => {
  const lead = await service.signInAs('lead');
  service.clock.forwardMinutes(24 * 60);
  const ours = `/school-notices/ours/${id}/${school.key}`;
  const before = (await replies()).length;
  const late = await lead.post(`${ours}/reply`, { ...said, reply: crypto.randomUUID(), said: 'Typed after the end' });
  expect(late.headers.get('location')).toContain('held=yes');
  service.vouchFor(service.person('lead').email);
  await lead.get('/sign-in/provider?next=/home');
  const back = await lead.follow(await lead.get('/sign-in/callback?state=state&code=code'));
  expect([back.path, await back.response.text()]).toEqual([
    `${ours}?held=yes`,
    expect.stringContaining('Typed after the end</textarea>'),
  ]);
  expect(await replies()).toHaveLength(before);
});

it('stands on the child’s timeline with the school that said it, and without a word of it', async () => {
  const [told] = await service.store.personRecords.told([{ kind: 'incident', id }]);
  const record = told?.people.find(({ person }) => person.startsWith('c'))?.record;
  const page = await textOf(await (await service.signInAs('socialWorker')).get(`/people/${record}?kind=notice`));
  expect(page).toMatch(/School told: .*Oakfield/);
  expect(page).toMatch(/The child’s own words, from .*Oakfield/);
  expect(page).not.toContain('put his hand in the wall');
});
