import type { Context } from 'hono';
import { IncidentId } from '../../../shared/ids.ts';
import type { Incident } from '../../../shared/incident/incident.ts';
import { inPost, type SchoolContacts } from '../../../shared/school-contact/school-contacts.ts';
import { SettingKey } from '../../../shared/school-directory/setting.ts';
import { answerNotice, readerOf } from '../../../shared/school-notice/answer-notice.ts';
import { mayBeAdultOf, namedAdults } from '../../../shared/school-notice/near-reader.ts';
import type { SchoolNotice } from '../../../shared/school-notice/school-notice.ts';
import { schoolSettings } from '../../../shared/settings/school-notices.ts';
import type { FieldError } from '../../../web/forms/problem-words.ts';
import { schoolNoticeDoneWords } from '../../../web/forms/school-notice-words.ts';
import { oursHref } from '../../../web/pages/school-notice/links.ts';
import { OurNoticePage } from '../../../web/pages/school-notice/ours.tsx';
import { noReply, type TypedReply } from '../../../web/pages/school-notice/reply-form.tsx';
import { staffOf } from '../contacts/staff-of.ts';
import type { SchoolNoticeDeps, SignedIn } from '../context.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { repliesOn } from './keep-reply.ts';
import { pupilsOf } from './pupils-of.ts';
import { replyTyped } from './reply-form.ts';
import { stillReadable, toldByNotice } from './told-by-notice.ts';

type C = Context<SignedIn>;
type Form = { typed?: TypedReply; errors?: readonly FieldError[]; status?: 200 | 400 };

const races = 5;

/** Where a school reads one of its notices, for whoever has signed in. */
export const ourPath = '/school-notices/ours/:incident/:setting';

/** One notice for whoever of its school has signed in with an address that it has named, and what they do with it. */
export const ourNotice = (deps: SchoolNoticeDeps) => {
  const { store, authority, now, newId } = deps;

  /** The proof that somebody signed in has the mailbox of a contact: their account is of that address. */
  const proofOf = (c: C, contacts: SchoolContacts) => {
    const email = (c.var.actor.email ?? '').toLowerCase();
    const contact = inPost(contacts).find((one) => one.email.toLowerCase() === email);
    return contact && { contactId: contact.id, email, at: now().toISOString() };
  };

  async function mayRead(c: C, found: { incident: Incident; notice: SchoolNotice }, contacts?: SchoolContacts) {
    const proof = contacts && proofOf(c, contacts);
    if (!contacts || !proof) return undefined;
    const near = { contacts, adultNames: namedAdults(found.incident.facts.adults, deps) };
    const reader = readerOf(found.notice, near, proof);
    // Their account may carry another name than the school has given.
    if (!reader || mayBeAdultOf(reader, found.notice, near.adultNames, [c.var.actor.name])) return undefined;
    const readable = await stillReadable(deps, { ...found, settings: c.var.settings });
    return readable && { ...found, contacts, near, readable, proof };
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
        const answered = answerNotice(next, found.near, { act, of, proof: found.proof });
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

  /** The notice with all that it says, and that it was opened on record. */
  async function read(c: C) {
    const found = await opened(c);
    if (!found) return undefined;
    const what = `${c.req.method} ${ourPath}`;
    await store.access.recordOpening(found.incident.id, c.var.actor, { at: now(), id: newId(), what });
    const { incident, readable } = found;
    return { ...found, told: await toldByNotice(deps, { incident, notice: readable, settings: c.var.settings }) };
  }

  /** Its page, with the reply that was typed. */
  async function shown(c: C, { typed, errors = [], status = 200 }: Form = {}) {
    const found = await read(c);
    if (!found) return refused(c, { kind: 'not-found' });
    const { incident, readable, told } = found;
    const held = typed ? undefined : await heldFor(c, deps);
    const href = oursHref(incident.id, readable.setting.key);
    const replies = (await repliesOn(deps, readable)).filter(({ childIds }) =>
      childIds.some((id) => readable.childIds.includes(id)),
    );
    return c.html(
      <OurNoticePage
        {...staffOf(deps, c.var)}
        {...{ notice: readable, told, replies }}
        asks={!(readable.followUp ?? readable).acknowledged && !readable.calledOff}
        done={schoolNoticeDoneWords(c.req.query('done'))}
        form={{
          action: `${href}/reply`,
          replyId: newId(),
          pupils: pupilsOf(incident, readable),
          typed: typed ?? (held ? replyTyped(held) : noReply),
          errors,
          phone: c.var.settings.contacts.frontDoor.phone,
        }}
      />,
      status,
    );
  }

  return { opened, keep, mayRead, read, shown };
};
