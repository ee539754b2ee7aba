import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Contact } from '../../shared/contact/contact.ts';
import type { Client } from '../support/client.ts';
import { expectErrorsToLeadSomewhere } from '../support/error-summary.ts';
import { sendOwed } from '../support/mails-owed.ts';
import { pageOf } from '../support/page.ts';
import { now, raise } from '../support/raise.ts';
import { type Service, startService } from '../support/service.ts';

let service: Service;
let teacher: Client;
let lead: Client;
let worker: Client;
let colleague: Client;
beforeAll(async () => {
  service = await startService();
  teacher = await service.signInAs('teacher');
  lead = await service.signInAs('lead');
  worker = await service.signInAs('socialWorker');
  colleague = await service.signInAs('otherSocialWorker');
});

let contact: Contact;
let theirs: string;
let ours: string;
beforeEach(async () => {
  contact = await raise(service);
  theirs = `/referrals/${contact.id}/thread`;
  ours = `/contacts/${contact.id}/thread`;
});

const claim = async () => worker.post(`/contacts/${contact.id}/claim`, { seen: String(contact.version) });
const open = async (client: Client, path: string) => pageOf(await client.get(path));
const messages = async () => (await service.store.threads.of(contact.id)).messages;
/** Opens the page, types into its form and sends it. */
async function write(client: Client, path: string, text: string) {
  const [message = ''] = (await open(client, path)).sent('message');
  return client.post(path, { message, text });
}

describe('a thread between the front door and the referrer', () => {
  it('is written by both sides, who are told who reads it before they write', async () => {
    expect((await open(teacher, theirs)).text).toContain('Nothing has been written yet.');
    expect((await open(teacher, theirs)).text).toContain('Who reads this:');
    expect((await open(worker, ours)).text).toContain('Who reads this: Ruth Okonedo and the safeguarding lead of');

    expect((await write(worker, ours, 'Did she stay for lunch?')).headers.get('location')).toBe(
      `${ours}?done=message-sent`,
    );
    const read = await open(lead, theirs);
    expect(read.text).toMatch(/Amira Haddad \(Family Front Door\) wrote, .* New.*Did she stay for lunch\?/);
    expect((await open(teacher, theirs)).text).not.toContain('New');
    await write(teacher, theirs, 'Yes, with her class.');
    const page = await open(worker, ours);
    expect(page.text).toMatch(/Did she stay for lunch\?.*Read by .* at .*Yes, with her class\./);
  });

  it('stands on the home page and in the lists of those who have not read it, until they have', async () => {
    await write(worker, ours, 'Did she stay for lunch?');
    await write(worker, ours, 'And on Friday?');
    const row = async (client: Client, path: string) =>
      (await open(client, path)).rows.find((each) => each.includes(contact.reference));
    expect((await open(teacher, '/home')).text).toMatch(/You have \d+ new messages\./);
    expect(await row(teacher, '/referrals')).toContain('2 new messages about');
    expect(await row(lead, '/referrals/organisation')).toContain('2 new messages about');
    expect((await open(lead, '/home')).text).not.toMatch(/You have .* new message/);
    const before = await service.store.threads.unreadBy(contact.authority, service.person('teacher').id);
    expect(before.items.map(({ contactId }) => contactId)).toContain(contact.id);
    await open(lead, theirs);
    const after = await service.store.threads.unreadBy(contact.authority, service.person('teacher').id);
    expect(after.items.map(({ contactId }) => contactId)).not.toContain(contact.id);
    expect(await row(teacher, '/referrals')).not.toContain('new message');
  });

  it('stays unread when a form of it is refused: what is refused changes nothing, though the page is shown again', async () => {
    await write(worker, ours, 'Did she stay for lunch?');
    const stored = JSON.stringify(await service.store.threads.of(contact.id));
    const refusedPage = await teacher.post(theirs, { message: '', text: ' ' });
    expect([refusedPage.status, await refusedPage.text()]).toEqual([400, expect.stringContaining('Did she stay')]);
    expect(JSON.stringify(await service.store.threads.of(contact.id))).toBe(stored);
  });

  it('tells the referrer by a mail that says nothing of the child or of the message', async () => {
    await sendOwed(service);
    await write(worker, ours, 'Did Maisie stay for lunch?');
    const mails = await sendOwed(service);
    expect(mails.map(({ to }) => to)).toEqual([service.person('teacher').email]);
    expect(mails[0]?.subject).toBe(`We have written to you, reference ${contact.reference}`);
    expect(mails[0]?.text).toContain(`/referrals/${contact.id}/thread`);
    expect(JSON.stringify(mails)).not.toMatch(/Maisie|Thornbury|lunch|Haddad/);
  });

  it('alerts whoever holds the contact until they have looked, with an honest count, and a colleague’s look is not theirs', async () => {
    await claim();
    await write(teacher, theirs, 'One thing.');
    await write(lead, theirs, 'Another thing.');
    const row = async (client: Client) =>
      (await open(client, '/board')).rows.find((r) => r.includes(contact.reference));
    expect(await row(worker)).toContain('2 new messages');
    const only = await open(worker, '/board?unread=yes');
    expect(only.rows.filter((each) => each.includes(contact.reference))).toHaveLength(1);
    expect(only.text).toContain('All (1)');

    expect((await open(colleague, `/contacts/${contact.id}`)).text).toContain(
      '2 new messages that Amira Haddad, who holds this contact, has not read yet.',
    );
    expect(await row(colleague)).toContain('2 new messages');
    expect((await open(teacher, theirs)).text).toContain('Not read yet');

    expect((await open(worker, `/contacts/${contact.id}`)).text).toContain('2 new messages since you last looked.');
    expect(await row(worker)).not.toContain('new message');
    expect((await open(worker, `/contacts/${contact.id}`)).text).not.toContain('since you last looked');
    expect((await open(teacher, theirs)).text).toContain('Read by Amira Haddad');
  });

  it('keeps both of two messages that come at once, in one order for everyone, and loses none to a moving contact', async () => {
    const at = ['a', 'b', 'c', 'd', 'e'];
    const forms = await Promise.all(at.map(async () => (await open(teacher, theirs)).sent('message')[0] ?? ''));
    const answers = await Promise.all([
      ...at.map((text, n) => (n % 2 ? lead : teacher).post(theirs, { message: forms[n], text })),
      claim(),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(303));
    const kept = await messages();
    expect(kept.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(kept.map(({ text }) => text).toSorted()).toEqual(at);
    const orderOn = async (client: Client, path: string) =>
      (await open(client, path))
        .withClass('app-messages__body')
        .map((body) => body.childNodes.map((node) => ('value' in node ? node.value : '')).join(''));
    expect(await orderOn(teacher, theirs)).toEqual(kept.map(({ text }) => text));
    expect(await orderOn(worker, ours)).toEqual(kept.map(({ text }) => text));
  });

  it('posts once when the button is pressed twice, or the form comes again later', async () => {
    const form = { message: (await open(worker, ours)).sent('message')[0], text: 'Only once.' };
    await Promise.all([worker.post(ours, form), worker.post(ours, form)]);
    expect((await worker.post(ours, form)).status).toBe(303);
    expect(await messages()).toHaveLength(1);
    const { notices } = await service.store.contacts.file(contact.id);
    expect(notices.filter(({ kind }) => kind === 'message-posted')).toHaveLength(1);
  });

  it('is part of what is done with questions, each at its time', async () => {
    await claim();
    const { version } = await now(service, contact);
    await worker.post(`/contacts/${contact.id}/question`, {
      seen: String(version),
      text: 'Who collects her?',
      reason: 'waiting-for-referrer',
    });
    await write(worker, ours, 'Thank you for the form.');
    const page = await open(teacher, theirs);
    expect(page.text).toMatch(/asked.*Who collects her\?.*wrote.*Thank you for the form\./);
    expect(page.buttons).toContain('Send your answer');
  });
});

describe('a reply to a closed thread', () => {
  const closeByHand = async () => {
    const [seen = ''] = (await open(worker, ours)).sent('seen');
    return worker.post(`${ours}/close`, { seen, reason: 'A social worker has telephoned you.' });
  };

  it('is refused with the reason, the words kept to copy, and what to do at this minute', async () => {
    const [message = ''] = (await open(teacher, theirs)).sent('message');
    expect((await closeByHand()).status).toBe(303);
    const page = await pageOf(await teacher.post(theirs, { message, text: 'One more thing.' }));
    expect(page.status).toBe(409);
    expect(page.text).toContain('Your message was not sent.');
    expect(page.text).toContain('A social worker has telephoned you.');
    expect(page.sent('not-sent')).toEqual(['One more thing.']);
    expect(page.text).toContain('raise a new concern');
    expect(page.text).toContain('01632 960100');
    expect(page.sent('text')).toEqual([]);
    expect(await messages()).toEqual([]);

    service.clock.set('2026-11-23T21:00:00.000Z');
    const night = await (await service.signInAs('teacher')).get(theirs);
    expect((await pageOf(night)).text).toContain('Emergency Duty Team');
    service.clock.set('2026-11-23T10:00:00.000Z');
  });

  it('is taken again once the front door has opened it again', async () => {
    await closeByHand();
    const [seen = ''] = (await open(worker, ours)).sent('seen');
    expect((await worker.post(`${ours}/reopen`, { seen })).status).toBe(303);
    expect((await write(teacher, theirs, 'Now it goes.')).status).toBe(303);
  });

  it('cannot be brought about over a message that whoever closes has not seen, and needs a reason', async () => {
    const [seen = ''] = (await open(worker, ours)).sent('seen');
    const empty = await pageOf(await worker.post(`${ours}/close`, { seen, reason: ' ' }));
    expect(empty.status).toBe(400);
    expectErrorsToLeadSomewhere(empty.html);
    await write(teacher, theirs, 'It crossed.');
    const crossed = await pageOf(await worker.post(`${ours}/close`, { seen, reason: 'Enough.' }));
    expect(crossed.status).toBe(409);
    expect(crossed.text).toContain('It crossed.');
    expect(crossed.sent('reason')).toEqual(['Enough.']);
  });
});

describe('a message that cannot be taken as it is', () => {
  it('is asked for again beside its box, with every word kept', async () => {
    const long = await pageOf(await teacher.post(theirs, { message: '', text: 'x'.repeat(10_001) }));
    expect(long.status).toBe(400);
    expectErrorsToLeadSomewhere(long.html);
    expect(long.sent('text')[0]).toHaveLength(10_001);
    const empty = await pageOf(await worker.post(ours, { text: ' \u0000 ' }));
    expect(empty.status).toBe(400);
    expectErrorsToLeadSomewhere(empty.html);
  });

  it('is shown as it was written and does nothing, whatever it says', async () => {
    const hostile = '<script>alert(1)</script> {{7*7}} \u202Egnp.exe </textarea>';
    await write(teacher, theirs, hostile);
    const page = await open(worker, ours);
    expect(page.text).toContain('<script>alert(1)</script>');
    expect(page.html).not.toContain('<script>alert(1)');
  });

  it('waits in its box for whoever was signed out meanwhile', async () => {
    const late = await service.signInAs('teacher');
    const [message = ''] = (await open(late, theirs)).sent('message');
    service.clock.forwardMinutes(31);
    const answer = await late.post(theirs, { message, text: 'Half a page of it.' });
    expect(answer.headers.get('location')).toContain('/sign-in?next=');
    service.vouchFor(service.person('teacher').email);
    await late.get('/sign-in/provider?next=/home');
    const back = await late.get('/sign-in/callback?code=x&state=state');
    expect(back.headers.get('location')).toBe(`${theirs}?held=yes`);
    const page = await pageOf((await late.follow(back)).response);
    expect(page.sent('text')).toEqual(['Half a page of it.']);
    expect(page.sent('message')).toEqual([message]);
    service.clock.set('2026-11-23T10:00:00.000Z');
  });

  it('is nobody else’s: other organisations do not find it, and an auditor reads without writing', async () => {
    const gp = await service.signInAs('gp');
    expect((await gp.get(theirs)).status).toBe(404);
    expect((await gp.post(theirs, { text: 'x' })).status).toBe(404);
    const auditor = await service.signInAs('auditor');
    expect((await open(auditor, ours)).buttons).not.toContain('Send the message');
    expect((await auditor.post(ours, { text: 'x' })).status).toBe(403);
    expect((await teacher.post(ours, { text: 'x' })).status).toBe(403);
    expect(await messages()).toEqual([]);
  });
});
