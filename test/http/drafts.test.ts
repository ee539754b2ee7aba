import { beforeAll, describe, expect, it } from 'vitest';
import { DraftId } from '../../shared/ids.ts';
import type { Client } from '../support/client.ts';
import { answer, beginDraft, childIn, controlsOf, errorsOf, mainText, savingOf } from '../support/drafts.ts';
import { expectErrorsToLeadSomewhere } from '../support/error-summary.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let teacher: Client;
let draft: string;

beforeAll(async () => {
  service = await startService();
  teacher = await service.signInAs('teacher');
  draft = await beginDraft(teacher);
});

const page = async (path: string, client = teacher) => {
  const response = await client.get(path);
  return { status: response.status, html: await response.text() };
};
const stored = async () => {
  const found = await service.store.drafts.find(DraftId.parse(draft.split('/').at(-1)));
  if (!found.ok) throw new Error('no draft');
  return found.value;
};

describe('a page of the form', () => {
  it('shows what the account says already, so that nobody types it', async () => {
    const { html } = await page(`${draft}/tasks/you`);
    const shown = controlsOf(html);
    expect(shown.get('name')).toEqual(['Ruth Okonedo']);
    expect(shown.get('agencyType')).toEqual(['school']);
    expect(shown.get('email')).toEqual(['r.okonedo@oakfield-primary.example']);
  });

  it('saves and goes on to the next page about the same person', async () => {
    const child = await childIn(teacher, draft);
    const saved = await answer(teacher, `${child}/child`, { forename: 'Wren', birth: 'not-known' });
    expect(saved.status).toBe(303);
    expect(saved.headers.get('location')).toBe(`${child}/child-home`);
    expect(controlsOf((await page(`${child}/child`)).html).get('forename')).toEqual(['Wren']);
  });

  it('keeps what it cannot read as it was typed, and says what is wrong beside the field', async () => {
    const path = `${draft}/tasks/what-happened`;
    const response = await answer(teacher, path, {
      whatHappened: 'She told me on Monday.',
      happenedAt: 'around teatime',
      'firstLearned-day': '31',
      'firstLearned-month': '2',
      'firstLearned-year': '2026',
    });
    expect(response.status).toBe(400);
    const html = await response.text();
    expectErrorsToLeadSomewhere(html);
    expect(errorsOf(html)).toHaveLength(2);

    const again = controlsOf((await page(path)).html);
    expect(again.get('whatHappened')).toEqual(['She told me on Monday.']);
    expect(again.get('happenedAt')).toEqual(['around teatime']);
    expect(again.get('firstLearned-day')).toEqual(['31']);
  });

  it('asks for a second look at an identifier that fails its check, once, and keeps it', async () => {
    const child = await childIn(teacher, draft);
    const path = `${child}/child-education-health`;
    const first = await answer(teacher, path, { nhsNumber: '999 000 0000' });
    expect(first.headers.get('location')).toBe(`${path}?look=again`);
    const { html } = await page(`${path}?look=again`);
    expect(mainText(html)).toContain('does not look like an NHS number');
    const second = await answer(teacher, path, { nhsNumber: '999 000 0000', warned: 'nhsNumber' });
    expect(second.headers.get('location')).toBe(`${child}/child-identity`);
  });

  it('never clears a text that is too long, even when there is no room to keep it', async () => {
    const path = `${draft}/tasks/analysis`;
    const worries = 'worry '.repeat(200_000);
    const response = await answer(teacher, path, { worries, needsToHappen: 'Help' });
    expect(response.status).toBe(400);
    const html = await response.text();
    expectErrorsToLeadSomewhere(html);
    expect(controlsOf(html).get('worries')?.[0]).toHaveLength(worries.length);
    expect((await stored()).concern.analysis).toBeUndefined();
  });

  it('adds, shows and takes out rows of a question that repeats', async () => {
    const path = `${draft}/tasks/history`;
    const added = await answer(teacher, path, { 'events-0-what': 'A move', 'events-1-what': 'A birth', add: 'events' });
    expect(added.headers.get('location')).toBe(`${path}?more=events#events-2-when-day`);
    const { html } = await page(`${path}?more=events`);
    expect(controlsOf(html).has('events-2-what')).toBe(true);
    const removed = await answer(teacher, path, {
      'events-0-what': 'A move',
      'events-1-what': 'A birth',
      remove: 'events-0',
    });
    expect(removed.status).toBe(303);
    expect((await stored()).concern.history?.events).toEqual([{ what: 'A birth' }]);
    await answer(teacher, path, { 'events-0-what': 'A birth', remove: 'events-0' });
    expect((await stored()).concern.history?.events).toBeUndefined();
  });

  it.each([
    'tasks/no-such-task',
    'tasks/declaration',
    'tasks/child',
    'tasks/toString',
    'people/adult/child/adult',
    'people/child/nobody/child',
  ])('answers that there is no page at %s', async (path) => {
    expect((await page(`${draft}/${path}`)).status).toBe(404);
  });

  it('is not there for anyone at another organisation', async () => {
    const other = await service.signInAs('otherSchool');
    const { html: theirs, status } = await page(`${draft}/tasks/you`, other);
    const { html: nothing } = await page('/drafts/00000000-0000-4000-8000-ffffffffffff/tasks/you', other);
    expect(status).toBe(404);
    expect(theirs).toBe(nothing);
  });
});

describe('two windows on one page', () => {
  const path = () => `${draft}/tasks/household`;

  it('show both versions, with what was typed last still in the page', async () => {
    const [one, other] = [await page(path()), await page(path())];
    await teacher.post(path(), { ...savingOf(one.html), familyInWords: 'From the first window' });
    const late = await teacher.post(path(), { ...savingOf(other.html), familyInWords: 'From the second window' });
    expect(late.status).toBe(409);
    const html = await late.text();
    expect(mainText(html)).toContain('From the first window');
    expect(controlsOf(html).get('familyInWords')).toEqual(['From the second window']);
    expect((await stored()).concern.household?.familyInWords).toBe('From the first window');

    const kept = await teacher.post(path(), { ...savingOf(html), familyInWords: 'From the second window' });
    expect(kept.status).toBe(303);
    expect((await stored()).concern.household?.familyInWords).toBe('From the second window');
  });

  it('take the same page sent twice as sent once', async () => {
    const { html } = await page(path());
    const twice = { ...savingOf(html), familyInWords: 'Pressed twice' };
    const sent = await Promise.all([teacher.post(path(), twice), teacher.post(path(), twice)]);
    expect(sent.map(({ status }) => status)).toEqual([303, 303]);
  });

  it('save different pages at the same moment without costing each other a word', async () => {
    const names = ['household', 'other-children', 'worker-risk', 'help-so-far'];
    const forms = await Promise.all(names.map((name) => page(`${draft}/tasks/${name}`)));
    const texts = ['familyInWords', 'details', 'advice', 'effect'];
    const saved = await Promise.all(
      names.map((name, at) =>
        teacher.post(`${draft}/tasks/${name}`, { ...savingOf(forms[at]!.html), [texts[at]!]: `At once ${at}` }),
      ),
    );
    expect(saved.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    const { concern } = await stored();
    expect(concern.household?.familyInWords).toBe('At once 0');
    expect(concern['other-children']?.details).toBe('At once 1');
    expect(concern['worker-risk']?.advice).toBe('At once 2');
    expect(concern['help-so-far']?.effect).toBe('At once 3');
  });
});

describe('autosave', () => {
  const path = () => `${draft}/tasks/household`;
  const seenNow = async () => savingOf((await page(path())).html).seen;

  it('is told when a page was saved, in words and as a number to go on with', async () => {
    const seen = await seenNow();
    const response = await teacher.postForJson(path(), { seen, writer: 'page-1', turn: '1', familyInWords: 'Typed' });
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({
      saved: '2026-11-23T10:00:00.000Z',
      inWords: 'Saved 10am',
      presence: '',
      seen: Number(seen) + 1,
    });
  });

  it('changes nothing when an older save arrives after a newer one of the same page', async () => {
    const seen = await seenNow();
    const save = (turn: string, familyInWords: string) =>
      teacher.postForJson(path(), { seen, writer: 'page-2', turn, familyInWords });
    expect((await save('2', 'Newer')).status).toBe(200);
    expect((await save('1', 'Older')).status).toBe(200);
    expect((await stored()).concern.household?.familyInWords).toBe('Newer');
  });

  it('is refused, not merged, after another window saved', async () => {
    const seen = await seenNow();
    await teacher.postForJson(path(), { seen, writer: 'page-3', turn: '1', familyInWords: 'Three' });
    const late = await teacher.postForJson(path(), { seen, writer: 'page-4', turn: '1', familyInWords: 'Four' });
    expect(late.status).toBe(409);
    expect(late.headers.get('content-type')).toBe('application/problem+json');
  });

  it('is told that the session has ended, in JSON', async () => {
    const other = await service.signInAs('teacher');
    service.clock.forwardMinutes(31);
    const response = await other.postForJson(path(), { familyInWords: 'Too late' });
    expect(response.status).toBe(401);
    service.clock.set('2026-11-23T10:00:00.000Z');
  });
});
