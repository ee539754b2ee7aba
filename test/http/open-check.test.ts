import { beforeAll, describe, expect, it } from 'vitest';
import { openCheckMail } from '../../functions/events/mails/open-check-mail.ts';
import { OpenCheckId } from '../../shared/ids.ts';
import { Notice } from '../../shared/notice.ts';
import { asked, brennock, feedInForce, vale } from '../support/case-feed.ts';
import type { Client } from '../support/client.ts';
import { errorsOf, mainText } from '../support/drafts.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let teacher: Client;
const twins = [
  {
    ...brennock,
    case_id: 'C-3',
    first_name: 'Alexander',
    family_name: 'Quillby',
    nhs_number: '',
    postcode: 'WX14 7BD',
  },
  {
    ...brennock,
    case_id: 'C-4',
    first_name: 'Alexandra',
    family_name: 'Quillby',
    nhs_number: '',
    postcode: 'WX14 7BD',
  },
];
const canary = {
  ...brennock,
  case_id: 'C-5',
  first_name: 'Perpetua',
  family_name: 'Lanternfield',
  nhs_number: '',
  canary: 'yes',
};
const nobody = { first_name: 'Oswin', family_name: 'Nettlecombe', date_of_birth: '23/05/2013', postcode: 'WX14 7AD' };

beforeAll(async () => {
  service = await startService({ now: '2026-11-23T10:00:00.000Z' });
  await feedInForce(service, [brennock, vale, ...twins, canary]);
  teacher = await service.signInAs('teacher');
});

const idIn = (response: Response) => OpenCheckId.parse(response.headers.get('location')?.split('/').at(-1));
async function check(fields: Record<string, string>, { as = teacher, stands = false } = {}) {
  if (!stands) service.clock.forwardMinutes(1.5);
  const sent = await as.post('/checks/new', fields);
  if (sent.status !== 303) throw new Error(`${sent.status} ${errorsOf(await sent.text())}`);
  const id = idIn(sent);
  return {
    id,
    sent,
    page: await (await as.get(`/checks/${id}`)).text(),
    found: await service.store.openChecks.finding(id),
  };
}
const told = async (id: OpenCheckId): Promise<Notice[]> => {
  const { items } = await service.store.notices.unsettled('wyre', new Date('2030-01-01'));
  return items.filter(({ owner }) => owner === `check/${id}`);
};

describe('a check has three answers', () => {
  it('open, of one child who agrees in everything, with the team and how to reach it and no name of a worker', async () => {
    const { page, id } = await check(asked(brennock));
    expect(mainText(page)).toContain('This child is open to children’s social care');
    expect(mainText(page)).toContain('Safeguarding Team 3');
    expect(mainText(page)).toContain('Duty desk, 01632 960411');
    expect(mainText(page)).toContain('As at 6am on Monday 23 November');
    expect(page).not.toMatch(/amira|haddad|C-1\b/i);
    expect(await told(id)).toMatchObject([
      { kind: 'open-check-made', to: { email: 'amira.haddad@wyrecestershire.example' } },
    ]);
  });

  it('not open, of whom nobody comes near; nobody is told', async () => {
    const { page, id } = await check(asked(nobody));
    expect(mainText(page)).toContain('We have no open case for this child');
    expect(await told(id)).toEqual([]);
  });

  it.each([
    ['restricted', asked(vale)],
    ['restricted, asked with a slip', asked(vale, { family: 'Thornvail', postcode: 'WX14 7XX' })],
    ['one of twins, asked with what both share', asked(twins[0]!, { given: 'Alex' })],
    ['nearly another', asked(brennock, { postcode: 'WX14 7ZX' })],
    ['one who does not exist and warns of misuse', asked(canary)],
  ])('we cannot tell, of a child who is %s, and the page says no more than that', async (_why, fields) => {
    const { page } = await check(fields);
    expect(mainText(page)).toContain('We cannot tell from what you entered');
    expect(page).not.toMatch(/restricted|canary|Safeguarding Team 3|960411/i);
  });

  it('and the page of a restricted child is the page of any other that we cannot tell of, to the byte but for the receipt', async () => {
    const fields = { ...asked(vale) };
    const restricted = await check(fields);
    // The same words of a child who merely comes near: the file is another, the question the same.
    await feedInForce(service, [brennock, { ...vale, restricted: 'no', postcode: 'WX14 7QQ' }], '2026-11-23T06:00:01Z');
    const near = await check(fields, { stands: true });
    await feedInForce(service, [brennock, vale, ...twins, canary], '2026-11-23T06:00:02Z');
    const [one, other] = [restricted, near].map(({ page, id }) =>
      page.replaceAll(id, 'ID').replaceAll(/OC-\w{4}-\w{4}/g, 'REFERENCE'),
    );
    expect(near.found.because).toBe('near');
    expect(restricted.found.because).toBe('kept');
    expect(one).toBe(other);
  });
});

describe('absent and restricted', () => {
  it('are answered with the same bytes, but for where the receipt is, and the same parts of a page', async () => {
    const absent = await check(asked(nobody));
    const restricted = await check(asked(vale));
    const head = ({ sent, id }: typeof absent) =>
      JSON.stringify([sent.status, ...[...sent.headers].map(([name, value]) => [name, value.replace(id, 'ID')])]);
    expect(head(restricted)).toBe(head(absent));
    const parts = ({ page }: typeof absent) => page.replaceAll(/>[^<]*</g, '><').replaceAll(/[0-9a-f-]{36}/g, 'ID');
    expect(parts(restricted)).toBe(parts(absent));
  });

  it('ask the table for as many items', async () => {
    const reads: number[] = [];
    const { client } = service.table;
    const send = client.send.bind(client);
    Object.assign(client, {
      send: (command: { input: { RequestItems?: Record<string, { Keys?: unknown[] }> } }, ...rest: []) => {
        reads.push(command.input.RequestItems?.[service.table.name]?.Keys?.length ?? 1);
        return send(command as never, ...rest);
      },
    });
    const counted = async (fields: Record<string, string>) => {
      reads.length = 0;
      await teacher.post('/checks/new', fields);
      return [...reads];
    };
    const absent = await counted(asked(nobody));
    expect(await counted(asked(vale))).toEqual(absent);
    expect(absent).toContain(19);
    Object.assign(client, { send });
  });
});

describe('those who answer for a child', () => {
  it('hear of a check of a restricted one at once, whoever asked, by a mail that says nothing of the child', async () => {
    const { id } = await check(asked(vale));
    const owed = await told(id);
    expect(owed).toMatchObject([{ kind: 'open-check-alert', to: { email: 'marcus.adeyemi@wyrecestershire.example' } }]);
    const deps = { store: service.store, now: service.clock.now, publicUrl: 'http://localhost' };
    const mail = await openCheckMail(deps as never, Notice.parse(owed[0]), 'open-check-alert');
    expect(JSON.stringify(mail)).not.toMatch(/idris|thornvale|2014|oakfield|okonedo|C-2/i);
    expect(JSON.stringify(mail)).toContain(`/checks/${id}/told`);
  });

  it('see who asked and why; nobody else does, and that they looked is kept', async () => {
    const { id } = await check(asked(vale));
    const path = `/checks/${id}/told`;
    for (const other of ['socialWorker', 'officer', 'edt'] as const) {
      expect([other, (await (await service.signInAs(other)).get(path)).status]).toEqual([other, 404]);
    }
    const page = mainText(await (await (await service.signInAs('manager')).get(path)).text());
    for (const said of ['Ruth Okonedo', 'Oakfield', 'without a coat', 'C-2', 'kept from most'])
      expect(page).toContain(said);
    const { items } = await service.store.access.of(id);
    expect(items[0]).toMatchObject({ what: 'GET /checks/:check/told', by: { id: service.person('manager').id } });
  });

  it('of one who does not exist is data protection', async () => {
    const { id } = await check(asked(canary));
    const { open } = await service.store.openChecks.unusualUses('wyre');
    expect(open.find(({ checkId }) => checkId === id)).toMatchObject({
      why: 'canary',
      by: { id: service.person('teacher').id },
    });
    const { items } = await service.store.notices.unsettled('wyre', new Date('2030-01-01'));
    const owed = items.filter(({ kind }) => kind === 'open-check-unusual');
    expect(new Set(owed.map(({ to }) => to.email))).toEqual(new Set(['keith.marrable@wyrecestershire.example']));
    expect((await (await service.signInAs('admin')).get(`/checks/${id}/told`)).status).toBe(200);
  });
});

describe('a receipt', () => {
  it('is its maker’s and their lead’s, for nobody else is there, and is kept when the service starts again', async () => {
    const { id } = await check(asked(brennock));
    const again = await startService({ table: service.table, now: '2026-11-23T10:30:00.000Z' });
    const shown = async (name: 'teacher' | 'lead' | 'otherSchool' | 'gp') =>
      (await (await again.signInAs(name)).get(`/checks/${id}`)).status;
    expect(await Promise.all((['teacher', 'lead', 'otherSchool', 'gp'] as const).map(shown))).toEqual([
      200, 200, 404, 404,
    ]);
    const lead = await (await (await again.signInAs('lead')).get('/checks/organisation')).text();
    expect(mainText(lead)).toContain('Ruth Okonedo');
    expect(lead).not.toMatch(/brennock|kaya/i);
  });

  it('can be copied as text with who, when, why, the answer, how fresh and the reference', async () => {
    const { page } = await check(asked(brennock));
    const text = /<textarea[^>]*>([\s\S]*?)<\/textarea>/.exec(page)?.[1] ?? '';
    for (const said of [
      'OC-',
      'Ruth Okonedo',
      'on Monday 23 November',
      'Kaya Brennock',
      'without a coat',
      'Open to us',
      'As at 6am',
    ]) {
      expect(text).toContain(said);
    }
  });
});

describe('what is typed', () => {
  const wrong = async (typed: Record<string, string>) => {
    const answer = await teacher.post('/checks/new', asked(brennock, typed));
    return [answer.status, errorsOf(await answer.text())] as const;
  };
  it.each([
    [{ family: '*' }, 'at least 2 letters'],
    [{ family: 'B' }, 'at least 2 letters'],
    [{ given: 'K%' }, 'at least 2 letters'],
    [{ given: 'x'.repeat(300) }, '100 characters or fewer'],
    [{ given: '', family: '', postcode: '' }, 'Enter the child’s first name'],
    [{ given: '', postcode: '' }, 'Enter a postcode, an NHS number'],
    [{ 'dateOfBirth-day': '24', 'dateOfBirth-month': '11', 'dateOfBirth-year': '2026' }, 'must be in the past'],
    [{ 'dateOfBirth-day': '31', 'dateOfBirth-month': '02' }, 'must be a real date'],
    [{ 'dateOfBirth-year': '1980' }, 'under 26'],
    [{ postcode: '' }, 'Enter a postcode, an NHS number or a unique pupil number'],
    [{ nhsNumber: '9990000019' }, 'Enter a valid NHS number'],
    [{ upn: 'A12' }, 'Enter a valid unique pupil number'],
    [{ purpose: 'curious' }, 'Select why you are checking'],
    [{ why: 'x' }, 'Say why in a sentence'],
  ])('%j is refused beside its field', async (typed, words) => {
    const [status, errors] = await wrong(typed);
    expect(status).toBe(400);
    expect(JSON.stringify(errors)).toContain(words);
  });

  it('may be in Arabic, in Han or with marks, and nobody is found by it', async () => {
    for (const family of ['العلي', '王小明', 'Z̸̢a̶l̵g̷o̸']) {
      expect((await check(asked(nobody, { family, given: family }))).found.because).not.toBe('one-child');
    }
  });
});

describe('too many checks', () => {
  it('are not made, are told so with the telephone number, and keep nobody else from checking', async () => {
    const lead = await service.signInAs('policeLead');
    const answers: number[] = [];
    for (let at = 0; at < 12; at += 1) answers.push((await lead.post('/checks/new', asked(nobody))).status);
    expect(answers.filter((status) => status === 303)).toHaveLength(10);
    expect(answers.slice(10)).toEqual([429, 429]);
    expect((await (await service.signInAs('gp')).post('/checks/new', asked(nobody))).status).toBe(303);
    // Data protection is told once, also of the same child again and again, and ends it with what it found.
    const theirs = async () =>
      (await service.store.openChecks.unusualUses('wyre')).open.filter(
        ({ by }) => by.id === service.person('policeLead').id,
      );
    expect((await theirs()).map(({ why }) => why).toSorted()).toEqual(['person-limit', 'same-child']);
    const admin = await service.signInAs('admin');
    const [use] = await theirs();
    expect((await admin.post(`/checks/unusual/${use!.id}/end`, { note: '' })).status).toBe(400);
    expect((await admin.post(`/checks/unusual/${use!.id}/end`, { note: 'A test of the force' })).status).toBe(303);
    expect((await admin.post(`/checks/unusual/${use!.id}/end`, { note: 'Again' })).status).toBe(409);
    expect(await theirs()).toHaveLength(1);
    expect(mainText(await (await admin.get('/checks/unusual')).text())).toContain('A test of the force');
  });
});

describe('a list that is too old', () => {
  it('answers nothing but that we cannot tell, and says from when it is', async () => {
    service.clock.set('2026-11-24T08:00:01.000Z');
    teacher = await service.signInAs('teacher');
    const { page, found } = await check(asked(brennock));
    expect(found.because).toBe('no-fresh-file');
    expect(mainText(page)).toContain('We cannot tell from what you entered');
    expect(mainText(page)).toContain('As at 6am on Monday 23 November');
  });
});
