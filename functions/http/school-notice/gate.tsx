import { type Context, Hono } from 'hono';
import type { Incident } from '../../../shared/incident/incident.ts';
import type { SchoolContacts } from '../../../shared/school-contact/school-contacts.ts';
import { answerNotice, readerOf } from '../../../shared/school-notice/answer-notice.ts';
import { isClosed, type NoticeLink, triedInVain } from '../../../shared/school-notice/school-mail.ts';
import type { SchoolNotice } from '../../../shared/school-notice/school-notice.ts';
import { schoolSettings } from '../../../shared/settings/school-notices.ts';
import { schoolNoticeDoneWords } from '../../../web/forms/school-notice-words.ts';
import {
  SchoolNoticeCodePage,
  SchoolNoticeOpenPage,
  SchoolNoticeWaitingPage,
} from '../../../web/pages/school-notice/gate.tsx';
import { linkHref } from '../../../web/pages/school-notice/links.ts';
import type { CodeRefusal } from '../../store/code.ts';
import type { Plain } from '../context.ts';
import { formBody, textOf } from '../form-body.ts';
import { refused } from '../refused.tsx';
import type { GateDeps } from './gate-deps.ts';
import { noticeCookie } from './notice-cookie.ts';
import { stillReadable, toldByNotice } from './told-by-notice.ts';

const wrongCode: Record<CodeRefusal['kind'], string> = {
  wrong: 'The code is not right. Check it, or send another',
  spent: 'Too many wrong codes. Send another code',
  expired: 'The code has expired or was used. Send another code',
};

/** How many times somebody else may be quicker before whoever answers is asked to come back. */
const races = 5;

type Found = { link: NoticeLink; incident: Incident; notice: SchoolNotice; contacts: SchoolContacts | undefined };

/**
 * Notices by the link of their mail, for somebody at a school with a phone and no account. To follow the link changes
 * nothing and shows the same for any text, so that a scanner of mail does no harm and a stranger learns nothing. A code to
 * the address opens it, and one press says that the school has it.
 */
export const gateRoutes = (deps: GateDeps) => {
  const { store, now, newId, authority } = deps;
  const carried = noticeCookie(deps);
  type C = Context<Plain>;

  /** What a link leads to, while it may be read: its address still one of the school’s, and not closed. */
  async function linked(token: string): Promise<Found | undefined> {
    const link = await store.schoolNotices.link(token);
    if (!link || link.authority !== authority || isClosed(link)) return undefined;
    const found = await store.schoolNotices.find(link.incidentId, link.setting);
    const contacts = (await store.schools.contactsOf(authority, [link.setting])).get(link.setting);
    const reader = found && readerOf(found.notice, contacts, { ...link, at: now().toISOString() });
    return found && reader && { link, ...found, contacts };
  }

  const waiting = (c: C, token: string, wait?: number) => {
    const { phone } = c.var.settings.contacts.frontDoor;
    return c.html(<SchoolNoticeWaitingPage {...{ site: c.var.site, token, wait, phone }} />, wait ? 429 : 200);
  };
  const codePage = (c: C, token: string, error?: string, status: 200 | 400 | 429 = 200) =>
    c.html(<SchoolNoticeCodePage {...{ site: c.var.site, settings: c.var.settings, token, error }} />, status);

  /** Keeps what somebody did, again from the start when a colleague was quicker. Undefined when it may not be done. */
  async function keep(c: C, token: string, act: 'open' | 'acknowledge', at: string): Promise<SchoolNotice | undefined> {
    for (let race = 0; race < races; race += 1) {
      const found = await linked(token);
      if (!found) return undefined;
      const { link, notice, contacts } = found;
      const proof = { contactId: link.contactId, email: link.email, at };
      // Whoever reads the outcome has read the first notice above it.
      const parts: readonly ('first' | 'outcome')[] = notice.followUp ? ['first', 'outcome'] : ['first'];
      let next = notice;
      for (const part of parts) {
        const answered = answerNotice(next, contacts, { act, of: part, proof });
        if (!answered.ok) return undefined;
        next = answered.value ? { ...answered.value, version: notice.version + 1 } : next;
      }
      if (next === notice) return notice;
      const rules = schoolSettings(c.var.settings);
      if ((await store.schoolNotices.save({ notice: next, mails: [], links: [] }, rules, newId())).ok) return next;
    }
    throw new Error('a notice to a school kept changing');
  }

  async function countWrong(token: string): Promise<void> {
    for (let race = 0; race < races; race += 1) {
      const link = await store.schoolNotices.link(token);
      if (!link || (await store.schoolNotices.saveLink(triedInVain(link), newId())).ok) return;
    }
  }

  /** The link that this browser may read, and since when. */
  async function open(c: C, token: string): Promise<(Found & { provedAt: string }) | undefined> {
    const provedAt = await carried.provedAt(c, token);
    const found = provedAt ? await linked(token) : undefined;
    return found && provedAt ? { ...found, provedAt } : undefined;
  }

  return new Hono<Plain>()
    .get('/school-notices/read/:token', (c) => waiting(c, c.req.param('token')))

    .post('/school-notices/read/:token/code', async (c) => {
      const token = c.req.param('token');
      const found = await linked(token);
      const to = found && { email: found.link.email, organisation: found.notice.setting.name };
      const code = await store.codes.request(
        { authority, purpose: 'school-notice', about: token, known: to && { subject: token, to } },
        c.var.settings.limits.signInCode,
        { now: now(), newId },
      );
      if (code.ok) {
        await carried.setAsked(c, { token, id: code.value.id });
        return c.redirect(`${linkHref(token)}/code`, 303);
      }
      if (code.refusal.kind !== 'too-many-requests') return refused(c, code.refusal);
      const wait = code.refusal.retryAfterSeconds;
      c.header('Retry-After', String(wait));
      if (!(await carried.asked(c, token))) return waiting(c, token, wait);
      return codePage(c, token, `Wait ${wait} seconds before you ask for another code`, 429);
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
      const figures = textOf(form.value, 'code').replace(/[\s-]/g, '');
      if (!/^\d{6}$/.test(figures)) return codePage(c, token, 'Enter the six-digit code from the email', 400);
      const used = await store.codes.verify(asked.id, figures, { key: deps.codeKey, now: now(), newId });
      if (!used.ok) {
        if (used.refusal.kind !== 'expired') await countWrong(token);
        return codePage(c, token, wrongCode[used.refusal.kind], 400);
      }
      const fits = used.value.purpose === 'school-notice' && used.value.subject === token;
      if (!fits || !(await keep(c, token, 'open', now().toISOString()))) {
        return codePage(c, token, wrongCode.expired, 400);
      }
      await carried.open(c, token);
      return c.redirect(`${linkHref(token)}/notice`, 303);
    })

    .get('/school-notices/read/:token/notice', async (c) => {
      const token = c.req.param('token');
      const found = await open(c, token);
      const notice = found && (await stillReadable(deps, { ...found, settings: c.var.settings }));
      if (!found || !notice) return c.redirect(linkHref(token), 303);
      const reader = readerOf(found.notice, found.contacts, { ...found.link, at: found.provedAt });
      const stamp = { role: 'safeguarding-lead' as const, organisation: notice.setting.name };
      await store.access.recordReading(
        found.incident.id,
        { id: found.link.contactId, name: reader?.name ?? '', ...stamp },
        { at: now(), id: newId(), what: 'GET /school-notices/read/:token/notice' },
      );
      const told = await toldByNotice(deps, { incident: found.incident, notice, settings: c.var.settings });
      const newest = notice.followUp ?? notice;
      return c.html(
        <SchoolNoticeOpenPage
          site={c.var.site}
          reference={notice.reference}
          told={told}
          asks={!newest.acknowledged && !notice.calledOff}
          acknowledged={newest.acknowledged}
          action={`${linkHref(token)}/acknowledge`}
          done={schoolNoticeDoneWords(c.req.query('done'))}
        />,
      );
    })

    .post('/school-notices/read/:token/acknowledge', async (c) => {
      const token = c.req.param('token');
      const found = await open(c, token);
      if (!found || !(await keep(c, token, 'acknowledge', now().toISOString())))
        return c.redirect(linkHref(token), 303);
      return c.redirect(`${linkHref(token)}/notice?done=acknowledged`, 303);
    });
};
