import { type Context, Hono } from 'hono';
import { heldByAnother, type Lease, leaseFor, takenOver } from '../../../shared/draft/lease.ts';
import { slotOf } from '../../../shared/form/answers.ts';
import { leaseInWords, leasesInWords } from '../../../web/forms/lease-words.ts';
import { sectionTitle } from '../../../web/forms/section-title.ts';
import { taskHref } from '../../../web/pages/draft/links.ts';
import type { Deps, OpenedDraft } from '../context.ts';
import { formBody, textOf } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { type Place, placeOfSlot } from './place.ts';

type Needs = Pick<Deps, 'store' | 'now' | 'newId'>;
type C = Context<OpenedDraft>;

/** Who else is in the section that a page is about, when somebody is. */
export const otherIn = (c: C, now: Date): Lease | undefined => heldByAnother(c.var.lease, c.var.actor.id, now);

/** Says that the actor is in a section now, where nobody else is; answers the name of their page. */
export async function enter(c: C, { store, now, newId }: Needs, { task, entityId }: Place): Promise<string> {
  const { draft, actor, lease } = c.var;
  const page = newId();
  const at = now();
  if (!otherIn(c, at)) {
    await store.leases.take(leaseFor({ draft, slot: slotOf(task, entityId), page, actor, now: at }, lease), at);
  }
  return page;
}

/** Says that the actor has left a section, when they were said to be in it. */
export async function leave(c: C, { store }: Needs, { task, entityId }: Place): Promise<void> {
  const { draft, actor, lease } = c.var;
  if (lease?.personId === actor.id)
    await store.leases.release(draft.id, slotOf(task, entityId), { personId: actor.id });
}

/** What the pages of a draft ask of it: who is where, that this page is still open, and a section that is wanted. */
export const draftPresenceRoutes = (deps: Needs) =>
  new Hono<OpenedDraft>()
    .get('/drafts/:id/presence', async (c) => {
      const { draft, actor } = c.var;
      const others = (await deps.store.leases.of(draft.id, deps.now())).filter(({ personId }) => personId !== actor.id);
      return c.json({ words: leasesInWords(others, sectionTitle) });
    })
    .post('/drafts/:id/presence', async (c) => {
      const found = await asked(c, deps);
      if (found instanceof Response) return found;
      const { opening, before } = found;
      const { draft, actor } = c.var;
      const { slot, page, now } = opening;
      if (found.leaves) {
        await deps.store.leases.release(draft.id, slot, { personId: actor.id, page });
        return c.json({});
      }
      const other = heldByAnother(before, actor.id, now);
      if (!other) await deps.store.leases.take(leaseFor(opening, before), now);
      return c.json({ words: other ? leaseInWords(other, actor.id) : '' });
    })
    .post('/drafts/:id/take-over', async (c) => {
      const found = await asked(c, deps);
      if (found instanceof Response) return found;
      await deps.store.leases.takeOver(takenOver(found.opening, found.before));
      const { task, entityId } = found.place;
      return c.redirect(taskHref(c.var.draft.id, task, entityId), 303);
    });

/** The section that a form names, and who was in it; or why there is none. */
async function asked(c: C, { store, now, newId }: Needs) {
  const body = await formBody(c);
  if (!body.ok) return refused(c, body.refusal);
  const { draft, actor } = c.var;
  if (draft.sentAs) return refused(c, { kind: 'wrong-status', status: 'sent' });
  const slot = textOf(body.value, 'slot');
  const place = placeOfSlot(draft.concern, slot);
  if (!place) return refused(c, { kind: 'not-found' });
  const page = textOf(body.value, 'page').slice(0, 64) || newId();
  const before = await store.leases.find(draft.id, slot);
  const opening = { draft, slot, page, actor, now: now() };
  return { place, opening, before, leaves: textOf(body.value, 'leave') === 'yes' };
}
