import { beforeAll, expect, it } from 'vitest';
import type { Email } from '../../functions/senders/email.ts';
import { stampOf } from '../../shared/actor.ts';
import type { IncidentId } from '../../shared/ids.ts';
import { stateOf } from '../../shared/school-notice/notice-state.ts';
import { rollKeys } from '../../shared/school-notice/roll-keys.ts';
import { mainText } from '../support/drafts.ts';
import { minuteHand } from '../support/minute-hand.ts';
import { putDirectory } from '../support/school-directory.ts';
import { contactAt, contactsOf, officers, rules, schoolAt } from '../support/school-world.ts';
import { type Service, startService } from '../support/service.ts';
import { incidentOf, openReport } from '../support/triage-incidents.ts';
import { report, secrets } from '../support/triage-world.ts';

const tokenIn = (mail: Email) => /\/school-notices\/read\/([0-9a-f-]{36})/.exec(mail.text)?.[1] ?? '';
const codeIn = (mail: Email | undefined) => /\b(\d{6})\b/.exec(mail?.text ?? '')?.[1] ?? '';

const textOf = async (response: Response) => mainText(await response.text());

let service: Service;
let hand: ReturnType<typeof minuteHand>;
let id: IncidentId;
const school = schoolAt(1, { name: 'Oakfield Primary' });

beforeAll(async () => {
  service = await startService({ now: '2026-11-22T20:00:00.000Z' });
  await putDirectory(service.store, {
    schools: [school, schoolAt(4, { name: 'Kemberley Middle' })],
    added: Object.values(officers),
    contacts: [contactsOf(1, [...contactsOf(1).people, head])],
  });
  hand = minuteHand(service);
  id = await incidentOf(service, openReport);
  await hand.minute();
});

/** The head of school 1 signs in with an account, and is written to by nobody while its lead can be. */
const head = contactAt(1, 'head', { email: 'dsl@oakfield-primary.example' });

const noticeTo = async (key: string) => (await service.store.schoolNotices.notice(id, key))!;

it('within a minute of an incident each school has its notice, by mails that name nobody, or a telephone task', async () => {
  const { notices, lanes } = await service.store.schoolNotices.of(id);
  expect(notices.map((notice) => [notice.setting.key, stateOf(notice), notice.call?.why])).toEqual([
    [school.key, 'sent', undefined],
    ['900004', 'ready', 'none-confirmed'],
  ]);
  expect(lanes.map(({ lane }) => lane)).toEqual(['not-born']);
  const mails = hand.sent.filter(({ text }) => text.includes('/school-notices/read/'));
  expect(mails.map(({ to }) => to).toSorted()).toEqual([
    'deputy.person@school-1.example',
    'lead.person@school-1.example',
  ]);
  for (const { subject, text } of mails) {
    expect(`${subject} ${text}`).not.toMatch(/Alderwick|Robin|Tamsin|Oakfield|22\/4711/);
    for (const secret of Object.values(secrets)) expect(`${subject} ${text}`).not.toContain(secret);
  }
  await hand.minute();
  expect(hand.sent).toHaveLength(mails.length);
});

it('a scanner of mail that follows a link changes nothing, and learns nothing from a link that is none', async () => {
  const token = tokenIn(hand.sent[0]!);
  const before = await noticeTo(school.key);
  const visitor = service.visitor();
  const [real, made] = [
    await visitor.get(`/school-notices/read/${token}`),
    await visitor.get('/school-notices/read/x'),
  ];
  const words = async (response: Response, of: string) => (await response.text()).replaceAll(of, '');
  expect(await words(real, token)).toBe(
    (await words(made, 'read/x/code')).replace('action="/school-notices/"', 'action="/school-notices/read//code"'),
  );
  for (const path of ['notice', 'code'])
    expect((await visitor.get(`/school-notices/read/${token}/${path}`)).status).toBe(303);
  expect(await noticeTo(school.key)).toEqual(before);
});

it('with a code the notice is read, and one press says that the school has it', async () => {
  const token = tokenIn(hand.sent[0]!);
  const phone = service.visitor();
  const path = `/school-notices/read/${token}`;
  expect((await phone.post(`${path}/code`, {})).headers.get('location')).toBe(`${path}/code`);
  await hand.minute();
  const code = hand.sent.at(-1);
  expect(code?.to).toBe(hand.sent[0]?.to);
  const wrong = await phone.post(`${path}/open`, { code: '000000' });
  expect([wrong.status, await textOf(wrong)]).toEqual([400, expect.stringContaining('The code is not right')]);
  expect((await phone.post(`${path}/open`, { code: codeIn(code) })).headers.get('location')).toBe(`${path}/notice`);
  expect(stateOf(await noticeTo(school.key))).toBe('opened');
  const page = await textOf(await phone.get(`${path}/notice`));
  expect(page).toContain('Robin Alderwick');
  expect(page).not.toMatch(/Tamsin|Corinna|Dean|Pashley|medium/);
  for (const secret of Object.values(secrets)) expect(page).not.toContain(secret);
  expect((await phone.post(`${path}/acknowledge`, {})).headers.get('location')).toBe(
    `${path}/notice?done=acknowledged`,
  );
  expect(stateOf(await noticeTo(school.key))).toBe('acknowledged');
  // Whoever has another phone starts with a code of their own.
  expect((await service.visitor().post(`${path}/acknowledge`, {})).headers.get('location')).toBe(path);
});

it('after 20 wrong codes, over however many were sent, a link is closed', async () => {
  const token = tokenIn(hand.sent[1]!);
  const path = `/school-notices/read/${token}`;
  const guesser = service.visitor();
  for (let tries = 0; tries < 20; ) {
    service.clock.forwardMinutes(11);
    await guesser.post(`${path}/code`, {});
    for (let each = 0; each < 4 && tries < 20; each += 1, tries += 1)
      await guesser.post(`${path}/open`, { code: '000001' });
  }
  service.clock.forwardMinutes(16);
  const before = hand.sent.length;
  await guesser.post(`${path}/code`, {});
  await hand.minute();
  expect(hand.sent.slice(before).filter(({ to }) => to === hand.sent[1]?.to)).toEqual([]);
  // The school had its notice by then; one that has not is rung at once.
  expect((await noticeTo(school.key)).call).toBeUndefined();
  const { acknowledged: _, ...open } = await noticeTo(school.key);
  const unanswered = { ...open, version: open.version + 1 };
  const link = {
    ...(await service.store.schoolNotices.link(token))!,
    token: crypto.randomUUID(),
    version: 1,
    wrong: 19,
  };
  await service.store.schoolNotices.save({ notice: unanswered, mails: [], links: [link] }, rules, crypto.randomUUID());
  const last = `/school-notices/read/${link.token}`;
  await guesser.post(`${last}/code`, {});
  await guesser.post(`${last}/open`, { code: '000001' });
  expect((await noticeTo(school.key)).call?.why).toBe('link-closed');
  const again = { ...unanswered, ...(await noticeTo(school.key)), version: (await noticeTo(school.key)).version + 1 };
  const done = { at: service.clock.now().toISOString(), contactId: link.contactId, name: 'lead of 1' };
  const { call: __, ...answered } = again;
  await service.store.schoolNotices.save(
    { notice: { ...answered, acknowledged: done }, mails: [], links: [] },
    rules,
    crypto.randomUUID(),
  );
});

it('the officer rings down the board: a school that was told is done, and each child stands somewhere', async () => {
  service.clock.set('2026-11-23T08:35:00.000Z');
  await hand.minute();
  const officer = await service.signInAs('officer');
  const board = await textOf(await officer.get('/school-notices'));
  expect(board).toContain('Kemberley Middle');
  expect(board).toContain('Ring now (1)');
  expect(board).not.toMatch(/Robin|Tamsin|Alderwick/);
  const path = `/school-notices/incidents/${id}/told/900004`;
  const notice = await noticeTo('900004');
  const call = { seen: String(notice.version), number: '01632 960104', outcome: 'told' };
  const unnamed = await officer.post(`${path}/call`, call);
  expect([unnamed.status, await textOf(unnamed)]).toEqual([400, expect.stringContaining('name of whoever you told')]);
  const late = await officer.post(`${path}/call`, { ...call, seen: '0', spokeTo: 'Head' });
  expect(late.status).toBe(409);
  const told = await officer.post(`${path}/call`, { ...call, spokeTo: 'Jo Firth, deputy' });
  expect(told.headers.get('location')).toBe('/school-notices?done=told');
  expect(stateOf(await noticeTo('900004'))).toBe('phoned');
  expect(await textOf(await officer.get('/school-notices'))).not.toContain('Ring now');
  expect(await textOf(await officer.get('/school-notices/figures?month=2026-11'))).toContain('Kemberley Middle');
});

it('where an adult works at the school nobody is told until an officer says who may be', async () => {
  const [victim, other] = report(openReport).adults;
  const works = { ...other!, work: [{ kind: 'school', urn: school.key }] };
  const held = await incidentOf(service, {
    ...openReport,
    policeReference: '22/4712/26',
    adults: [victim!, works],
    children: report().children.slice(0, 1),
  });
  const before = hand.sent.length;
  await hand.minute();
  expect(hand.sent).toHaveLength(before);
  const path = `/school-notices/incidents/${held}/told/${school.key}`;
  const officer = await service.signInAs('officer');
  const page = await textOf(await officer.get(path));
  expect(page).toContain('Who there may know');
  const [lead] = contactsOf(1).people;
  const form = { seen: '1', reason: 'The deputy alone may know of it.', without: lead!.id };
  expect((await officer.post(`${path}/release`, { ...form, reason: 'Yes' })).status).toBe(400);
  expect((await officer.post(`${path}/release`, form)).status).toBe(303);
  await hand.minute();
  expect(hand.sent.slice(before).map(({ to }) => to)).toEqual(['deputy.person@school-1.example']);
});

it.each([
  [
    'works at the school as it is called otherwise',
    { work: [{ kind: 'school', where: 'the Skool no. 1, Wyrecester' }] },
  ],
  ['works with children, nobody said where', { work: [{ kind: 'school-volunteer' }] }],
  ['is whom the school has named to be told', { name: contactsOf(1).people[0]!.name }],
])('where an adult %s nobody there is mailed, and the board says why', async (_, more) => {
  const [victim, other] = report(openReport).adults;
  const held = await incidentOf(service, {
    ...openReport,
    policeReference: `NEAR/${JSON.stringify(more).length}`,
    adults: [victim!, { ...other!, ...more }],
    children: report().children.slice(0, 1),
  });
  const before = hand.sent.length;
  await hand.minute();
  expect(hand.sent).toHaveLength(before);
  expect(stateOf((await service.store.schoolNotices.notice(held, school.key))!)).toBe('held');
  const officer = await service.signInAs('officer');
  expect(await textOf(await officer.get('/school-notices'))).toContain('is or may be near to the school');
  const page = await textOf(await officer.get(`/school-notices/incidents/${held}/told/${school.key}`));
  expect(page).toContain('Who there may know');
});

it('a child whom nobody could place is told of where the officer says, and a place that is not there is refused', async () => {
  const children = [
    { id: 'c9', forename: 'Ines', birth: { kind: 'exact', date: '2016-01-01' }, education: 'not-known' },
  ];
  const adults = report(openReport).adults.map((adult) => ({ ...adult, relationships: [] }));
  const lost = await incidentOf(service, { ...openReport, policeReference: '22/4713/26', adults, children });
  await hand.minute();
  const path = `/school-notices/incidents/${lost}/lanes/c9/not-known`;
  const officer = await service.signInAs('officer');
  expect(await textOf(await officer.get(path))).toContain('Ines');
  for (const form of [{}, { how: 'number', place: '1' }, { how: 'number', place: '999999' }, { how: 'told-otherwise' }])
    expect((await officer.post(path, { seen: '1', ...form })).status).toBe(400);
  const settled = await officer.post(path, { seen: '1', how: 'number', place: school.key });
  expect(settled.headers.get('location')).toBe('/school-notices?done=settled');
  expect((await officer.post(path, { seen: '1', how: 'number', place: school.key })).status).toBe(409);
  expect(stateOf((await service.store.schoolNotices.notice(lost, school.key))!)).toBe('sent');
});

it('whoever of the school signs in has its log, as text too, until the child has left; another school has nothing of it', async () => {
  const path = `/school-notices/ours/${id}/${school.key}`;
  const [lead, other] = [await service.signInAs('lead'), await service.signInAs('otherSchool')];
  expect(await textOf(await lead.get('/school-notices/ours'))).toContain('DA-');
  const page = await textOf(await lead.get(path));
  expect(page).toContain('Robin Alderwick');
  expect(page).not.toMatch(/Tamsin|Pashley/);
  const text = await (await lead.get(`${path}/text`)).text();
  expect(text).toMatch(/Robin Alderwick: 9 years old.*hands over my ears/);
  for (const secret of Object.values(secrets)) expect(page + text).not.toContain(secret);
  const { items: looks } = await service.store.access.of(id);
  // The page and its text.
  expect(looks.filter(({ by }) => by.id === service.person('lead').id)).toHaveLength(2);
  expect(await textOf(await other.get('/school-notices/ours'))).toContain('Nothing that you may read');
  for (const each of [path, `${path}/text`]) expect((await other.get(each)).status).toBe(404);
  expect((await other.post(`${path}/acknowledge`, {})).status).toBe(404);

  const child = report().children[0]!;
  const { person } = rollKeys({ name: 'Robin Alderwick', born: '2017-03-05' }, 'wyre', service.deps.digest);
  expect(child.forename).toBe('Robin');
  const pupil = { registration: 'sole' as const, from: '2025-09-01', until: '2026-11-20', ...(person && { person }) };
  const taken = { at: '2026-11-21T08:00:00.000Z', by: stampOf(service.person('officer')) };
  const roll = { setting: school.key, authority: 'wyre', version: 1, taken, pupils: [pupil] };
  await service.store.schools.saveRoll(roll, undefined, crypto.randomUUID());
  expect((await lead.get(path)).status).toBe(404);
  expect(await textOf(await lead.get('/school-notices/ours'))).not.toContain(`ours/${id}`);
});
