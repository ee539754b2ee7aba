import { beforeEach, describe, expect, it } from 'vitest';
import { mailOfNotice } from '../../functions/events/mails/mail-of-notice.ts';
import { sendNotices } from '../../functions/events/send-notice.ts';
import { noticeKey } from '../../functions/store/notices.ts';
import type { Contact } from '../../shared/contact/contact.ts';
import type { Concern } from '../../shared/form/concern.ts';
import { PersonId } from '../../shared/ids.ts';
import { canonicalJson } from '../../shared/letter/canonical-json.ts';
import type { Letter } from '../../shared/letter/letter.ts';
import type { Notice } from '../../shared/notice.ts';
import type { Client } from '../support/client.ts';
import { expectErrorsToLeadSomewhere } from '../support/error-summary.ts';
import { letterFonts } from '../support/fonts.ts';
import { concernFor } from '../support/front-door.ts';
import { context, messages } from '../support/mail-world.ts';
import { pageOf } from '../support/page.ts';
import { attribute, textOf } from '../support/page-tree.ts';
import { decisionFields, now, proposeAllTheSame, raise } from '../support/raise.ts';
import { richConcern } from '../support/rich-concern.ts';
import { type Service, shippedSettings, startService } from '../support/service.ts';

let service: Service;
let worker: Client;
let manager: Client;
let contact: Contact;
let path: string;

const begin = async (concern: Concern = richConcern()) => {
  contact = await raise(service, concern);
  path = `/contacts/${contact.id}`;
  await act(worker, 'claim');
  await act(worker, 'rating', { colour: 'amber', reason: 'Hungry but safe tonight.' });
};

beforeEach(async () => {
  service = await startService();
  worker = await service.signInAs('socialWorker');
  manager = await service.signInAs('manager');
  await begin();
});

const version = async () => String((await now(service, contact)).version);
async function act(who: Client, what: string, fields: Record<string, string | string[]> = {}) {
  return who.post(`${path}/${what}`, { seen: await version(), ...fields });
}
/** A manager lets it go, as the page shows it to them. */
async function release(at: string, reason: string) {
  const [holds = ''] = (await pageOf(await manager.get(`${path}/${at}/hold`))).sent('holds');
  return act(manager, `${at}/hold`, { to: 'release', reason, holds });
}
const decide = (more: Record<string, string>, warned?: string) => {
  const childIds = contact.children.map(({ id }) => id);
  return act(worker, 'decision', { ...decisionFields(childIds, more), ...(warned && { warned }) });
};
const propose = async (more: Record<string, string> = {}) => {
  const childIds = contact.children.map(({ id }) => id);
  return proposeAllTheSame(worker, path, { seen: await version(), ...decisionFields(childIds, more) });
};

/** The letter that is authorised, and where it is shown. */
async function authorised(fields: Record<string, string> = {}): Promise<{ letter: Letter; at: string }> {
  await propose();
  const answer = await act(manager, 'authorise', fields);
  expect(answer.status).toBe(303);
  return letterNow();
}

async function letterNow(): Promise<{ letter: Letter; at: string }> {
  const current = await now(service, contact);
  const { letters } = await service.store.contacts.file(contact.id);
  const letter = letters.find(({ id }) => 'letterId' in current && id === current.letterId)!;
  return { letter, at: `letters/${letter.id}` };
}

const noticesOf = async (): Promise<Notice[]> =>
  (await service.store.contacts.file(contact.id)).notices.filter(({ kind }) => kind === 'outcome-letter');

describe('a letter that says what it may not', () => {
  const typed = { nextStep: 'A worker calls Maisie’s mother at 14 sallow court, zz993vz, this week.' };

  it('is shown to whoever proposes it, before it is proposed, with everything they typed', async () => {
    const page = await pageOf(await decide(typed));
    expect([page.status, (await now(service, contact)).status]).toEqual([200, 'screening']);
    expect(page.text).toMatch(/Not proposed yet.*What no manager can authorise.*An address that must be kept secret/);
    expect(page.html).toContain('14 sallow court, zz993vz');
    expect(page.buttons).toContain('Propose it all the same');
    const [warned] = page.sent('warned');
    const other = await pageOf(await decide({ nextStep: 'A worker calls on Mr Jenkins this week, at home.' }, warned));
    expect(other.text).toMatch(/Not proposed yet.*only if a manager says why.*Jenkins/);
    const mended = await decide({});
    expect([mended.status, (await now(service, contact)).status]).toEqual([303, 'decision-proposed']);
  });

  it('shows at sign-off what must come out, where it stands and whose it is, and cannot be authorised', async () => {
    await propose(typed);
    const page = await pageOf(await manager.get(`${path}/sign-off`));
    expect(page.text).toMatch(/things must come out before this letter can go/);
    expect(page.text).toMatch(/An address that must be kept secret\s*Whose\s*Confidential/);
    expect(page.text).toMatch(/The name of a child\s*Whose\s*Known to the recipient/);
    expect(page.text).toContain('Our decision about M.T., born 2017: What happens next');
    expect(page.buttons).not.toContain('Authorise and see the letter');
    expect(page.links('Return the decision for changes')).toEqual(['#comment']);
    expect(page.idOf('comment')).toBeDefined();
    const refused = await pageOf(await act(manager, 'authorise'));
    expect([refused.status, (await now(service, contact)).status]).toEqual([409, 'decision-proposed']);
    expect(refused.text).toContain('must come out');
  });

  it('goes on once it was returned and mended', async () => {
    await propose(typed);
    await act(manager, 'return', { comment: 'Take out the address and the name.' });
    await propose();
    expect((await act(manager, 'authorise')).status).toBe(303);
  });
});

describe('what needs a reason', () => {
  const typed = { nextStep: 'A worker calls Mr Jenkins this week and tells you what he says.' };
  const reasonIn = async (at: string) => {
    const page = await pageOf(await manager.get(`${path}/${at}`));
    const input = page.elements.find((each) => attribute(each, 'name')?.startsWith('reason-'));
    return attribute(input!, 'name')!;
  };

  it('is asked for beside it, and kept with a name in the letter and in the history', async () => {
    await propose(typed);
    const name = await reasonIn('sign-off');
    const without = await pageOf(await act(manager, 'authorise', { [name]: ' ' }));
    expect(without.status).toBe(400);
    expectErrorsToLeadSomewhere(without.html);
    expect(without.text).toContain('Enter why “Jenkins” may stay in the letter');
    expect((await act(manager, 'authorise', { [name]: 'He is the school’s own caretaker.' })).status).toBe(303);
    const { letter, at } = await letterNow();
    expect(letter.kept).toMatchObject([{ shown: 'Jenkins', by: { name: 'Marcus Adeyemi' } }]);
    expect((await pageOf(await manager.get(path))).text).toContain('He is the school’s own caretaker.');
    expect((await act(worker, `${at}/issue`)).status).toBe(303);
  });

  it('and was found only after the letter was made is asked for before it goes', async () => {
    const { letter, at } = await authorised();
    const held = { ...letter, version: letter.version + 1 };
    held.content.blocks.push({ kind: 'paragraph', text: 'Please also tell Mr Jenkins.' });
    const unfit = await touched();
    await service.store.contacts.save({ ...unfit, letters: [held] });
    const refused = await pageOf(await act(worker, `${at}/issue`));
    expect([refused.status, refused.buttons.includes('Send the letter')]).toEqual([409, false]);
    expect(refused.text).toContain('are not those that were authorised');
    held.version += 1;
    held.hash = service.deps.digest(canonicalJson(held.content));
    await service.store.contacts.save({ ...(await touched()), letters: [held] });
    expect((await act(worker, `${at}/issue`)).status).toBe(400);
    const name = await reasonIn(at);
    expect((await act(worker, `${at}/issue`, { [name]: 'He works with them.' })).status).toBe(303);
  });

  /** A change of the contact that decides nothing, by which a test puts something beside it. */
  async function touched() {
    const current = await now(service, contact);
    const next = { ...current, version: current.version + 1 };
    const event = {
      id: service.deps.newId(),
      contactId: current.id,
      version: next.version,
      at: service.clock.now().toISOString(),
      by: { id: 'x', name: 'X', role: 'officer' as const, organisation: 'Y' },
      type: 'claimed' as const,
    };
    return { contact: next, event, letters: [], notices: [] };
  }
});

describe('a letter whose recipient may be near to the family', () => {
  const near = (): Concern =>
    concernFor((concern) => ({
      ...concern,
      adults: [
        { id: 'a1', adult: { name: 'Ms Ruth Okonedo', worksWithChildren: 'not-known' } },
        { id: 'a2', adult: { name: 'Zed Quillow', worksWithChildren: 'no' } },
      ],
    }));

  it('is held: nobody sends it, and only a manager decides', async () => {
    await begin(near());
    const { at } = await authorised();
    const page = await pageOf(await worker.get(`${path}/${at}`));
    expect(page.text).toContain('This letter is held');
    expect(page.text).toContain('Ms Ruth Okonedo, whom the concern names, has the same name as the recipient');
    expect(page.text).toContain('A manager decides whether it may go');
    expect(page.buttons).not.toContain('Send the letter');
    expect((await act(worker, `${at}/issue`)).status).toBe(409);
    expect((await worker.get(`${path}/${at}/hold`)).status).toBe(403);
    expect(await noticesOf()).toEqual([]);
  });

  it('goes when a manager says why it may', async () => {
    await begin(near());
    const { at } = await authorised();
    const empty = await pageOf(await act(manager, `${at}/hold`, { to: '', reason: '' }));
    expect(empty.status).toBe(400);
    expectErrorsToLeadSomewhere(empty.html);
    expect((await release(at, 'Another of that name.')).status).toBe(303);
    expect((await pageOf(await manager.get(path))).text).toContain('Another of that name.');
    expect((await act(worker, `${at}/issue`)).status).toBe(303);
  });

  it('is not let go for a reason that the manager was not shown', async () => {
    await begin(near());
    const { at } = await authorised();
    const shown = (await pageOf(await manager.get(`${path}/${at}/hold`))).sent('holds')[0] ?? '';
    const named = { ...service.person('teacher'), id: PersonId.parse(service.deps.newId()), name: 'Mx Zed Quillow' };
    await service.store.people.add({ ...named, email: 'z.quillow@oakfield-primary.example' }, service.deps.newId());
    const late = await act(manager, `${at}/hold`, { to: 'release', reason: 'Another Ruth Okonedo.', holds: shown });
    const page = await pageOf(late);
    expect(page.status).toBe(400);
    expectErrorsToLeadSomewhere(page.html);
    expect(page.text).toContain('Something else holds this letter since you opened the page');
    expect(page.text).toContain('Zed Quillow, whom the concern names');
    expect(page.text).toContain('Another Ruth Okonedo.');
    expect((await act(worker, `${at}/issue`)).status).toBe(409);
    // They have read it now.
    const again = { to: 'release', reason: 'I know them both.', holds: page.sent('holds')[0] ?? '' };
    expect((await act(manager, `${at}/hold`, again)).status).toBe(303);
    expect((await act(worker, `${at}/issue`)).status).toBe(303);
  });

  it('or goes to somebody else there, made anew for them, and never to the first', async () => {
    await begin(near());
    const { letter, at } = await authorised();
    const page = await pageOf(await manager.get(`${path}/${at}/hold`));
    const lead = service.person('lead');
    expect(page.text).toContain(`${lead.name}, ${lead.jobTitle}`);
    await act(manager, `${at}/hold`, { to: lead.id, reason: 'She leads safeguarding.' });
    const made = await letterNow();
    expect(made.letter.recipients).toMatchObject([{ email: lead.email }]);
    expect(JSON.stringify(made.letter.content)).toContain(`${lead.name}, ${lead.jobTitle}`);
    expect((await act(worker, `${at}/issue`)).status).toBe(409);
    // The adult of that name still works there, so a manager must still say that it may go.
    expect((await act(worker, `${made.at}/issue`)).status).toBe(409);
    await release(made.at, 'She opens it herself.');
    expect((await act(worker, `${made.at}/issue`)).status).toBe(303);
    expect((await noticesOf()).map(({ to }) => to.email)).toEqual([lead.email]);
    expect(letter.id).not.toBe(made.letter.id);
  });
});

describe('a recipient who changed between the preview and the sending', () => {
  const teacher = () => service.person('teacher');
  const seenBy = async (at: string) => {
    const page = await pageOf(await worker.get(`${path}/${at}`));
    return page.sent('recipients')[0]!;
  };

  it('by another address keeps the letter here, and what changed is shown', async () => {
    const { at } = await authorised();
    const recipients = await seenBy(at);
    await service.store.people.save(
      { ...teacher(), email: 'r.new@oakfield-primary.example', version: 2 },
      service.deps.newId(),
    );
    const page = await pageOf(await act(worker, `${at}/issue`, { recipients }));
    expect(page.status).toBe(409);
    expect(page.text).toContain('The email address is now r.new@oakfield-primary.example.');
    expect(await noticesOf()).toEqual([]);
    expect((await act(worker, `${at}/issue`, { recipients: page.sent('recipients')[0]! })).status).toBe(303);
  });

  it('by leaving yesterday keeps the letter here until somebody else is named', async () => {
    const { at } = await authorised();
    const recipients = await seenBy(at);
    await service.store.people.save({ ...teacher(), active: false, version: 2 }, service.deps.newId());
    expect((await act(worker, `${at}/issue`, { recipients })).status).toBe(409);
    const page = await pageOf(await manager.get(`${path}/${at}`));
    expect(page.text).toContain('Ruth Okonedo no longer has an account at Oakfield Primary School');
    expect(page.buttons).not.toContain('Send the letter');
    expect((await release(at, 'Send it anyway.')).status).toBe(409);
    await act(manager, `${at}/hold`, { to: service.person('lead').id, reason: 'Ruth has left.' });
    const made = await letterNow();
    expect((await act(worker, `${made.at}/issue`)).status).toBe(303);
  });

  it('by another leader of safeguarding at the organisation is said too', async () => {
    const { at } = await authorised();
    const recipients = await seenBy(at);
    const organisation = await service.store.organisations.get(teacher().organisation.id);
    const safeguardingLead = service.person('deputy').id;
    await service.store.organisations.save({ ...organisation, safeguardingLead }, service.deps.newId());
    const page = await pageOf(await act(worker, `${at}/issue`, { recipients }));
    expect([page.status, page.text.includes('now leads safeguarding there.')]).toEqual([409, true]);
  });
});

describe('what the recipient sees', () => {
  it.each(['letter-by-email', 'notify-only'] as const)('is what the sender sends, to the byte: %s', async (policy) => {
    const organisation = await service.store.organisations.get(service.person('teacher').organisation.id);
    await service.store.organisations.save({ ...organisation, deliveryPolicy: policy }, service.deps.newId());
    const { at } = await authorised();
    const page = await pageOf(await worker.get(`${path}/${at}/as-recipient`));
    await act(worker, `${at}/issue`);
    service.clock.forwardMinutes(shippedSettings.limits.letter.recallMinutes);
    const { store, deps } = service;
    const mail = await mailOfNotice({ ...deps, store, fonts: letterFonts() }, (await noticesOf())[0]!);
    if (!('text' in mail)) throw new Error('no mail');
    const shown = (name: string) => {
      const element = page.elements.find((each) => attribute(each, 'data-mail') === name)!;
      return element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
    };
    expect([shown('subject'), shown('text')]).toEqual([mail.subject, mail.text]);
    const { letter } = await letterNow();
    expect(page.withClass('app-letter').map(textOf).join()).toContain(letter.hash);
  });
});

describe('for five minutes', () => {
  const deliver = async (...notices: Notice[]) => {
    const sent: string[] = [];
    const mailer = {
      send: async ({ to, noticeId }: { to: string; noticeId: string }) => {
        sent.push(to);
        return { kind: 'accepted' as const, messageId: `ses-${noticeId}` };
      },
    };
    const { store, deps } = service;
    await sendNotices({ ...deps, store, mailer, fonts: letterFonts() })(messages(...notices.map(noticeKey)), context);
    return sent;
  };

  it('nothing has left: no mail, no link, no page, no news in any list', async () => {
    const teacher = await service.signInAs('teacher');
    const { letter, at } = await authorised();
    const referral = `/referrals/${contact.id}`;
    const before = (await pageOf(await teacher.get(referral))).text;
    await act(worker, `${at}/issue`);
    const [notice] = await noticesOf();
    expect(await deliver(notice!)).toEqual([]);
    expect((await pageOf(await teacher.get(referral))).text).toBe(before);
    const { text } = await pageOf(await worker.get(path));
    expect([text.includes('Letter sent, not left yet'), text.includes('Outcome sent')]).toEqual([true, false]);
    expect((await pageOf(await worker.get('/closed'))).text).toMatch(/Leaves at .*, and can be recalled/);
    expect((await teacher.get(`${referral}/letters/${letter.id}`)).status).toBe(404);
    expect((await pageOf(await teacher.get('/referrals'))).text).not.toContain('Letter ready');
    const { token } = letter.recipients[0]!;
    expect((await teacher.get(`/letters/${token}`)).status).toBe(200);
    service.clock.forwardMinutes(5);
    expect((await pageOf(await worker.get(path))).text).toContain('Outcome sent');
    expect(await deliver(notice!)).toEqual([service.person('teacher').email]);
    expect((await teacher.get(`${referral}/letters/${letter.id}`)).status).toBe(200);
    expect((await teacher.get(`/letters/${token}`)).status).toBe(303);
  });

  it('it can be recalled, stands where it stood, and can be sent again', async () => {
    const { at } = await authorised();
    await act(worker, `${at}/issue`);
    service.clock.forwardMinutes(4);
    const page = await pageOf(await worker.get(`${path}/${at}`));
    expect(page.text).toMatch(/The letter leaves at .*in less than a minute/);
    expect((await act(worker, `${at}/recall`)).status).toBe(303);
    expect((await now(service, contact)).status).toBe('authorised');
    const [recalled] = await noticesOf();
    expect(recalled).toMatchObject({ state: 'recalled' });
    service.clock.forwardMinutes(10);
    expect(await deliver(recalled!)).toEqual([]);
    expect((await pageOf(await worker.get(path))).text).toContain('Outcome letter recalled before it had left');
    await act(worker, `${at}/issue`);
    service.clock.forwardMinutes(5);
    const fresh = (await noticesOf()).find(({ state }) => state === 'pending')!;
    expect(await deliver(fresh)).toHaveLength(1);
  });

  it('the referrer can withdraw, which calls it back: to them nothing has been decided', async () => {
    const teacher = await service.signInAs('teacher');
    const { at } = await authorised();
    await act(worker, `${at}/issue`);
    const withdrawn = await teacher.follow(
      await teacher.post(`/referrals/${contact.id}/withdraw`, { reason: 'mistaken', words: 'She was with her aunt.' }),
    );
    expect((await pageOf(withdrawn.response)).text).toContain('You have withdrawn the concern.');
    expect(await now(service, contact)).toMatchObject({ status: 'authorised', withdrawn: { reason: 'mistaken' } });
    const [notice] = await noticesOf();
    service.clock.forwardMinutes(10);
    expect([notice!.state, await deliver(notice!)]).toEqual(['recalled', []]);
    expect((await pageOf(await worker.get(path))).text).toContain('Its letter was called back before it had left');
    expect((await act(worker, `${at}/issue`)).status).toBe(409);
    await act(manager, 'withdrawal', { do: 'go-on', because: 'She is still not safe.' });
    expect((await act(worker, `${at}/issue`)).status).toBe(303);
  });

  it('and once it has left the referrer is told truly that it is decided, and keeps what they typed', async () => {
    const teacher = await service.signInAs('teacher');
    const { at } = await authorised();
    await act(worker, `${at}/issue`);
    service.clock.forwardMinutes(5);
    const words = 'She was with her aunt.';
    const late = await pageOf(await teacher.post(`/referrals/${contact.id}/withdraw`, { reason: 'mistaken', words }));
    expect([late.status, late.text.includes(words)]).toEqual([409, true]);
    expect(late.text).toContain('cannot be withdrawn any more');
    expect((await noticesOf()).map(({ state }) => state)).toEqual(['pending']);
  });

  it('and not a moment longer: whoever is late is told that it has left', async () => {
    const { at } = await authorised();
    await act(worker, `${at}/issue`);
    service.clock.forwardMinutes(5);
    const page = await pageOf(await act(worker, `${at}/recall`));
    expect([page.status, page.text.includes('it had begun to leave')]).toEqual([409, true]);
    expect((await noticesOf()).map(({ state }) => state)).toEqual(['pending']);
  });

  it('of a recall and a sender at the same moment exactly one wins', async () => {
    for (let round = 0; round < 5; round += 1) {
      if (round > 0) await begin();
      const { at } = await authorised();
      await act(worker, `${at}/issue`);
      const [notice] = await noticesOf();
      const seen = await version();
      // The sender's clock is ahead of ours by as much as it needs to find the letter due.
      const ahead = new Date(service.clock.now().getTime() + 5 * 60_000);
      const claim = service.store.notices.claim(notice!, { now: ahead, claimId: service.deps.newId() });
      const [claimed, recalled] = await Promise.all([claim, worker.post(`${path}/${at}/recall`, { seen })]);
      expect(claimed.ok).toBe(recalled.status !== 303);
      expect((await noticesOf())[0]!.state).toBe(claimed.ok ? 'sending' : 'recalled');
      expect((await now(service, contact)).status).toBe(claimed.ok ? 'outcome-issued' : 'authorised');
    }
  });
});
