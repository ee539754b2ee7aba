import { beforeAll, describe, expect, it } from 'vitest';
import { IncidentId } from '../../../shared/ids.ts';
import { must } from '../../support/front-door.ts';
import { report, secrets } from '../../support/triage-world.ts';
import { type Api, type ProblemAnswer, startApi } from './api-service.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});

const path = '/api/v1/domestic-abuse-incidents';
let n = 0;
const next = () => {
  n += 1;
  return n;
};
const fresh = (more = {}) => JSON.parse(JSON.stringify(report({ policeReference: `API/${next()}`, ...more })));
const tell = (body: unknown, headers: Record<string, string> = {}, as = 'police-system') =>
  api.post(path, body, headers, as);
const errorsOf = async (response: Response) => {
  const { errors = [] } = (await response.json()) as ProblemAnswer;
  return errors.map(({ pointer, code }) => `${pointer} ${code}`);
};

describe('an incident that a force’s system tells of', () => {
  it('is kept with its people and its triage, and the answer names what is missing and nobody', async () => {
    const { injured: _, ...child } = report().children[0]!;
    const answer = await tell(fresh({ children: [child] }));
    expect(answer.status).toBe(200);
    const told = await answer.json();
    expect(told).toMatchObject({ result: 'new', version: 1, status: 'received' });
    expect(told.missingFacts).toContainEqual({
      code: 'c1.injured',
      asked: false,
      detail: 'Whether the child was hurt',
    });
    expect(answer.headers.get('location')).toBe(`${path}/${told.id}`);
    const { incident } = must(await api.store.incidents.forRule(IncidentId.parse(told.id)));
    expect(incident).toMatchObject({
      channel: 'system',
      receivedFrom: { clientId: 'police-system' },
      restricted: true,
    });

    const state = await api.send(`${path}/${told.id}`, { as: 'police-system' });
    const text = await state.text();
    for (const secret of [...Object.values(secrets), 'Alderwick', 'Pashley']) expect(text).not.toContain(secret);
    expect((await api.store.access.of(IncidentId.parse(told.id))).items).toMatchObject([
      { by: { id: 'police-system' } },
    ]);
  });

  it('is one incident however often it comes, whatever key and spelling it comes with', async () => {
    const body = fresh();
    const sent = await Promise.all([1, 2, 3, 4].map(() => tell(body)));
    const told = await Promise.all(sent.map((response) => response.json()));
    expect(new Set(told.map(({ id }) => id)).size).toBe(1);
    expect(told.map(({ result }) => result).sort()).toEqual(['new', 'unchanged', 'unchanged', 'unchanged']);
    const spelt = await (
      await tell({ ...body, policeReference: body.policeReference.replace('/', ' - ').toLowerCase() })
    ).json();
    expect(spelt.id).toBe(told[0].id);
    const key = { 'Idempotency-Key': 'one-key' };
    const other = fresh();
    expect((await (await tell(other, key)).json()).result).toBe('new');
    expect((await (await tell(other, key)).json()).result).toBe('unchanged');
    expect((await tell(fresh(), key)).status).toBe(409);
  });

  it('is changed by other facts about the same people, in whatever order they come, and by nothing else', async () => {
    const body = fresh();
    for (const person of [...body.adults, ...body.children]) {
      delete person.id;
      delete person.relationships;
    }
    const first = await (await tell(body)).json();
    const turned = { ...body, children: body.children.toReversed(), adults: body.adults.toReversed() };
    expect(await (await tell(turned)).json()).toMatchObject({ id: first.id, result: 'unchanged', version: 1 });
    const changed = { ...turned, grade: 'high' };
    expect(await (await tell(changed)).json()).toMatchObject({ id: first.id, result: 'changed', version: 2 });
    const { incident } = must(await api.store.incidents.forRule(IncidentId.parse(first.id)));
    expect(incident.facts.children.map(({ id, forename }) => [id, forename])).toEqual([
      ['c1', 'Robin'],
      ['c2', 'Tamsin'],
      ['c3', undefined],
    ]);
    const others = fresh({ policeReference: body.policeReference });
    others.adults = [{ roles: ['victim'], name: 'Somebody Else', birth: { kind: 'not-known' } }];
    others.children = [{ forename: 'Another', birth: { kind: 'not-known' } }];
    const refused = await tell(others);
    expect([refused.status, await errorsOf(refused)]).toEqual([400, ['/policeReference another-incident']]);
  });

  it('that cannot be so is refused with each place, and leaves nothing', async () => {
    const body = fresh({ force: 'elsewhere', occurredAt: '2027-01-01T00:00:00Z' });
    body.children[0].birth = { kind: 'exact', date: '1980-01-01' };
    const impossible = await tell(body);
    expect(impossible.status).toBe(400);
    expect(await errorsOf(impossible)).toEqual(
      expect.arrayContaining([
        '/force not-in-the-list',
        '/occurredAt in-the-future',
        '/children/0/birth too-old',
        '/children/0/birth older-than-parent',
      ]),
    );
    const odd = fresh({ policeReference: 'ODD/1' });
    odd.adults[0].safeContact.shoeSize = 4;
    odd.children[0].birth = { kind: 'exact', date: '2025-02-29' };
    odd.narrative = 'x'.repeat(100_000);
    delete odd.grade;
    const malformed = await tell(odd);
    expect(await errorsOf(malformed)).toEqual(
      expect.arrayContaining([
        '/adults/0/safeContact/shoeSize unknown-key',
        '/children/0/birth/date invalid',
        '/narrative too-long',
        '/grade missing',
      ]),
    );
    expect(
      await api.store.incidents.byPoliceReference('wyre', { force: 'severn-vale', policeReference: 'ODD/1' }),
    ).toBeUndefined();
  });

  it('is nobody else’s: a school’s system may not tell of one, and another force finds nothing', async () => {
    expect((await tell(fresh(), {}, 'school-system')).status).toBe(403);
    const told = await (await tell(fresh())).json();
    const [theirs, none] = await Promise.all([
      api.send(`${path}/${told.id}`, { as: 'estuary-system' }),
      api.send(`${path}/${crypto.randomUUID()}`, { as: 'estuary-system' }),
    ]);
    const bare = async (response: Response) => ({ ...(await response.json()), instance: '' });
    const nothing = await bare(none);
    expect([theirs.status, await bare(theirs)]).toEqual([404, nothing]);
    expect((await api.send(`${path}/${told.id}`, { as: 'school-system' })).status).toBe(403);
    // One that is restricted is there for the very system that told of it, and for no other of its force.
    const other = await api.send(`${path}/${told.id}`, { as: 'police-other-system' });
    expect([other.status, await bare(other)]).toEqual([404, nothing]);
    const taken = await tell(fresh({ policeReference: told.policeReference }), {}, 'estuary-system');
    expect(await errorsOf(taken)).toEqual(['/policeReference another-incident']);
    expect(api.logged.join()).not.toMatch(/Alderwick|API\//);
  });
});
