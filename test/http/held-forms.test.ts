import { beforeAll, expect, it } from 'vitest';
import type { Client, FormFields } from '../support/client.ts';
import { pageOf } from '../support/page.ts';
import { answeredConcern } from '../support/sent-letter.ts';
import { type CastName, type Service, startService } from '../support/service.ts';

let service: Service;
let contact: string;
let letter: string;
let message: string;
let call: string;
beforeAll(async () => {
  service = await startService();
  const answered = await answeredConcern(service);
  contact = `/contacts/${answered.id}`;
  const { letters, notices } = await service.store.contacts.file(answered.id);
  letter = `${contact}/letters/${letters[0]?.id}`;
  message = `${contact}/notices/${notices[0]?.id}`;
  const begun = await (await service.signInAs('officer')).post('/contacts/new', {
    ...{ channel: 'telephone', 'at-day': '23', 'at-month': '11', 'at-year': '2026', time: '9:14am' },
    ...{ standing: 'public', name: 'Ruth Okonedo', email: 'ruth@example.org' },
  });
  call = begun.headers.get('location') ?? '';
});

async function signInAgain(browser: Client, who: CastName) {
  service.vouchFor(service.person(who).email);
  await browser.get('/sign-in/provider?next=/home');
  return browser.follow(await browser.get('/sign-in/callback?state=state&code=code'));
}

const colleague = () => `/preferences/leave/of/${service.person('socialWorker').id}`;

/** Each form, where it is shown again, and one control with what was typed into it. */
const forms: Record<string, [CastName, () => string, () => string, string, FormFields[string]]> = {
  'the leave of a colleague': ['manager', colleague, colleague, 'from-day', '23'],
  'why a letter is withheld': ['manager', () => `${letter}/withhold`, () => `${letter}/withhold`, 'reason', 'An aunt.'],
  'the night’s work': ['edt', () => `${contact}/overnight`, () => `${contact}/overnight`, 'words', 'All asleep.'],
  'a new time': ['manager', () => `${contact}/new-time`, () => `${contact}/new-time`, 'reason', 'She was ill.'],
  'how somebody was reached': ['officer', () => `${message}/done`, () => message, 'note', 'Rang at 9.'],
  'a hold': ['manager', () => `/retention${contact}`, () => `/retention${contact}`, 'words', 'The inquiry.'],
  'who telephones': ['officer', () => '/contacts/new', () => '/contacts/new', 'name', 'Nobody lost'],
  'who telephoned': ['officer', () => `${call}/caller`, () => `${call}/caller`, 'name', 'Nobody lost'],
};

it.each(Object.keys(forms))(
  '%s, sent after the session had ended, is shown again to whoever typed it',
  async (what) => {
    const [who, sentTo, shownAt, name, typed] = forms[what]!;
    const browser = await service.signInAs(who);
    service.clock.forwardMinutes(60);
    await browser.post(sentTo(), { seen: '1', standing: 'public', [name]: typed });
    const { path, response } = await signInAgain(browser, who);
    expect([path, response.status]).toEqual([`${shownAt()}?held=yes`, 200]);
    const html = await response.clone().text();
    expect(html).toContain('signed out');
    if (what === 'why a letter is withheld' || what === 'how somebody was reached' || what === 'a new time') return;
    expect((await pageOf(response)).sent(name)).toEqual([typed]);
  },
);
