import { Hono } from 'hono';
import type { Actor } from '../../../shared/actor.ts';
import { inPost, type SchoolContact } from '../../../shared/school-contact/school-contacts.ts';
import { endsUnused, keepAccess } from '../../../shared/school-contact/unused-access.ts';
import { seenIn } from '../contacts/form.ts';
import { momentOf, type SchoolDeps, type SignedIn } from '../context.ts';
import { formBody } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { openedSchool } from './opened-school.ts';

/** The figures of a version that is counted in milliseconds. */
const figures = 16;

/** The account of a contact, and when it was last used. Undefined where nobody counts that. */
export async function accessOf(
  { store }: Pick<SchoolDeps, 'store'>,
  { authority }: Pick<Actor, 'authority'>,
  contact: SchoolContact | undefined,
) {
  const person = contact && (await store.people.byEmail(authority, contact.email));
  const use = person && (await store.accessUses.find(person.id));
  return person && use && endsUnused(person) ? { person, use } : undefined;
}

/** Whoever leads at a school, or the council, keeps the access of a colleague who does not use it, or opens it again. */
export const accessRoutes = (deps: SchoolDeps) =>
  new Hono<SignedIn>().post('/schools/:school/contacts/:contact/access', async (c) => {
    const read = await formBody(c);
    if (!read.ok) return refused(c, read.refusal);
    const school = await openedSchool(deps, c.var, c.req.param('school'));
    if (!school?.contacts || !(school.keeps || school.leads)) return refused(c, { kind: 'not-found' });
    const contact = inPost(school.contacts).find(({ id }) => id === c.req.param('contact'));
    const access = await accessOf(deps, c.var.actor, contact);
    if (!contact || !access) return refused(c, { kind: 'not-found' });
    const { use, person } = access;
    const kept = keepAccess(use, person, { seen: seenIn(read.value, figures) }, momentOf(deps, c.var));
    const saved = kept.ok ? await deps.store.accessUses.save(kept.value, use, deps.newId()) : kept;
    const at = `/schools/${school.setting.key}`;
    if (saved.ok) return c.redirect(`${at}?done=access-kept`, 303);
    // Its page says how it stands by now.
    if (saved.refusal.kind === 'stale') return c.redirect(`${at}/contacts/${contact.id}`, 303);
    return refused(c, saved.refusal);
  });
