import { type Context, Hono } from 'hono';
import { hasEnded } from '../../../shared/draft/expiry.ts';
import { may } from '../../../shared/permissions.ts';
import { withoutDraft, worryAsConcern } from '../../../shared/school-notice/worry-as-concern.ts';
import { listHref, taskHref } from '../../../web/pages/draft/links.ts';
import { oursHref } from '../../../web/pages/school-notice/links.ts';
import { momentOf, type SchoolNoticeDeps, type SignedIn } from '../context.ts';
import { firstConcern } from '../drafts/first.ts';
import { formBody } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { keepReply } from './keep-reply.ts';
import { ourNotice, ourPath } from './our-notice.tsx';
import { replyIn, replyRefused, replyTyped } from './reply-form.ts';

type C = Context<SignedIn>;

const races = 5;

/** What whoever of a school has signed in says back, and how a new worry becomes a concern. */
export const ourRepliesRoutes = (deps: SchoolNoticeDeps) => {
  const { store, now, newId } = deps;
  const { opened, shown } = ourNotice(deps);

  /** One press: a draft in which all that is known is filled in, begun once however often it is pressed. */
  async function raised(c: C, id: string): Promise<Response> {
    if (!may(c.var.actor, 'raise-a-concern')) return refused(c, { kind: 'forbidden' });
    for (let race = 0; race < races; race += 1) {
      const found = await opened(c);
      let reply = found && (await store.schoolReplies.find(found.incident.id, found.notice.setting.key, id));
      if (!found || !reply?.childIds.some((child) => found.readable.childIds.includes(child))) {
        return refused(c, { kind: 'not-found' });
      }
      if (reply.draft) {
        const draft = await store.drafts.find(reply.draft.id);
        if (draft.ok && draft.value.sentAs) return c.redirect(`/referrals/${draft.value.sentAs}`, 303);
        if (draft.ok && !hasEnded(draft.value, now())) return c.redirect(listHref(draft.value.id), 303);
        // It was deleted, or its time was over: the worry is free to be raised again.
        reply = withoutDraft(reply);
      }
      const { incident, readable: notice } = found;
      const begun = firstConcern(c.var.actor, newId());
      const turned = worryAsConcern(reply, { notice, incident, begun }, momentOf(deps, c.var));
      if (!turned.ok) return refused(c, turned.refusal);
      // Whether anybody is in danger is asked first, as of every concern.
      const saved = await store.schoolReplies.saveDraft(turned.value, newId());
      if (saved.ok) return c.redirect(taskHref(turned.value.draft.id, 'safety'), 303);
    }
    throw new Error('a reply kept changing while it was turned into a concern');
  }

  return new Hono<SignedIn>()
    .post(`${ourPath}/reply`, async (c) => {
      const form = await formBody(c);
      if (!form.ok) return refused(c, form.refusal);
      const typed = replyTyped(form.value);
      const command = replyIn(typed, newId);
      if (Array.isArray(command)) return shown(c, { typed, errors: command, status: 400 });
      const kept = await keepReply(deps, () => opened(c), command, c.var.settings);
      if (!kept) return refused(c, { kind: 'not-found' });
      if (!kept.ok) {
        const errors = replyRefused(kept.refusal, typed.kind);
        return errors ? shown(c, { typed, errors, status: 400 }) : refused(c, kept.refusal);
      }
      const { kind, id, incidentId, setting } = kept.value;
      if (kind === 'new-worry') return raised(c, id);
      return c.redirect(`${oursHref(incidentId, setting.key)}?done=replied`, 303);
    })
    .post(`${ourPath}/replies/:reply/concern`, (c) => raised(c, c.req.param('reply')));
};
