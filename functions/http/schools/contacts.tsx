import { type Context, Hono } from 'hono';
import { SchoolContactId } from '../../../shared/ids.ts';
import { ContactTold, type KeepContacts } from '../../../shared/school-contact/keep-contacts.ts';
import { answerStillYou, asked, confirmByTelephone } from '../../../shared/school-contact/prove-contact.ts';
import { inPost, type SchoolContact, type SchoolContacts } from '../../../shared/school-contact/school-contacts.ts';
import { schoolContactWord } from '../../../shared/school-contact/word.ts';
import { problemsInWords } from '../../../web/forms/problem-words.ts';
import { contactProblems } from '../../../web/forms/school-contact-words.ts';
import { type ContactForm, SchoolContactPage } from '../../../web/pages/school/contact.tsx';
import type { ShownSchool } from '../../../web/pages/school/shown-school.ts';
import { seenIn, typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import { momentOf, type SchoolDeps, type SignedIn } from '../context.ts';
import { type FormBody, formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import { refused } from '../refused.tsx';
import { problemsOf } from '../zod-problems.ts';
import { accessOf } from './access.ts';
import { changeContacts, steppedDown } from './change-contacts.ts';
import { contactOfActor, openedSchool } from './opened-school.ts';

/** Nobody is sent the same question again within so many seconds. */
const askedAgainSeconds = 600;

const fields = ['part', 'name', 'jobTitle', 'email', 'phone', 'mobile', 'inHolidays'] as const;
const dateParts = ['day', 'month', 'year'] as const;

const typedOf = (body: FormBody): Record<string, string> =>
  Object.fromEntries(
    [...fields, ...dateParts.map((part) => `trainedOn-${part}`)].map((name) => [name, typedIn(body, name).trim()]),
  );

const typedFrom = ({ trainedOn = '', ...one }: SchoolContact): Record<string, string> => {
  const [year = '', month = '', day = ''] = trainedOn.split('-');
  const { part, name, jobTitle = '', email, phone = '', mobile = '' } = one;
  return {
    ...{ part, name, jobTitle, email, phone, mobile, inHolidays: one.inHolidays ? 'yes' : '' },
    ...(trainedOn && { 'trainedOn-day': day, 'trainedOn-month': month, 'trainedOn-year': year }),
  };
};

function toldIn(typed: Readonly<Record<string, string>>) {
  const given = Object.fromEntries(Object.entries(typed).filter(([, text]) => text !== ''));
  const [day, month, year] = dateParts.map((part) => given[`trainedOn-${part}`] ?? '');
  const trainedOn = day || month || year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : undefined;
  const { part, name, jobTitle, email, phone, mobile } = given;
  return ContactTold.safeParse({
    ...{ part, name, jobTitle, email, phone, mobile },
    inHolidays: given.inHolidays === 'yes',
    ...(trainedOn && { trainedOn }),
  });
}

/** Who at a school is told of its pupils: named, changed, proved and ended, by whoever leads there or by the council. */
export const contactRoutes = (deps: SchoolDeps) => {
  const { schools } = deps.store;
  type At = { school: ShownSchool; contact: SchoolContact | undefined };

  /** The school of an address with its contact, for those who may keep them; what is not theirs is not there. */
  async function opened(c: Context<SignedIn>): Promise<At | undefined> {
    const school = await openedSchool(deps, c.var, c.req.param('school') ?? '');
    if (!school || !(school.keeps || school.leads)) return undefined;
    const id = c.req.param('contact');
    if (id === undefined) return { school, contact: undefined };
    const contact = school.contacts && inPost(school.contacts).find((one) => one.id === id);
    return contact && { school, contact };
  }
  const page = async (
    c: Context<SignedIn>,
    { school, contact }: At,
    form: ContactForm,
    status: 200 | 400 | 409 = 200,
  ) =>
    c.html(
      <SchoolContactPage
        {...staffOf(deps, c.var)}
        {...{ school, contact }}
        {...form}
        access={await accessOf(deps, c.var.actor, contact)}
      />,
      status,
    );
  const at = ({ school }: At) => `/schools/${school.setting.key}`;
  const versionOf = (contacts: SchoolContacts | undefined) => contacts?.version ?? 0;

  async function show(c: Context<SignedIn>) {
    const found = await opened(c);
    if (!found) return refused(c, { kind: 'not-found' });
    const held = await heldFor(c, deps);
    const typed = held ? typedOf(held) : found.contact ? typedFrom(found.contact) : {};
    return page(c, found, { typed, seen: held ? seenIn(held) : versionOf(found.school.contacts) });
  }

  async function take(c: Context<SignedIn>) {
    const read = await formBody(c);
    if (!read.ok) return refused(c, read.refusal);
    const found = await opened(c);
    if (!found) return refused(c, { kind: 'not-found' });
    const [typed, seen] = [typedOf(read.value), seenIn(read.value)];
    const told = toldIn(typed);
    if (!told.success) {
      const errors = problemsInWords(problemsOf(told.error), contactProblems);
      return page(c, found, { typed, seen, errors }, 400);
    }
    const command: KeepContacts = found.contact
      ? { act: 'change', seen, contactId: found.contact.id, told: told.data }
      : { act: 'name', seen, told: told.data };
    const kept = await changeContacts(deps, found.school, command, momentOf(deps, c.var));
    if (kept.ok) return c.redirect(`${at(found)}?done=${found.contact ? 'contact-changed' : 'named'}`, 303);
    const { refusal } = kept;
    if (refusal.kind === 'invalid') {
      return page(c, found, { typed, seen, errors: problemsInWords(refusal.problems, contactProblems) }, 400);
    }
    if (refusal.kind !== 'stale') return refused(c, refusal);
    const now = await opened(c);
    if (!now) return refused(c, refusal);
    return page(c, now, { typed, seen: versionOf(now.school.contacts), overtaken: true }, 409);
  }

  return new Hono<SignedIn>()
    .get('/schools/:school/contacts/new', show)
    .post('/schools/:school/contacts/new', take)
    .get('/schools/:school/contacts/:contact', show)
    .post('/schools/:school/contacts/:contact', take)
    .post('/schools/:school/contacts/:contact/end', async (c) => {
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      const found = await opened(c);
      if (!found?.contact) return refused(c, { kind: 'not-found' });
      const [seen, said] = [seenIn(read.value), typedIn(read.value, 'why')];
      const why = (['left', 'replaced', 'mistake'] as const).find((one) => one === said);
      const form = { typed: typedFrom(found.contact), seen };
      if (!why) return page(c, found, { ...form, errors: [{ id: 'why', text: 'Select why they no longer are' }] }, 400);
      const command = { act: 'end' as const, seen, contactId: found.contact.id, why };
      const kept = await changeContacts(deps, found.school, command, momentOf(deps, c.var));
      if (kept.ok) return c.redirect(`${at(found)}?done=ended`, 303);
      if (kept.refusal.kind !== 'invalid') return refused(c, kept.refusal);
      const text = 'Nobody else here is confirmed. Name somebody, and wait until they have proved their address';
      return page(c, found, { ...form, errors: [{ id: 'why', text }] }, 400);
    })
    .post('/schools/:school/contacts/:contact/confirm', async (c) => {
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      const found = await opened(c);
      if (!found?.contact || !found.school.contacts) return refused(c, { kind: 'not-found' });
      const command = { seen: seenIn(read.value), contactId: found.contact.id };
      const kept = confirmByTelephone(found.school.contacts, command, momentOf(deps, c.var));
      const saved = kept.ok ? await schools.saveContacts(kept.value, deps.newId()) : kept;
      return saved.ok ? c.redirect(`${at(found)}?done=confirmed`, 303) : refused(c, saved.refusal);
    })
    .post('/schools/:school/contacts/:contact/ask', async (c) => {
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      const found = await opened(c);
      if (!found?.contact || !found.school.contacts) return refused(c, { kind: 'not-found' });
      if (seenIn(read.value) !== found.school.contacts.version) return refused(c, { kind: 'stale' });
      const since = deps.now().getTime() - Date.parse(found.contact.askedAt ?? '');
      if (since < askedAgainSeconds * 1000) {
        return refused(c, { kind: 'too-many-requests', retryAfterSeconds: askedAgainSeconds });
      }
      const person = await deps.store.people.byEmail(c.var.actor.authority, found.contact.email);
      if (!person?.active) return refused(c, { kind: 'not-found' });
      const next = asked(found.school.contacts, [found.contact.id], deps.now());
      const notices = [schoolContactWord('school-contact-asked', person, momentOf(deps, c.var))];
      const saved = await schools.saveContacts(next, deps.newId(), { notices });
      return saved.ok ? c.redirect(`${at(found)}?done=asked-again`, 303) : refused(c, saved.refusal);
    })
    .post('/schools/:school/still-you', async (c) => {
      const read = await formBody(c);
      if (!read.ok) return refused(c, read.refusal);
      const school = await openedSchool(deps, c.var, c.req.param('school'));
      const me = school && contactOfActor(school.contacts, c.var.actor.email);
      if (!school?.contacts || !me) return refused(c, { kind: 'not-found' });
      const answer = typedIn(read.value, 'answer') === 'no' ? 'no' : 'yes';
      const proof = { contactId: SchoolContactId.parse(me.id), email: me.email, at: deps.now().toISOString() };
      const next = answerStillYou(school.contacts, answer, proof);
      if (!next.ok) return refused(c, next.refusal);
      if (answer === 'yes') {
        const saved = await schools.saveContacts(next.value, deps.newId());
        return saved.ok ? c.redirect(`/schools/${school.setting.key}?done=still`, 303) : refused(c, saved.refusal);
      }
      const { authority } = c.var.actor;
      const saved = await steppedDown(deps, school.setting, { contacts: next.value, email: me.email, authority });
      return saved.ok ? c.redirect('/schools?done=left', 303) : refused(c, saved.refusal);
    });
};
