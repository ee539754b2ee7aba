import { beforeAll, describe, expect, it } from 'vitest';
import { ContactId } from '../../../shared/ids.ts';
import { type Api, concern, type ProblemAnswer, startApi } from './api-service.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});

const raise = (body: unknown, headers?: Record<string, string>, as?: string) =>
  api.post('/api/v1/concerns', body, headers, as);

/** The places and codes of a problem's errors. */
const errorsOf = async (response: Response) => {
  const { errors = [] } = (await response.json()) as ProblemAnswer;
  return errors.map(({ pointer, code }) => `${pointer} ${code}`);
};

/** The concern with one thing in it changed. */
const changed = (path: (string | number)[], value: unknown) => {
  const body = concern();
  const holder = path.slice(0, -1).reduce<object>((found, part) => Reflect.get(found, part), body);
  if (value === undefined) Reflect.deleteProperty(holder, path.at(-1)!);
  else Reflect.set(holder, path.at(-1)!, value);
  return body;
};

describe('a concern that an agency system raises', () => {
  it('is kept with its child, its person and its clock, and is acknowledged to that person', async () => {
    const answer = await raise(concern());

    expect(answer.status).toBe(201);
    const kept = await answer.json();
    expect(answer.headers.get('location')).toBe(`/api/v1/concerns/${kept.id}`);
    expect(kept).toMatchObject({ status: 'submitted', receivedAt: '2026-11-23T10:00:00.000Z', warnings: [] });
    const found = await api.store.contacts.findWithConcern(ContactId.parse(kept.id));
    if (!found.ok) throw new Error('not kept');
    expect(found.value.contact).toMatchObject({
      reference: kept.reference,
      channel: 'system',
      clocks: { decision: { dueAt: kept.hearBy } },
      raisedBy: { clientId: 'school-system', email: 'm.fairley@larkmoor.example', organisation: { id: api.school.id } },
    });
    expect(found.value.concern.children.map(({ id }) => id)).toEqual(['child-1', 'child-2']);
    const { notices } = await api.store.contacts.file(found.value.contact.id);
    expect(notices.map(({ kind, to }) => [kind, to.email])).toEqual([
      ['acknowledgement', 'm.fairley@larkmoor.example'],
    ]);
  });

  it('belongs to the person whom it names, where they have an account at the same organisation', async () => {
    const personId = crypto.randomUUID();
    const { id, name, kind } = api.school;
    await api.store.people.add(
      {
        ...{ id: personId as never, authority: 'wyre', name: 'Morgan Fairley', email: 'head@larkmoor.example' },
        ...{ jobTitle: 'Head', role: 'referrer', organisation: { id, name, kind }, active: true, version: 1 },
      },
      crypto.randomUUID(),
    );

    const answer = await raise(changed(['you', 'email'], 'Head@Larkmoor.example'));

    const found = await api.store.contacts.find(ContactId.parse((await answer.json()).id));
    expect(found.ok && found.value.raisedBy.personId).toBe(personId);
  });

  it('keeps identifiers that fail their check and says so; those that pass are tidied', async () => {
    const body = changed(['children', 0, 'child-education-health', 'nhsNumber'], '999 000 0019');
    const [child] = body.children;
    child!['child-home']!.postcode = 'wr52np';
    child!['child-education-health']!.upn = 'nonsense';

    const answer = await raise(body);

    expect(answer.status).toBe(201);
    const { id, warnings } = await answer.json();
    expect(warnings.map(({ pointer, code }: { pointer: string; code: string }) => [pointer, code])).toEqual([
      ['/children/0/child-education-health/nhsNumber', 'check-nhs-number'],
      ['/children/0/child-education-health/upn', 'check-upn'],
    ]);
    const kept = await api.store.contacts.concern(ContactId.parse(id));
    expect(kept.children[0]?.['child-home']?.postcode).toBe('WR5 2NP');
    expect(kept.children[0]?.['child-education-health']).toMatchObject({ nhsNumber: '999 000 0019', upn: 'nonsense' });
  });

  it('tells which answers are not part of it, because nothing asks them', async () => {
    const answer = await raise(changed(['safety', 'calledEmergency'], 'yes'));

    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ warnings: [{ pointer: '/safety/calledEmergency', code: 'not-kept' }] });
  });

  it.each<[string, (string | number)[], unknown, string]>([
    ['a field that does not exist', ['you', 'shoeSize'], 9, '/you/shoeSize unknown-key'],
    ['a task that does not exist', ['wishes'], {}, '/wishes unknown-key'],
    ['a code that is none', ['safety', 'actionToday'], 'maybe', '/safety/actionToday not-an-option'],
    ['a text that is a number', ['you', 'name'], 7, '/you/name wrong-type'],
    ['a text that is too long', ['you', 'name'], 'x'.repeat(201), '/you/name too-long'],
    ['a megabyte in a field', ['what-happened', 'opinion'], 'x'.repeat(1_000_000), '/what-happened/opinion too-long'],
    ['a NUL', ['you', 'name'], 'a\u0000b', '/you/name control-characters'],
    ['half of a pair', ['you', 'name'], 'a\ud800b', '/you/name control-characters'],
    [
      'a day that never was',
      ['children', 0, 'child', 'dateOfBirth'],
      '2017-02-30',
      '/children/0/child/dateOfBirth not-a-date',
    ],
    ['something that must be answered', ['analysis', 'worries'], undefined, '/analysis/worries missing'],
    ['an empty answer', ['analysis', 'worries'], '', '/analysis/worries empty'],
    ['only spaces', ['analysis', 'worries'], '   ', '/analysis/worries missing'],
    [
      'a voice that is missing',
      ['children', 1, 'child-voice', 'voice'],
      undefined,
      '/children/1/child-voice/voice missing',
    ],
    ['no children', ['children'], [], '/children no-child'],
    ['children that are missing', ['children'], undefined, '/children missing'],
    ['two people with one id', ['adults', 0, 'id'], 'child-1', '/children same-id'],
    ['an id that is none', ['children', 0, 'id'], 'child 1', '/children/0/id not-an-id'],
    ['a stranger', ['adults', 0, 'adult', 'relationships', 'x9'], {}, '/adults/0/adult/relationships/x9 not-a-child'],
    ['a name with a slash', ['a/b~c'], 1, '/a~1b~0c unknown-key'],
    ["another organisation's address", ['you', 'email'], 'gp@mill-surgery.example', '/you/email not-your-domain'],
  ])('is refused with a pointer to %s', async (_what, path, value, error) => {
    const answer = await raise(changed(path, value));

    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(await errorsOf(answer)).toContain(error);
  });

  it.each([
    ['{"children":[],"children":[]}', '/children given-twice'],
    ['{"you":{"name":"a","n\\u0061me":"b"}}', '/you/name given-twice'],
    ['{"__proto__":{"isAdmin":true}}', '/__proto__ unknown-key'],
    ['{"constructor":{"prototype":{}}}', '/constructor unknown-key'],
    [`{"you":${'['.repeat(30)}${']'.repeat(30)}}`, `/you${'/0'.repeat(19)} too-deep`],
    ['['.repeat(100_000) + ']'.repeat(100_000), `${'/0'.repeat(20)} too-deep`],
    ['['.repeat(100_000), ' not-json'],
    [`{"adults":[${'1,'.repeat(400_000)}1]}`, '/adults too-many'],
    ['[]', ' wrong-type'],
    ['null', ' wrong-type'],
    ['"concern"', ' wrong-type'],
    ['', ' not-json'],
    ["{'you':1}", ' not-json'],
    ['{"you":NaN}', ' not-json'],
  ])('is refused for what is not JSON of ours, case %#', async (body, error) => {
    const answer = await raise(body);

    expect(answer.status).toBe(400);
    expect(await errorsOf(answer)).toContain(error);
  });

  it('is refused when it is not UTF-8, not JSON, compressed or too large, in one piece or in many', async () => {
    const stream = new ReadableStream({
      pull: (controller) => controller.enqueue(new TextEncoder().encode(' '.repeat(100_000))),
    });
    const chunked = await api.send('/api/v1/concerns', {
      ...{ method: 'POST', body: stream, duplex: 'half' },
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'chunked' },
    });
    const latin = await api.send('/api/v1/concerns', {
      ...{ method: 'POST', body: new Uint8Array([0x22, 0xe9, 0x22]) },
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': 'latin' },
    });

    expect(chunked.status).toBe(413);
    expect(latin.status).toBe(400);
    expect((await raise(' '.repeat(1_100_000))).status).toBe(413);
    expect((await raise('{}', { 'Content-Type': 'text/plain' })).status).toBe(415);
    expect((await raise('{}', { 'Content-Type': 'application/json; charset=latin1' })).status).toBe(415);
    expect((await raise('{}', { 'Content-Encoding': 'gzip' })).status).toBe(415);
  });

  it('is refused when the whole is larger than a concern may be', async () => {
    const body = concern();
    const long = '€'.repeat(19_000);
    body.analysis = { ...body.analysis, worries: long, futureDanger: long, complicating: long, workingWell: long };
    body.analysis = { ...body.analysis, needsToHappen: long, levelReason: long };

    expect((await raise(body)).status).toBe(413);
  });
});
