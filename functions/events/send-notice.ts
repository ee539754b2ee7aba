import middy from '@middy/core';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import type { Notice } from '../../shared/notice.ts';
import { wentOutTwice } from '../../shared/notice-news.ts';
import { type Attempted, attempted, claimed } from '../../shared/notice-transitions.ts';
import type { Log } from '../log.ts';
import type { SendMail } from '../senders/email.ts';
import { NoticeKey, noticeKey } from '../store/notices.ts';
import type { Store } from '../store/store.ts';
import { asPart } from './as-part.ts';
import { changeNotice } from './change-notice.ts';
import { eachMessage, fromJson } from './each-message.ts';
import { holdSentLetter } from './hold-sent-letter.ts';
import { leaveToDigest } from './leave-to-digest.ts';
import type { MailDeps, MailOfNotice } from './mails/mail.ts';
import { mailOfNotice } from './mails/mail-of-notice.ts';
import { nearestOwner } from './task-owner.ts';

type Deps = Omit<MailDeps, 'store'> & {
  store: MailDeps['store'] & Pick<Store, 'authority' | 'notices' | 'incidents'>;
  mailer: SendMail;
  newId: () => string;
  log: Log;
};

/** Sends the notices whose keys come by the queue: each is claimed, sent at most once for the claim, and recorded. */
export const sendNotices = (deps: Deps) =>
  middy<SQSEvent, SQSBatchResponse>().handler(
    asPart('sender', deps, (event: SQSEvent) =>
      eachMessage(event, deps.log, async (body) => {
        const notice = await deps.store.notices.find(NoticeKey.parse(fromJson(body)));
        // The stream tells of every change, and messages come twice: only one that waits and is due is for us.
        if (notice && claimed(notice, { now: deps.now(), claimId: '' }).ok) await send(deps, notice);
      }),
    ),
  );

/** The mail is made before the claim: a fault in making it must not look like a mail that may have gone out. */
async function send(deps: Deps, waiting: Notice): Promise<void> {
  const { store, now, newId, log } = deps;
  if (await leaveToDigest(deps, waiting)) return;
  const mail = await mailOfNotice(deps, waiting);
  if ('held' in mail && mail.held === 'letter-held') await holdSentLetter(deps, waiting);
  const claimId = newId();
  const claim = await store.notices.claim(waiting, {
    now: now(),
    claimId,
    ...('cover' in mail && { cover: mail.cover }),
  });
  if (!claim.ok) return;
  const { attempt } = claim.value;
  const outcome = await outcomeOf(deps, claim.value, mail);
  const owner = outcome.kind === 'accepted' ? undefined : await nearestOwner(store, waiting, now());
  const after = await changeNotice(store, noticeKey(waiting), {
    newId,
    change: (notice) => attempted(notice, { attempt, claimId, outcome, now: now(), owner }),
  });
  const facts = { notice: waiting.id, kind: waiting.kind, attempt, outcome: outcome.kind };
  if (outcome.kind === 'accepted') log.info('notice sent', facts);
  else log.error('notice not sent', { ...facts, why: outcome.why });
  if (after && wentOutTwice(after)) log.error('notice went out twice', facts);
}

async function outcomeOf({ mailer, now }: Deps, notice: Notice, mail: MailOfNotice): Promise<Attempted> {
  if ('held' in mail) return { kind: 'held', why: mail.held };
  if ('over' in mail) return { kind: 'over', why: mail.over };
  const { id: noticeId, owner, attempt } = notice;
  const { cover: _, ...words } = mail;
  return mailer.send({ ...words, noticeId, owner, attempt, at: now() });
}
