import { mailOfNotice } from '../../functions/events/mails/mail-of-notice.ts';
import { sendNotices } from '../../functions/events/send-notice.ts';
import type { Email } from '../../functions/senders/email.ts';
import { noticeKey } from '../../functions/store/notices.ts';
import { hashOf } from '../../functions/store/sessions.ts';
import { letterFonts } from './fonts.ts';
import { context, messages } from './mail-world.ts';
import { authority, type Service } from './service.ts';
import { storeOfWorker } from './store-of-worker.ts';

/** Sends all that a service owes by now, as its senders would, and answers the mails. */
export async function sendOwed(service: Service): Promise<Email[]> {
  const { store, deps, clock } = service;
  const sent: Email[] = [];
  const mailer = {
    send: async (email: Email) => {
      sent.push(email);
      return { kind: 'accepted' as const, messageId: `ses-${email.noticeId}` };
    },
  };
  const { now, newId, log, publicUrl, codeKey } = deps;
  const send = sendNotices({
    store: storeOfWorker(service, 'sendNotice'),
    now,
    newId,
    log,
    publicUrl,
    codeKey,
    digest: hashOf,
    mailer,
    fonts: letterFonts(),
  });
  const { items } = await store.notices.unsettled(authority, clock.now());
  await send(messages(...items.map(noticeKey)), context);
  return sent;
}

/** The six figures in the newest mail with a code. */
export async function figuresOwed({ store, deps, clock }: Service, kind: 'letter-code' | 'sign-in-code') {
  const { items } = await store.notices.unsettled(authority, clock.now());
  const { now, publicUrl, codeKey } = deps;
  const notice = items.filter((each) => each.kind === kind).at(-1);
  const mail =
    notice && (await mailOfNotice({ store, now, publicUrl, codeKey, digest: hashOf, fonts: letterFonts() }, notice));
  return (mail && 'text' in mail && /\b\d{6}\b/.exec(mail.text)?.[0]) || '';
}
