import { beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../../shared/contact/ask.ts';
import { claim } from '../../../shared/contact/claim.ts';
import { ContactId } from '../../../shared/ids.ts';
import { must } from '../../support/front-door.ts';
import { hostileTexts, prototypeNames } from '../../support/hostile.ts';
import { type Api, concern, startApi } from '../api/api-service.ts';

let api: Api;
beforeAll(async () => {
  api = await startApi();
});

const raised = async (body: unknown = concern()): Promise<string> => {
  const answer = await api.post('/api/v1/concerns', body);
  expect(answer.status).toBe(201);
  return (await answer.json()).id;
};

/** The front door asks about a concern; answers the question's id. */
async function asked(id: string): Promise<string> {
  const found = async () => must(await api.store.contacts.find(ContactId.parse(id)));
  const contact = await found();
  if (!('holder' in contact)) {
    must(await api.store.contacts.save(must(claim(contact, { seen: contact.version }, api.moment()))));
  }
  const held = await found();
  const text = 'Who collects them?';
  const change = must(ask(held, { seen: held.version, text, reason: 'waiting-for-referrer' }, api.moment()));
  must(await api.store.contacts.save(change));
  return change.contact.questions.at(-1)?.id ?? '';
}

describe('a concern from a system', () => {
  it('may name its children as it likes, and each keeps what was said of them', async () => {
    const body = concern();
    const [first] = body.children;
    const ids = ['constructor', 'toString', '20', '3'];
    body.children = ids.map((id) => ({
      ...structuredClone(first!),
      id,
      child: { ...first!.child, forename: `Of ${id}` },
    }));
    // What is said of others about the children goes with the children it was about.
    body.adults = [];
    body.otherChildren = [];
    for (const task of Object.values(body)) {
      for (const [name, value] of Object.entries(Array.isArray(task) ? {} : task)) {
        if (typeof value === 'object' && !Array.isArray(value)) Reflect.deleteProperty(task, name);
      }
    }
    const id = ContactId.parse(await raised(body));
    const kept = await api.store.contacts.concern(id);
    expect(kept.children.map((child) => [child.id, child.child?.forename])).toEqual(
      ids.map((each) => [each, `Of ${each}`]),
    );
    const contact = must(await api.store.contacts.find(id));
    expect(contact.children.map((child) => child.id)).toEqual(ids);
  });

  it('with a name that every object has, anywhere, is refused by that name', async () => {
    for (const name of prototypeNames) {
      const text = JSON.stringify(concern()).replace('{', `{${JSON.stringify(name)}:{"polluted":true},`);
      const answer = await api.post('/api/v1/concerns', text);
      const { errors } = await answer.json();
      expect([name, answer.status, errors[0].pointer]).toEqual([name, 400, `/${name}`]);
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
  });
});

describe('an answer from a system', () => {
  it('to another’s question, under another’s concern or one’s own, is answered as to none', async () => {
    const theirs = await raised();
    const question = await asked(theirs);
    const nobodys = '00000000-0000-4000-8000-ffffffffffff';
    const body = { questionId: question, text: 'Their aunt.' };
    const said = async (path: string, sent: object, as: string) => {
      const answer = await api.post(path, sent, {}, as);
      const { instance: _, ...problem } = await answer.json();
      return [answer.status, problem, [...answer.headers].map(([name]) => name)];
    };
    const missing = await said(`/api/v1/concerns/${nobodys}/answers`, body, 'surgery-system');
    expect(missing[0]).toBe(404);
    expect(await said(`/api/v1/concerns/${theirs}/answers`, body, 'surgery-system')).toEqual(missing);
    const own = await raised();
    const notThere = await said(`/api/v1/concerns/${own}/answers`, { ...body, questionId: nobodys }, 'school-system');
    expect(await said(`/api/v1/concerns/${own}/answers`, body, 'school-system')).toEqual(notThere);
    expect(must(await api.store.contacts.find(ContactId.parse(theirs))).questions[0]?.answer).toBeUndefined();
  });

  it('of any words is kept as they are or refused with its place, and none can fill the concern', async () => {
    const id = await raised();
    for (const text of hostileTexts) {
      const questionId = await asked(id);
      const answer = await api.post(`/api/v1/concerns/${id}/answers`, { questionId, text });
      expect([text, [200, 400].includes(answer.status)]).toEqual([text, true]);
      if (answer.status === 400) {
        expect((await answer.json()).errors[0].pointer).toBe('/text');
        const instead = { questionId, text: 'Their aunt.' };
        expect((await api.post(`/api/v1/concerns/${id}/answers`, instead)).status).toBe(200);
      }
    }
    const statuses: number[] = [];
    const full = await raised();
    for (let turn = 0; turn < 4; turn += 1) {
      const questionId = await asked(full);
      const sent = { questionId, text: '漢'.repeat(20_000) };
      statuses.push((await api.post(`/api/v1/concerns/${full}/answers`, sent)).status);
      if (statuses.at(-1) === 413) break;
    }
    expect(statuses.at(-1)).toBe(413);
    expect((await api.send(`/api/v1/concerns/${full}`)).status).toBe(200);
  });
});
