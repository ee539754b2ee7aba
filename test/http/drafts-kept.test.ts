import { beforeEach, expect, it } from 'vitest';
import type { Client } from '../support/client.ts';
import { answer, answerWhatIsNeeded, beginDraft, childIn, declaration, mainText } from '../support/drafts.ts';
import { pageOf } from '../support/page.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let ruth: Client;
let priya: Client;
let draft: string;
let page: string;
const words = 'He told me on Friday that he sleeps in the shed.';
beforeEach(async () => {
  service = await startService();
  [ruth, priya] = [await service.signInAs('teacher'), await service.signInAs('lead')];
  draft = await beginDraft(ruth);
  page = `${draft}/tasks/household`;
  await answerWhatIsNeeded(ruth, draft);
});

const text = async (browser: Client, at: string) => mainText(await (await browser.get(at)).text());

async function signInAgain(browser: Client, who: 'teacher' | 'lead') {
  service.vouchFor(service.person(who).email);
  await browser.get('/sign-in/provider?next=/home');
  return browser.follow(await browser.get('/sign-in/callback?state=state&code=code'));
}

async function send(sender: Client) {
  await sender.post(`${draft}/my-details`);
  expect((await sender.post(`${draft}/send`, declaration)).status).toBe(303);
}

/** One of them types too late, and the other sends before they are back. */
async function crossed(late: 'teacher' | 'lead') {
  const [typist, sender, other] =
    late === 'teacher' ? [ruth, priya, 'lead' as const] : [priya, ruth, 'teacher' as const];
  service.clock.forwardMinutes(31);
  await typist.post(page, { seen: '0', familyInWords: words });
  await signInAgain(sender, other);
  await send(sender);
  const { path, response } = await signInAgain(typist, late);
  return { typist, path, shown: mainText(await response.text()) };
}

const act = async (browser: Client, go: string) => {
  const html = await (await browser.get('/concerns/kept')).text();
  const action = /action="(\/concerns\/kept\/[^"]+)"/.exec(html)?.[1] ?? '';
  return browser.post(action, { go });
};

it('what somebody typed as their session ended is shown to them when a colleague has sent the concern meanwhile', async () => {
  const { typist, path, shown } = await crossed('teacher');
  expect(path).toBe('/concerns/kept');
  for (const part of [words, 'Priya Nambiar sent the concern', 'give them to Priya Nambiar'])
    expect(shown).toContain(part);
  expect(shown).not.toContain('Add to the concern');
  expect((await typist.get(page)).headers.get('location')).toBe('/concerns/kept');
  expect(await text(typist, '/drafts')).toContain('not saved in a concern');
});

it('it stays through another session until its writer discards it, and is nobody else’s', async () => {
  const { typist } = await crossed('teacher');
  service.clock.forwardMinutes(31);
  await signInAgain(typist, 'teacher');
  expect(await text(typist, '/concerns/kept')).toContain(words);
  expect(await text(await service.signInAs('lead'), '/concerns/kept')).not.toContain(words);
  expect((await act(typist, 'discard')).headers.get('location')).toBe('/concerns/kept?discarded=yes');
  expect(await text(typist, '/concerns/kept')).not.toContain(words);
});

it('whoever may add to the concern goes on to that form with every word in it', async () => {
  const { typist, shown } = await crossed('lead');
  expect(shown).toContain(words);
  const { path, response } = await typist.follow(await act(typist, 'add'));
  expect(path).toMatch(/^\/referrals\/[0-9a-f-]{36}\/add\?held=yes$/);
  expect(String((await pageOf(response)).sent('text'))).toContain(words);
  expect(await text(typist, '/concerns/kept')).toContain(words);
});

it('a page that is sent for a concern that has gone, in a session that lives, is kept; one that says nothing new is not', async () => {
  await answer(ruth, page, { familyInWords: 'They live with an aunt.' });
  await send(priya);
  const again = await ruth.post(page, { seen: '1', familyInWords: 'They live with an aunt.' });
  expect(mainText(await again.text())).toContain('Priya Nambiar sent it');
  const more = await ruth.follow(await ruth.post(page, { seen: '1', familyInWords: words }));
  expect(mainText(await more.response.text())).toContain(words);
});

it.each([
  ['deleted', async () => void (await priya.post(`${draft}/delete`))],
  ['left by the child whom it was about', async () => void (await priya.post(`${await childIn(priya, draft)}/remove`))],
])('what was typed for a concern that was %s meanwhile is not lost either', async (_, meanwhile) => {
  const child = await childIn(ruth, draft);
  service.clock.forwardMinutes(31);
  await ruth.post(`${child}/child-voice`, { seen: '0', voice: 'obtained', ownWords: words });
  await signInAgain(priya, 'lead');
  await meanwhile();
  const { path, response } = await signInAgain(ruth, 'teacher');
  expect(path).toBe('/concerns/kept');
  expect(mainText(await response.text())).toContain(words);
});
