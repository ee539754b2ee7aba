import { type Context, Hono } from 'hono';
import { readReference } from '../../../shared/contact/reference.ts';
import type { GlassRecord } from '../../../shared/restriction/broken-glass.ts';
import { OpenByReferencePage } from '../../../web/pages/restriction/open-by-reference.tsx';
import { typedIn } from '../contacts/form.ts';
import { staffOf } from '../contacts/staff-of.ts';
import type { SignedIn } from '../context.ts';
import { formBody } from '../form-body.ts';
import { heldFor } from '../held-form.ts';
import type { PeopleDeps } from '../person-record/context.ts';
import { refused } from '../refused.tsx';
import { behind, hrefOf, kindsAt, restrictedHrefOf } from './glass-for.ts';

const place = /\/(contacts|incidents|people)\/([0-9a-f-]{36})(?![0-9a-f-])/i;

/** The record that is meant by the address of one of its pages: somebody's record has no other reference. */
function recordAt(typed: string): GlassRecord | undefined {
  const [, at, id] = place.exec(typed) ?? [];
  const kind = Object.entries(kindsAt).find(([name]) => name === at?.toLowerCase())?.[1];
  return kind && id ? { kind, id: id.toLowerCase() } : undefined;
}

/** The contact or incident of a reference, whether or not anybody may open it. */
async function recordCalled({ store, authority }: PeopleDeps, typed: string): Promise<GlassRecord | undefined> {
  const [concern, incident] = [readReference(typed), readReference(typed, 'DA')];
  const contactId = concern && (await store.contacts.byReference(authority, concern));
  if (contactId) return { kind: 'contact', id: contactId };
  const incidentId = incident && (await store.incidents.byReference(authority, incident));
  return incidentId ? { kind: 'incident', id: incidentId } : undefined;
}

/**
 * From a reference that somebody was told, by telephone say, to the page on which what is restricted is opened; what is
 * open to them already they are led to itself. What is not there, and what is kept from them whatever they say, answer
 * alike.
 */
export function openByReferenceRoutes(deps: PeopleDeps) {
  const page = (c: Context<SignedIn>, typed: string, error?: string, status: 200 | 400 | 404 = 200) =>
    c.html(<OpenByReferencePage {...staffOf(deps, c.var)} {...{ typed, error }} />, status);

  return new Hono<SignedIn>()
    .get('/restricted/open', async (c) => page(c, typedIn((await heldFor(c, deps)) ?? {}, 'reference')))
    .post('/restricted/open', async (c) => {
      const body = await formBody(c);
      if (!body.ok) return refused(c, body.refusal);
      const typed = typedIn(body.value, 'reference').slice(0, 300);
      if (typed.trim() === '') return page(c, typed, 'Enter a reference', 400);
      const record = recordAt(typed) ?? (await recordCalled(deps, typed));
      const there = record && (await behind(deps, c.var.actor, c.var.settings, record));
      if (!there) return page(c, typed, 'No record that you could open has this reference', 404);
      return c.redirect(there.open ? hrefOf(record) : restrictedHrefOf(record), 303);
    });
}
