import { beforeAll, describe, expect, it } from 'vitest';
import type { Email } from '../../functions/senders/email.ts';
import { ContactId } from '../../shared/ids.ts';
import type { Client } from '../support/client.ts';
import { answer, answerWhatIsNeeded, beginDraft, childIn, declaration } from '../support/drafts.ts';
import { figuresOwed, sendOwed } from '../support/mails-owed.ts';
import { attribute, elementsOf, textOf } from '../support/page-tree.ts';
import { decisionFields } from '../support/raise.ts';
import { type Service, startService } from '../support/service.ts';

/** What somebody could be known by, in every way in which the service writes it. */
const secrets = [
  ...['Wren', 'Tallow', 'Kerry', 'Thistlewood', 'Marlowe', 'Pipkin'],
  ...['14 Sallow', 'Sallow Court', 'Hallowmere', 'ZZ99', '3VZ', 'Refuge Row'],
  ...['999 000 0018', '9990000018', 'A801404616007', 'H801200001001'],
  ...['2017-03-05', '5 March 2017', '05/03/2017', '5/3/2017', '05-03-2017'],
  ...['07700 900123', '07700900123', 'kerry@', 'mark on her arm', 'chair by my door', 'Her aunt collects'],
  ...['Okonedo', 'r.okonedo', 'Haddad', 'Adeyemi'],
];
const found = (text: string) => {
  const all = [text, safely(decodeURIComponent, text)].join('\n').toLowerCase();
  return secrets.filter((secret) => all.includes(secret.toLowerCase()));
};
const safely = (act: (text: string) => string, text: string) => {
  try {
    return act(text);
  } catch {
    return '';
  }
};

let service: Service;
/** Every address that was asked for or given, every title, every cookie, each with the request it came from. */
const outside: [where: string, text: string][] = [];
const mails: Email[] = [];
let letterPath = '';
let contactPath = '';

/** Keeps what the machines between us and a reader can see of each answer, and what a browser remembers of it. */
function watch() {
  const { request } = service.app;
  service.app.request = async (input, init, ...more) => {
    const response = await request(input, init, ...more);
    const at = `${init?.method ?? 'GET'} ${input}`;
    outside.push([at, String(input)], [at, response.headers.get('location') ?? '']);
    for (const cookie of response.headers.getSetCookie()) outside.push([at, cookie]);
    if (response.headers.get('content-type')?.startsWith('text/html')) {
      const elements = elementsOf(await response.clone().text());
      const title = elements.find(({ tagName }) => tagName === 'title');
      if (title) outside.push([at, textOf(title)]);
      for (const element of elements) {
        for (const name of ['href', 'action', 'formaction', 'src', 'data-slot', 'content']) {
          const value = attribute(element, name);
          // The reader's own telephone links and what they are for stand in no log.
          if (value && !value.startsWith('tel:') && !value.startsWith('mailto:')) outside.push([at, value]);
        }
      }
    }
    return response;
  };
}

async function raiseAsTeacher(teacher: Client): Promise<string> {
  const draft = await beginDraft(teacher);
  await answerWhatIsNeeded(teacher, draft);
  const child = await childIn(teacher, draft);
  await answer(teacher, `${child}/child`, {
    forename: 'Wren',
    surname: 'Tallow',
    birth: 'exact',
    'dateOfBirth-day': '5',
    'dateOfBirth-month': '3',
    'dateOfBirth-year': '2017',
  });
  await answer(teacher, `${child}/child-home`, {
    home: 'address',
    address: '14 Sallow Court\nHallowmere',
    postcode: 'ZZ99 3VZ',
    addressConfidential: 'yes',
    addressConfidentialWhy: 'They moved to Refuge Row.',
  });
  await answer(teacher, `${child}/child-education-health`, { nhsNumber: '999 000 0018', upn: 'A801404616007' });
  await teacher.post(`${draft}/people/adult`, { person: 'adult-1' });
  await answer(teacher, `${draft}/people/adult/adult-1/adult`, { name: 'Kerry Thistlewood' });
  await answer(teacher, `${draft}/people/adult/adult-1/adult-contact`, {
    phone: '07700 900123',
    email: 'kerry@home.example',
  });
  // What nobody can read, and a page that a script saves.
  await answer(teacher, `${child}/child`, { forename: 'Wren', surname: 'Tallow', 'dateOfBirth-day': 'Pipkin' });
  await teacher.postForJson(`${draft}/tasks/what-happened`, {
    seen: '1',
    whatHappened: 'Wren Tallow, a mark on her arm',
  });
  for (const page of [
    draft,
    '/drafts',
    `${draft}/check`,
    `${draft}/delete`,
    `${child.replace('/people', '/people')}/remove`,
  ]) {
    await teacher.get(page);
  }
  await teacher.post(`${draft}/send`, {});
  const sent = await teacher.post(`${draft}/send`, declaration);
  expect(sent.status).toBe(303);
  await teacher.get(sent.headers.get('location') ?? '');
  return /[0-9a-f-]{36}/.exec(sent.headers.get('location') ?? '')?.[0] ?? '';
}

beforeAll(async () => {
  service = await startService();
  watch();
  const visitor = service.visitor();
  await visitor.post('/sign-in/code', { email: service.person('teacher').email, next: '/drafts' });
  const figures = await figuresOwed(service, 'sign-in-code');
  mails.push(...(await sendOwed(service)));
  await visitor.post('/sign-in/code/check', { code: figures });
  const teacher = visitor;
  const id = await raiseAsTeacher(teacher);
  const contact = `/contacts/${id}`;
  contactPath = contact;
  mails.push(...(await sendOwed(service)));

  const [worker, manager, lead] = [
    await service.signInAs('socialWorker'),
    await service.signInAs('manager'),
    await service.signInAs('lead'),
  ];
  const version = async () => {
    const now = await service.store.contacts.find(ContactId.parse(id));
    return now.ok ? String(now.value.version) : '';
  };
  const act = async (who: Client, what: string, fields: Record<string, string | string[]> = {}) =>
    who.post(`${contact}/${what}`, { seen: await version(), ...fields });
  for (const page of ['/board', '/board?overdue=yes', contact, `${contact}/confidential`, `${contact}/assign`]) {
    await worker.get(page);
  }
  await worker.post('/search', { reference: 'Wren Tallow' });
  await worker.post('/search', { reference: 'Tallow' });
  await act(worker, 'claim');
  await act(worker, 'claim');
  await act(worker, 'rating', { colour: 'amber', reason: 'Wren Tallow is safe at 14 Sallow Court tonight.' });
  await act(worker, 'rating', { colour: 'Wren Tallow', reason: '' });
  await act(worker, 'question', { text: 'Who collects Wren Tallow?', reason: 'waiting-for-referrer' });
  mails.push(...(await sendOwed(service)));
  const asked = await service.store.contacts.find(ContactId.parse(id));
  const question = (asked.ok && asked.value.questions[0]?.id) || '';
  for (const page of ['/home', '/referrals', `/referrals/${id}`, `/referrals/${id}/questions/${question}`]) {
    await teacher.get(page);
  }
  await teacher.post(`/referrals/${id}/questions/${question}`, { text: 'Her aunt collects her, Kerry Thistlewood.' });
  for (const page of ['/referrals/organisation', `/referrals/${id}`]) await lead.get(page);
  const children = asked.ok ? asked.value.children.map((child) => child.id) : [];
  await act(worker, 'decision', { ...decisionFields(children), ...{ [`level-${children[0]}`]: '' } });
  await act(worker, 'decision', decisionFields(children));
  await manager.get(`${contact}/sign-off`);
  await act(manager, 'return', { comment: 'Say more about Wren Tallow.' });
  await act(worker, 'decision', decisionFields(children));
  const authorised = await act(manager, 'authorise');
  letterPath = (authorised.headers.get('location') ?? '').replace(/\?.*/, '');
  await manager.get(letterPath);
  await worker.post(`${letterPath}/issue`, { seen: await version() });
  await manager.get(letterPath);
  await worker.post(`${letterPath}/recall`, { seen: await version() });
  for (const page of ['', '/as-recipient', '/hold']) await manager.get(`${letterPath}${page}`);
  await worker.post(`${letterPath}/issue`, { seen: await version() });
  service.clock.forwardMinutes(5);
  mails.push(...(await sendOwed(service)));
  const { letters } = await service.store.contacts.file(ContactId.parse(id));
  const token = letters[0]?.recipients[0]?.token ?? '';
  const stranger = service.visitor();
  for (const page of ['', '/code', '/read']) await stranger.get(`/letters/${token}${page}`);
  await stranger.post(`/letters/${token}/code`);
  const code = await figuresOwed(service, 'letter-code');
  mails.push(...(await sendOwed(service)));
  await stranger.post(`/letters/${token}/read`, { code: '12' });
  await stranger.post(`/letters/${token}/read`, { code });
  expect((await stranger.get(`/letters/${token}/read`)).status).toBe(200);
  await teacher.get(`/letters/${token}`);
  expect((await teacher.get(`/referrals/${id}/letters/${letters[0]?.id}`)).status).toBe(200);
  await act(worker, 'close');
  for (const page of ['/closed', '/undelivered', `/looked${contact}`, `${contact}?history=all`])
    await manager.get(page);
  // What comes too late, and what somebody else asks for.
  const gp = await service.signInAs('gp');
  for (const page of [contact, `/referrals/${id}`, `/drafts/${id}`]) await gp.get(page);
  service.clock.forwardMinutes(120);
  await teacher.post(`/referrals/${id}/questions/${question}`, { text: 'Wren Tallow' });
  await worker.post(`${contact}/rating`, { seen: '1', colour: 'red', reason: 'Wren Tallow' });
  await worker.get('/search?reference=Wren%20Tallow');
});

describe('nothing by which anybody could be known', () => {
  it('is lost on the way: the journey went from the draft to the letter, read', async () => {
    const letter = mails.filter(({ attachments }) => attachments && attachments.length > 0);
    const subjects = new Set(mails.map(({ subject }) => subject));
    expect([mails.length >= 5, subjects.size >= 4, letter.length <= 1]).toEqual([true, true, true]);
    expect(outside.length).toBeGreaterThan(500);
    expect([contactPath, letterPath].every((path) => path.startsWith('/contacts/'))).toBe(true);
    const id = ContactId.parse(contactPath.split('/')[2]);
    const concern = JSON.stringify(await service.store.contacts.concern(id));
    for (const told of ['Tallow', 'Thistlewood', '9990000018', 'A801404616007', '07700 900123']) {
      expect(concern).toContain(told);
    }
    expect(JSON.stringify(await service.store.sealed.forRule(id))).toContain('ZZ99 3VZ');
  });

  it('stands in any address, title or cookie', () => {
    // What was put into an address by hand, above, is in that address and must be in no other.
    const ours = outside.filter(
      ([at, text]) => !(at.includes('Wren%20Tallow') && text === '/search?reference=Wren%20Tallow'),
    );
    const told = ours.flatMap(([at, text]) => found(text).map((secret) => `${secret} in ${text} of ${at}`));
    expect(told).toEqual([]);
  });

  it('stands in any line of the log', () => {
    expect(service.logged.filter(({ level }) => level === 'error')).toEqual([]);
    expect(found(JSON.stringify(service.logged))).toEqual([]);
  });

  it('stands in any mail but the letter, nor in a subject or a file’s name', () => {
    for (const { subject, text, html, attachments = [] } of mails) {
      expect([subject, found(subject)]).toEqual([subject, []]);
      expect(found(attachments.map(({ filename }) => filename).join(' '))).toEqual([]);
      if (attachments.length === 0) expect([subject, found(`${text}\n${html}`)]).toEqual([subject, []]);
    }
  });
});
