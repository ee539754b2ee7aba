import { beforeAll, describe, expect, it } from 'vitest';
import { ContactId } from '../../shared/ids.ts';
import type { Client } from '../support/client.ts';
import {
  answer,
  answerWhatIsNeeded,
  beginDraft,
  childIn,
  declaration,
  errorsOf,
  mainText,
  story,
} from '../support/drafts.ts';
import { expectErrorsToLeadSomewhere } from '../support/error-summary.ts';
import { attribute, elementsOf, textOf } from '../support/page-tree.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let teacher: Client;
beforeAll(async () => {
  service = await startService();
  teacher = await service.signInAs('teacher');
});

const html = async (path: string) => (await teacher.get(path)).text();
const contactsOf = async () => (await service.store.contacts.raisedBy('wyre', service.person('teacher').id)).items;

describe('checking answers', () => {
  it('lists what is needed, each with a link to its own field', async () => {
    const draft = await beginDraft(teacher);
    const links = elementsOf(await html(`${draft}/check`))
      .filter((element) => element.tagName === 'a')
      .filter((element) => attribute(element, 'href')?.includes('return=check#'));
    const wanted = links.find((link) => textOf(link).startsWith('Enter what happened'));
    const href = wanted && attribute(wanted, 'href');
    expect(href).toBe(`${draft}/tasks/what-happened?return=check#whatHappened`);
    const target = await html(href?.replace(/#.*/, '') ?? '');
    expect(elementsOf(target).some((element) => attribute(element, 'id') === 'whatHappened')).toBe(true);
  });

  it('comes back after a change', async () => {
    const draft = await beginDraft(teacher);
    const path = `${draft}/tasks/what-happened`;
    const changed = await answer(teacher, path, { whatHappened: 'New words', return: 'check' });
    expect(changed.headers.get('location')).toBe(`${draft}/check`);
  });

  it('shows how the front door will read it, the child’s words first', async () => {
    const draft = await beginDraft(teacher);
    await answerWhatIsNeeded(teacher, draft);
    const words = mainText(await html(`${draft}/check`));
    expect(words.indexOf(story.voice.ownWords)).toBeGreaterThan(-1);
    expect(words.indexOf(story.voice.ownWords)).toBeLessThan(words.indexOf(story.happened));
  });
});

describe('sending', () => {
  it('is held back by what is needed, with everything that was ticked kept', async () => {
    const draft = await beginDraft(teacher);
    const response = await teacher.post(`${draft}/send`, { accurate: 'yes', name: 'Ruth Okonedo' });
    expect(response.status).toBe(400);
    const page = await response.text();
    expectErrorsToLeadSomewhere(page);
    expect(errorsOf(page)).toContain('Answer the questions that are needed before you send');
    expect(errorsOf(page)).toContain('Confirm that your organisation keeps a record of this concern');
    expect(errorsOf(page)).not.toContain('Confirm that what you have written is accurate');
  });

  it('makes one referral, however often and however fast the button is pressed', async () => {
    const draft = await beginDraft(teacher);
    await answerWhatIsNeeded(teacher, draft);
    const before = (await contactsOf()).length;
    const pressed = await Promise.all([1, 2, 3].map(() => teacher.post(`${draft}/send`, declaration)));
    pressed.push(await teacher.post(`${draft}/send`, declaration));
    const places = new Set(pressed.map((response) => response.headers.get('location')));
    expect(pressed.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect(places.size).toBe(1);
    expect(await contactsOf()).toHaveLength(before + 1);
    expect((await teacher.get(draft)).headers.get('location')).toBe([...places][0]);
    const child = await answer(teacher, `${draft}/tasks/history`, { history: 'Too late' });
    expect(child.headers.get('location')).toBe('/concerns/kept');
  });

  it('is told by a page with the reference, and the time by which they will hear', async () => {
    const draft = await beginDraft(teacher);
    await answerWhatIsNeeded(teacher, draft);
    const { path, response } = await teacher.follow(await teacher.post(`${draft}/send`, declaration));
    const words = mainText(await response.text());
    expect(words).toMatch(/FD-[0-9A-Z]{4}-[0-9A-Z]{4}/);
    expect(words).toContain('We received it at 10am on Monday 23 November');
    expect(words).toContain('You will hear by 5pm on Tuesday 24 November');
    const id = ContactId.parse(path.split('/')[2]);
    const { notices } = await service.store.contacts.file(id);
    expect(notices.map(({ kind, to }) => [kind, to.email])).toEqual([
      ['acknowledgement', 'r.okonedo@oakfield-primary.example'],
    ]);
  });

  it('stops when an answer was changed after the page was read', async () => {
    const draft = await beginDraft(teacher);
    await answerWhatIsNeeded(teacher, draft);
    const version = /name="version" value="(\d+)"/.exec(await html(`${draft}/check`))?.[1];
    await answer(teacher, `${await childIn(teacher, draft)}/child`, { ...story.child, forename: 'Robin' });
    const response = await teacher.post(`${draft}/send`, { ...declaration, version });
    expect(response.status).toBe(409);
    expect(mainText(await response.text())).toContain('changed in another window');
  });
});

describe('a form sent after the session ended', () => {
  it('is saved once its person has signed in again, and for nobody else', async () => {
    const draft = await beginDraft(teacher);
    const path = `${draft}/tasks/household`;
    service.clock.forwardMinutes(31);
    const late = await teacher.post(path, { seen: '0', familyInWords: 'Typed before the end' });
    expect(late.headers.get('location')).toContain('/sign-in?next=');

    const secrets = [teacher.cookies.get('held')];
    expect(secrets[0]).toBeDefined();
    service.vouchFor('r.okonedo@oakfield-primary.example');
    await teacher.get('/sign-in/provider?next=/home');
    const back = await teacher.get('/sign-in/callback?code=x&state=state');
    expect(back.headers.get('location')).toBe(path);
    expect(await html(path)).toContain('Typed before the end');
  });
});
