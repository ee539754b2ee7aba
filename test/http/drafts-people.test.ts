import { beforeAll, describe, expect, it } from 'vitest';
import { DraftId } from '../../shared/ids.ts';
import type { Client } from '../support/client.ts';
import { answer, beginDraft, childIn, mainText } from '../support/drafts.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let teacher: Client;
let draft: string;

beforeAll(async () => {
  service = await startService();
  teacher = await service.signInAs('teacher');
  draft = await beginDraft(teacher);
});

const concern = async () => {
  const found = await service.store.drafts.find(DraftId.parse(draft.split('/').at(-1)));
  if (!found.ok) throw new Error('no draft');
  return found.value.concern;
};
const text = async (path: string) => mainText(await (await teacher.get(path)).text());

describe('who is in a concern', () => {
  it('grows by a child with what was ticked of a brother or sister', async () => {
    const first = await childIn(teacher, draft);
    await answer(teacher, `${first}/child-home`, { home: 'address', address: '1 Teasel Row', postcode: 'WX1 2AB' });
    await answer(teacher, `${first}/child-education-health`, { education: 'school', schoolName: 'Oakfield' });
    await teacher.post(`${draft}/people/adult`, { person: 'adult-1' });
    const from = first.split('/').at(-1)!;
    await answer(teacher, `${draft}/people/adult/adult-1/adult`, {
      name: 'Marl Tallow',
      [`relationships-${from}-relationship`]: 'mother',
    });

    const added = await teacher.post(`${draft}/people/child`, { person: 'child-2', from, copy: ['address', 'family'] });
    expect(added.headers.get('location')).toBe(`${draft}/people/child/child-2/child`);
    const { children, adults } = await concern();
    expect(children[1]?.['child-home']?.address).toBe('1 Teasel Row');
    expect(children[1]?.['child-education-health']).toBeUndefined();
    expect(adults[0]?.adult?.relationships?.['child-2']?.relationship).toBe('mother');
  });

  it('grows once when the button is pressed twice', async () => {
    const before = (await concern()).adults.length;
    const press = () => teacher.post(`${draft}/people/adult`, { person: 'adult-2' });
    expect((await Promise.all([press(), press()])).map(({ status }) => status)).toEqual([303, 303]);
    expect((await concern()).adults).toHaveLength(before + 1);
  });

  it('never gives one id to two people', async () => {
    const before = await concern();
    await teacher.post(`${draft}/people/child`, { person: 'adult-1' });
    expect(await concern()).toEqual(before);
  });

  it('loses somebody only after asking, with all that was said about them', async () => {
    const path = `${draft}/people/child/child-2/remove`;
    expect(await text(path)).toContain('Remove child 2 from this concern?');
    expect((await concern()).children).toHaveLength(2);
    expect((await teacher.post(path)).status).toBe(303);
    const { children, adults } = await concern();
    expect(children).toHaveLength(1);
    expect(Object.keys(adults[0]?.adult?.relationships ?? {})).not.toContain('child-2');
  });

  it('says so when it is full', async () => {
    for (let count = 0; count < 12; count += 1) await teacher.post(`${draft}/people/child`);
    expect((await concern()).children).toHaveLength(12);
    const more = await teacher.post(`${draft}/people/child`);
    const { response } = await teacher.follow(more);
    expect(mainText(await response.text())).toContain('as many children as one concern can hold');
  });

  it.each(['people/nobody', 'people/concern'])('answers that there is no %s', async (path) => {
    expect((await teacher.post(`${draft}/${path}`)).status).toBe(404);
  });
});

describe('a draft', () => {
  it('stands by name in its owner’s list, and in no other school’s', async () => {
    expect(await text('/drafts')).toContain('Concerns not sent yet');
    const other = await service.signInAs('otherSchool');
    const theirs = mainText(await (await other.get('/drafts')).text());
    expect(theirs).toContain('You have no drafts');
    expect(theirs).toContain('has a concern that is not sent');
  });

  it('is deleted only after asking, and is then gone', async () => {
    const other = await beginDraft(teacher);
    expect(await text(`${other}/delete`)).toContain('Nobody at the front door has seen this concern');
    const deleted = await teacher.post(`${other}/delete`);
    expect(deleted.headers.get('location')).toBe('/drafts?deleted=yes');
    expect((await teacher.get(other)).status).toBe(404);
  });
});
