import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Notice } from '../../shared/notice.ts';
import { heard, rank, wentOutTwice } from '../../shared/notice-news.ts';
import type { Log } from '../log.ts';
import type { WholeStore } from '../store/whole-store.ts';
import { asPart } from './as-part.ts';
import { changeNotice } from './change-notice.ts';
import { eachMessage } from './each-message.ts';
import { type MailNews, mailNews } from './mail-event.ts';
import { markBounced } from './school-mailbox.ts';
import { mailCameBack } from './school-notices/mail-came-back.ts';
import { nearestOwner } from './task-owner.ts';

type Deps = {
  store: Pick<
    WholeStore,
    | 'authority'
    | 'notices'
    | 'contacts'
    | 'consultations'
    | 'incidents'
    | 'people'
    | 'schoolNotices'
    | 'schools'
    | 'settings'
  >;
  log: Log;
  now: () => Date;
  newId: () => string;
};

/** News that no notice of ours fits. It is handed back, so that it ends among the messages that somebody looks at. */
const unmatched = () => Object.assign(new Error('mail news matches no notice'), { name: 'UnmatchedMailNews' });

/** Whether news can be true: of an attempt that was made and, where its message is known, of that message. */
const fits = (notice: Notice, { attempt, messageId }: MailNews): boolean => {
  const named = notice.log.find(({ state }) => rank(state) >= 0)?.attempt;
  if (attempt > notice.attempt) return false;
  return notice.messageId === undefined || named !== attempt || notice.messageId === messageId;
};

/** Records what the mail service tells of each message. One that did not arrive becomes the task of a named person. */
export const recordMailEvents = ({ store, log, now, newId }: Deps) =>
  middy<SQSEvent, SQSBatchResponse>().handler(
    asPart('mail-news', { store, now }, (event: SQSEvent) =>
      eachMessage(event, log, async (body) => {
        const told = mailNews(body);
        if (told === 'ignored') return;
        const notice = told && (await store.notices.find(told.key));
        if (!told || !notice || !fits(notice, told)) throw unmatched();
        const { key, ...said } = told;
        const bad = said.news === 'bounced' || said.news === 'complained';
        const owner = bad ? await nearestOwner(store, notice, now()) : undefined;
        const next = await changeNotice(store, key, {
          newId,
          change: (current) => heard(current, { ...said, now: now(), owner }),
        });
        if (bad) await mailCameBack({ store, now, newId }, notice);
        if (next && said.news === 'bounced') await markBounced({ store, newId }, notice, now());
        const facts = { notice: notice.id, kind: notice.kind, attempt: said.attempt, news: said.news };
        if (next && bad) log.error('message did not arrive', facts);
        if (next && wentOutTwice(next)) log.error('notice went out twice', facts);
      }),
    ),
  );
