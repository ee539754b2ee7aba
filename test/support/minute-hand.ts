import { sendNotices } from '../../functions/events/send-notice.ts';
import { sweep } from '../../functions/events/sweep.ts';
import type { Email } from '../../functions/senders/email.ts';
import { NoticeKey } from '../../functions/store/notices.ts';
import { letterFonts } from './fonts.ts';
import { context, messages } from './mail-world.ts';
import type { Service } from './service.ts';
import { storeOfWorker } from './store-of-worker.ts';

/** The minute hand and the sender of a service, and what went out. */
export function minuteHand(service: Service) {
  const { deps } = service;
  const sent: Email[] = [];
  const queue: NoticeKey[] = [];
  const mailer = {
    send: async (email: Email) => {
      sent.push(email);
      return { kind: 'accepted' as const, messageId: `ses-${email.noticeId}-${email.attempt}` };
    },
  };
  const send = sendNotices({ ...deps, store: storeOfWorker(service, 'sendNotice'), fonts: letterFonts(), mailer });
  const minute = sweep({
    ...deps,
    store: storeOfWorker(service, 'sweep'),
    checkFolder: async () => {},
    enqueue: async (keys) => {
      queue.push(...keys.map((key) => NoticeKey.parse(key)));
      return [];
    },
  });
  return {
    sent,
    /** Sends what waits, before the minute hand looks at anything. */
    mail: async () => {
      const due = queue.splice(0);
      if (due.length > 0) await send(messages(...due), context);
    },
    /** `mail: false`: what is owed waits in its queue until mail goes again. */
    minute: async ({ mail = true } = {}) => {
      // What one minute owes, the next one queues.
      for (let turn = 0; turn < 2; turn += 1) {
        await minute({}, context);
        const due = mail ? queue.splice(0) : [];
        if (due.length > 0) await send(messages(...due), context);
      }
    },
  };
}
