import { type Context, Hono } from 'hono';
import { isClosed, triedInVain } from '../../../shared/school-notice/school-mail.ts';
import { linkClosed } from '../../../shared/school-notice/see-to-notice.ts';
import { schoolSettings } from '../../../shared/settings/school-notices.ts';
import { SchoolNoticeCodePage, SchoolNoticeWaitingPage } from '../../../web/pages/school-notice/gate.tsx';
import { linkHref } from '../../../web/pages/school-notice/links.ts';
import type { TypedReply } from '../../../web/pages/school-notice/reply-form.tsx';
import type { CodeRefusal } from '../../store/code.ts';
import { callerOf } from '../caller-of.ts';
import type { Plain } from '../context.ts';
import { type FormBody, formBody, textOf } from '../form-body.ts';
import { refused } from '../refused.tsx';
import { signInLog } from '../sign-in/sign-in-log.ts';
import type { GateDeps } from './gate-deps.ts';
import { linkedNoticeShown } from './gate-notice.tsx';
import { linkedNotice, races } from './linked-notice.ts';
import { isTyped, replyTyped } from './reply-form.ts';

const wrongCode: Record<CodeRefusal['kind'], string> = {
  wrong: 'The code is not right. Check it, or send another',
  spent: 'Too many wrong codes. Send another code',
  expired: 'The code has expired or was used. Send another code',
};

/**
 * Notices by the link of their mail, for somebody at a school with a phone and no account. To follow the link changes
 * nothing and shows the same for any text, so that a scanner of mail does no harm and a stranger learns nothing. A code to
 * the address opens it, and one press says that the school has it.
 */
export const gateRoutes = (deps: GateDeps) => {
  const { store, now, newId, authority } = deps;
  const { carried, linked, keep } = linkedNotice(deps);
  type C = Context<Plain>;

  const waiting = (c: C, token: string, { wait, typed }: { wait?: number; typed?: TypedReply | undefined } = {}) => {
    const { phone } = c.var.settings.contacts.frontDoor;
    return c.html(<SchoolNoticeWaitingPage {...{ site: c.var.site, token, wait, phone, typed }} />, wait ? 429 : 200);
  };
  type Coding = { error?: string; typed?: TypedReply | undefined; status?: 200 | 400 | 429 };
  const codePage = (c: C, token: string, { error, typed, status = 200 }: Coding = {}) =>
    c.html(<SchoolNoticeCodePage {...{ site: c.var.site, settings: c.var.settings, token, error, typed }} />, status);

  /** What somebody had typed of a reply when their time to read was over, which goes with them through the code. */
  const carriedReply = (body: FormBody): TypedReply | undefined => {
    const typed = replyTyped(body);
    return isTyped(typed) ? typed : undefined;
  };

  /** Counts a wrong code. With the last one the link is closed, and somebody rings the school about its notice. */
  async function countWrong(c: C, token: string): Promise<void> {
    for (let race = 0; race < races; race += 1) {
      const link = await store.schoolNotices.link(token);
      if (!link || isClosed(link)) return;
      const tried = triedInVain(link);
      const notice = isClosed(tried) && (await store.schoolNotices.notice(link.incidentId, link.setting));
      const rung = notice && linkClosed(notice, now());
      const rules = schoolSettings(c.var.settings);
      const saved = rung
        ? await store.schoolNotices.save({ notice: rung, mails: [], links: [tried] }, rules, newId())
        : await store.schoolNotices.saveLink(tried, newId());
      if (saved.ok) return;
    }
  }

  return new Hono<Plain>()
    .get('/school-notices/read/:token', (c) => waiting(c, c.req.param('token')))

    .post('/school-notices/read/:token/code', async (c) => {
      const token = c.req.param('token');
      const form = await formBody(c);
      const typed = form.ok ? carriedReply(form.value) : undefined;
      const found = await linked(token);
      const to = found && { email: found.link.email, organisation: found.notice.setting.name };
      const code = await store.codes.request(
        { authority, purpose: 'school-notice', about: token, known: to && { subject: token, to }, caller: callerOf(c) },
        c.var.settings.limits.signInCode,
        { now: now(), newId },
      );
      if (code.ok) {
        await carried.setAsked(c, { token, id: code.value.id });
        return typed ? codePage(c, token, { typed }) : c.redirect(`${linkHref(token)}/code`, 303);
      }
      if (code.refusal.kind !== 'too-many-requests') return refused(c, code.refusal);
      const wait = code.refusal.retryAfterSeconds;
      c.header('Retry-After', String(wait));
      if (!(await carried.asked(c, token))) return waiting(c, token, { wait, typed });
      const error = `Wait ${wait} seconds before you ask for another code`;
      return codePage(c, token, { error, typed, status: 429 });
    })

    .get('/school-notices/read/:token/code', async (c) => {
      const token = c.req.param('token');
      return (await carried.asked(c, token)) ? codePage(c, token) : c.redirect(linkHref(token), 303);
    })

    .post('/school-notices/read/:token/open', async (c) => {
      const token = c.req.param('token');
      const form = await formBody(c);
      if (!form.ok) return refused(c, form.refusal);
      const asked = await carried.asked(c, token);
      if (!asked) return c.redirect(linkHref(token), 303);
      const typed = carriedReply(form.value);
      const wrong = (error: string) => codePage(c, token, { error, typed, status: 400 });
      const figures = textOf(form.value, 'code').replace(/[\s-]/g, '');
      if (!/^\d{6}$/.test(figures)) return wrong('Enter the six-digit code from the email');
      const used = await store.codes.verify(asked.id, figures, { key: deps.codeKey, now: now(), newId });
      if (!used.ok) {
        signInLog(deps.log).failed('notice', used.refusal.kind);
        if (used.refusal.kind !== 'expired') await countWrong(c, token);
        return wrong(wrongCode[used.refusal.kind]);
      }
      const fits = used.value.purpose === 'school-notice' && used.value.subject === token;
      const provedAt = now().toISOString();
      if (!fits || !(await keep(c, token, 'open', provedAt))) return wrong(wrongCode.expired);
      await carried.open(c, token);
      const opened = typed && (await linked(token));
      if (opened) return linkedNoticeShown(c, deps, { ...opened, provedAt }, { typed });
      return c.redirect(`${linkHref(token)}/notice`, 303);
    });
};
