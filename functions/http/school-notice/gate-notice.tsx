import { type Context, Hono } from 'hono';
import type { FieldError } from '../../../web/forms/problem-words.ts';
import { schoolNoticeDoneWords } from '../../../web/forms/school-notice-words.ts';
import { SchoolNoticeOpenPage, SchoolNoticeWaitingPage } from '../../../web/pages/school-notice/gate.tsx';
import { linkHref, oursHref } from '../../../web/pages/school-notice/links.ts';
import { noReply, type TypedReply } from '../../../web/pages/school-notice/reply-form.tsx';
import type { Plain } from '../context.ts';
import { formBody } from '../form-body.ts';
import { refused } from '../refused.tsx';
import type { GateDeps } from './gate-deps.ts';
import { keepReply, repliesOn } from './keep-reply.ts';
import { type Linked, linkedNotice } from './linked-notice.ts';
import { pupilsOf } from './pupils-of.ts';
import { isTyped, replyIn, replyRefused, replyTyped } from './reply-form.ts';
import { stillReadable, toldByNotice } from './told-by-notice.ts';

type C = Context<Plain>;
type Form = { typed?: TypedReply; errors?: readonly FieldError[]; status?: 200 | 400 };

/** Shows what a link leads to, with the reply that was typed; back to the link where there is nothing to read any more. */
export async function linkedNoticeShown(
  c: C,
  deps: GateDeps,
  found: Linked & { provedAt: string },
  { typed = noReply, errors = [], status = 200 }: Form = {},
): Promise<Response> {
  const { store, now, newId } = deps;
  const { settings, site } = c.var;
  const { link, incident, reader } = found;
  const notice = await stillReadable(deps, { incident, notice: found.notice, settings });
  if (!notice) return c.redirect(linkHref(link.token), 303);
  const stamp = { role: 'safeguarding-lead' as const, organisation: notice.setting.name };
  await store.access.recordReading(
    incident.id,
    { id: link.contactId, name: reader.name, ...stamp },
    { at: now(), id: newId(), what: `GET /school-notices/read/:token/notice` },
  );
  const [told, replies] = await Promise.all([
    toldByNotice(deps, { incident, notice, settings }),
    repliesOn(deps, notice),
  ]);
  const newest = notice.followUp ?? notice;
  const pupils = pupilsOf(incident, notice);
  return c.html(
    <SchoolNoticeOpenPage
      site={site}
      reference={notice.reference}
      told={told}
      asks={!newest.acknowledged && !notice.calledOff}
      acknowledged={newest.acknowledged}
      action={`${linkHref(link.token)}/acknowledge`}
      done={schoolNoticeDoneWords(c.req.query('done'))}
      replies={replies.filter(({ childIds }) => childIds.some((id) => notice.childIds.includes(id)))}
      signIn={oursHref(incident.id, notice.setting.key)}
      form={{
        action: `${linkHref(link.token)}/reply`,
        replyId: newId(),
        ...{ pupils, typed, errors },
        phone: settings.contacts.frontDoor.phone,
      }}
    />,
    status,
  );
}

/** A notice that was opened by a link and a code: read, confirmed, and replied to. */
export const gateNoticeRoutes = (deps: GateDeps) => {
  const { now, newId } = deps;
  const { open, linked, keep } = linkedNotice(deps);
  return new Hono<Plain>()
    .get('/school-notices/read/:token/notice', async (c) => {
      const token = c.req.param('token');
      const found = await open(c, token);
      return found ? linkedNoticeShown(c, deps, found) : c.redirect(linkHref(token), 303);
    })
    .post('/school-notices/read/:token/acknowledge', async (c) => {
      const token = c.req.param('token');
      if (!(await open(c, token)) || !(await keep(c, token, 'acknowledge', now().toISOString()))) {
        return c.redirect(linkHref(token), 303);
      }
      return c.redirect(`${linkHref(token)}/notice?done=acknowledged`, 303);
    })
    .post('/school-notices/read/:token/reply', async (c) => {
      const token = c.req.param('token');
      const form = await formBody(c);
      if (!form.ok) return refused(c, form.refusal);
      const typed = replyTyped(form.value);
      const found = await open(c, token);
      if (!found) {
        if (!isTyped(typed)) return c.redirect(linkHref(token), 303);
        const { phone } = c.var.settings.contacts.frontDoor;
        return c.html(<SchoolNoticeWaitingPage {...{ site: c.var.site, token, phone, typed }} />);
      }
      const command = replyIn(typed, newId);
      if (Array.isArray(command)) return linkedNoticeShown(c, deps, found, { typed, errors: command, status: 400 });
      const { contactId, email } = found.link;
      const again = async () => {
        const now = await linked(token);
        return now && { ...now, proof: { contactId, email, at: deps.now().toISOString() } };
      };
      const kept = await keepReply(deps, again, command, c.var.settings);
      if (kept?.ok) return c.redirect(`${linkHref(token)}/notice?done=replied`, 303);
      const errors = kept && replyRefused(kept.refusal, typed.kind);
      if (!errors) return c.redirect(linkHref(token), 303);
      return linkedNoticeShown(c, deps, found, { typed, errors, status: 400 });
    });
};
