import { type Context, Hono } from 'hono';
import { IncidentId } from '../../../shared/ids.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { inPost, type SchoolContacts } from '../../../shared/school-contact/school-contacts.ts';
import { SettingKey } from '../../../shared/school-directory/setting.ts';
import { answerNotice, readerOf } from '../../../shared/school-notice/answer-notice.ts';
import type { SchoolNotice } from '../../../shared/school-notice/school-notice.ts';
import { schoolSettings } from '../../../shared/settings/school-notices.ts';
import { noticeAsText } from '../../../web/forms/notice-as-text.ts';
import { schoolNoticeDoneWords } from '../../../web/forms/school-notice-words.ts';
import { oursHref } from '../../../web/pages/school-notice/links.ts';
import { OurNoticePage, OurNoticesPage } from '../../../web/pages/school-notice/ours.tsx';
import { staffOf } from '../contacts/staff-of.ts';
import type { SchoolNoticeDeps, SignedIn } from '../context.ts';
import { refused } from '../refused.tsx';
import { stillReadable, toldByNotice } from './told-by-notice.ts';

type C = Context<SignedIn>;

const races = 5;
const path = '/school-notices/ours/:incident/:setting';

/**
 * What a school was told of, for whoever of it has signed in with an address that it has named: of children who are on its
 * roll now, and of nobody who has left. What is not theirs and what is not there answer alike.
 */
export const oursRoutes = (deps: SchoolNoticeDeps) => {
  const { store, authority, now, newId } = deps;

  /** The proof that somebody signed in has the mailbox of a contact: their account is of that address. */
  const proofOf = (c: C, contacts: SchoolContacts) => {
    const email = (c.var.actor.email ?? '').toLowerCase();
    const contact = inPost(contacts).find((one) => one.email.toLowerCase() === email);
    return contact && { contactId: contact.id, email, at: now().toISOString() };
  };

  async function mayRead(c: C, found: { incident: Incident; notice: SchoolNotice }, contacts?: SchoolContacts) {
    const proof = contacts && proofOf(c, contacts);
    if (!contacts || !proof || !readerOf(found.notice, contacts, proof)) return undefined;
    const readable = await stillReadable(deps, { ...found, settings: c.var.settings });
    return readable && { ...found, contacts, readable, proof };
  }

  async function opened(c: C) {
    const id = IncidentId.safeParse(c.req.param('incident'));
    const key = SettingKey.safeParse(c.req.param('setting'));
    const found = id.success && key.success ? await store.schoolNotices.find(id.data, key.data) : undefined;
    const contacts =
      found && key.success ? (await store.schools.contactsOf(authority, [key.data])).get(key.data) : undefined;
    return found && mayRead(c, found, contacts);
  }

  /** Keeps what they did, again from the start when a colleague was quicker. */
  async function keep(c: C, act: 'open' | 'acknowledge'): Promise<boolean> {
    for (let race = 0; race < races; race += 1) {
      const found = await opened(c);
      if (!found) return false;
      let next = found.notice;
      for (const of of found.notice.followUp ? (['first', 'outcome'] as const) : (['first'] as const)) {
        const answered = answerNotice(next, found.contacts, { act, of, proof: found.proof });
        if (!answered.ok) return false;
        next = answered.value ? { ...answered.value, version: found.notice.version + 1 } : next;
      }
      if (next === found.notice) return true;
      const saved = await store.schoolNotices.save(
        { notice: next, mails: [], links: [] },
        schoolSettings(c.var.settings),
        newId(),
      );
      if (saved.ok) return true;
    }
    throw new Error('a notice to a school kept changing');
  }

  async function read(c: C) {
    const found = await opened(c);
    if (!found) return undefined;
    const what = `${c.req.method} ${path}`;
    await store.access.recordOpening(found.incident.id, c.var.actor, { at: now(), id: newId(), what });
    const { incident, readable } = found;
    return { ...found, told: await toldByNotice(deps, { incident, notice: readable, settings: c.var.settings }) };
  }

  return new Hono<SignedIn>()
    .get('/school-notices/ours', async (c) => {
      const { actor } = c.var;
      const keys = (await store.schools.settingsOfMailbox(authority, actor.email ?? '')).slice(0, 5);
      const contacts = await store.schools.contactsOf(authority, keys);
      const notices: SchoolNotice[] = [];
      let next: string | undefined;
      for (const key of keys) {
        const page = await store.schoolNotices.ofSetting(
          authority,
          key,
          keys.length === 1 ? c.req.query('cursor') : undefined,
        );
        next = keys.length === 1 ? page.cursor : undefined;
        for (const notice of page.items) {
          const incident = await store.incidents.find(notice.incidentId);
          const found = incident.ok && (await mayRead(c, { incident: incident.value, notice }, contacts.get(key)));
          if (found) notices.push(found.readable);
        }
      }
      return c.html(<OurNoticesPage {...staffOf(deps, c.var)} notices={notices} next={next} />);
    })
    .get(path, async (c) => {
      // Whoever asks for the head alone has not read it.
      if (c.req.method === 'GET') await keep(c, 'open');
      const found = await read(c);
      if (!found) return refused(c, { kind: 'not-found' });
      const { readable, told } = found;
      const asks = !(readable.followUp ?? readable).acknowledged && !readable.calledOff;
      const done = schoolNoticeDoneWords(c.req.query('done'));
      return c.html(<OurNoticePage {...staffOf(deps, c.var)} {...{ notice: readable, told, asks, done }} />);
    })
    .get(`${path}/text`, async (c) => {
      const found = await read(c);
      if (!found) return refused(c, { kind: 'not-found' });
      c.header('Content-Disposition', `attachment; filename="notice-${found.notice.reference}.txt"`);
      return c.text(noticeAsText(found.readable, found.told));
    })
    .post(`${path}/acknowledge`, async (c) => {
      if (!(await keep(c, 'acknowledge'))) return refused(c, { kind: 'not-found' });
      const id = IncidentId.parse(c.req.param('incident'));
      return c.redirect(`${oursHref(id, SettingKey.parse(c.req.param('setting')))}?done=acknowledged`, 303);
    });
};
