import type { Context } from 'hono';
import type { Incident } from '../../../shared/incident/incident.ts';
import type { SchoolContact, SchoolContacts } from '../../../shared/school-contact/school-contacts.ts';
import { answerNotice, type Near, readerOf } from '../../../shared/school-notice/answer-notice.ts';
import { namedAdults } from '../../../shared/school-notice/near-reader.ts';
import { isClosed, type NoticeLink } from '../../../shared/school-notice/school-mail.ts';
import type { SchoolNotice } from '../../../shared/school-notice/school-notice.ts';
import { schoolSettings } from '../../../shared/settings/school-notices.ts';
import type { Plain } from '../context.ts';
import type { GateDeps } from './gate-deps.ts';
import { noticeCookie } from './notice-cookie.ts';

type C = Context<Plain>;

/** How many times somebody else may be quicker before whoever answers is asked to come back. */
export const races = 5;

/** What a link leads to. */
export type Linked = {
  link: NoticeLink;
  incident: Incident;
  notice: SchoolNotice;
  contacts: SchoolContacts | undefined;
  near: Near;
  reader: SchoolContact;
};

/** A notice by the link of its mail, and what whoever may read it does with it. */
export const linkedNotice = (deps: GateDeps) => {
  const { store, now, newId, authority } = deps;
  const carried = noticeCookie(deps);

  /** What a link leads to, while it may be read: its address still one of the school’s, and not closed. */
  async function linked(token: string): Promise<Linked | undefined> {
    const link = await store.schoolNotices.link(token);
    if (!link || link.authority !== authority || isClosed(link)) return undefined;
    const found = await store.schoolNotices.find(link.incidentId, link.setting);
    const contacts = (await store.schools.contactsOf(authority, [link.setting])).get(link.setting);
    if (!found) return undefined;
    const near = { contacts, adultNames: namedAdults(found.incident.facts.adults, deps) };
    const reader = readerOf(found.notice, near, { ...link, at: now().toISOString() });
    return reader && { link, ...found, contacts, near, reader };
  }

  /** The link that this browser may read, and since when. */
  async function open(c: C, token: string): Promise<(Linked & { provedAt: string }) | undefined> {
    const provedAt = await carried.provedAt(c, token);
    const found = provedAt ? await linked(token) : undefined;
    return found && provedAt ? { ...found, provedAt } : undefined;
  }

  /** Keeps what somebody did, again from the start when a colleague was quicker. Undefined when it may not be done. */
  async function keep(c: C, token: string, act: 'open' | 'acknowledge', at: string): Promise<SchoolNotice | undefined> {
    for (let race = 0; race < races; race += 1) {
      const found = await linked(token);
      if (!found) return undefined;
      const { link, notice, near } = found;
      const proof = { contactId: link.contactId, email: link.email, at };
      // Whoever reads the outcome has read the first notice above it.
      const parts: readonly ('first' | 'outcome')[] = notice.followUp ? ['first', 'outcome'] : ['first'];
      let next = notice;
      for (const part of parts) {
        const answered = answerNotice(next, near, { act, of: part, proof });
        if (!answered.ok) return undefined;
        next = answered.value ? { ...answered.value, version: notice.version + 1 } : next;
      }
      if (next === notice) return notice;
      const rules = schoolSettings(c.var.settings);
      if ((await store.schoolNotices.save({ notice: next, mails: [], links: [] }, rules, newId())).ok) return next;
    }
    throw new Error('a notice to a school kept changing');
  }

  return { carried, linked, open, keep };
};
