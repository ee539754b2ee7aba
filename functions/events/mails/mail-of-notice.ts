import type { Notice } from '../../../shared/notice.ts';
import { refusedFileMail, uncheckedFileMail } from './attachment-mail.ts';
import { codeMail } from './code-mail.ts';
import { consultationMail } from './consultation-mail.ts';
import { dueSoonMail, lateDecisionMail } from './decision-mail.ts';
import { digestMail } from './digest-mail.ts';
import { draftMail } from './draft-mail.ts';
import { incidentMail } from './incident-mail.ts';
import { leaveMail } from './leave-mail.ts';
import { letterMail } from './letter-mail.ts';
import { letterReminderMail } from './letter-reminder-mail.ts';
import type { MailDeps, MailOfNotice } from './mail.ts';
import { messageMail } from './message-mail.ts';
import { openCheckMail } from './open-check-mail.ts';
import { referrerMail } from './referrer-mail.ts';
import { schoolContactMail } from './school-contact-mail.ts';
import { schoolNoticeMail } from './school-notice-mail.ts';
import { sealedRevealedMail } from './sealed-mail.ts';
import { waitingMail } from './waiting-mail.ts';

/** Makes the email that a notice owes, from the records as they are now. Only a letter's own mail speaks of a child. */
export async function mailOfNotice(deps: MailDeps, notice: Notice): Promise<MailOfNotice> {
  switch (notice.kind) {
    case 'sign-in-code':
    case 'letter-code':
    case 'school-code':
      return codeMail(deps, notice);
    case 'acknowledgement':
      return referrerMail(deps, notice, ({ id }) => ({
        kind: 'acknowledgement',
        path: `/referrals/${id}`,
        answers: true,
      }));
    case 'question-asked':
      return referrerMail(deps, notice, ({ id, questions }) => ({
        kind: 'question-waiting',
        path: `/referrals/${id}/questions/${questions.at(-1)?.id}`,
      }));
    case 'decision-late':
    case 'decision-new-time':
      return lateDecisionMail(deps, notice, notice.kind);
    case 'decision-due-soon':
      return dueSoonMail(deps, notice);
    case 'message-posted':
      return messageMail(deps, notice);
    case 'disagreement-to-answer':
      return referrerMail(deps, notice, ({ id }) => ({ kind: 'disagreement-to-answer', path: `/contacts/${id}` }));
    case 'disagreement-received':
    case 'disagreement-answered':
    case 'disagreement-late': {
      const { kind } = notice;
      return referrerMail(deps, notice, ({ id }) => ({ kind, path: `/referrals/${id}` }));
    }
    case 'consultation-received':
    case 'consultation-answered':
      return consultationMail(deps, notice, notice.kind);
    case 'attachment-refused':
      return refusedFileMail(deps, notice);
    case 'attachment-unchecked':
      return uncheckedFileMail(deps, notice);
    case 'incident-facts-asked':
    case 'incident-urgent':
    case 'incident-replied':
    case 'triage-outcome':
    case 'triage-outcome-changed':
      return incidentMail(deps, notice, notice.kind);
    case 'school-notice':
    case 'school-notice-again':
    case 'school-notice-added':
    case 'school-notice-corrected':
    case 'school-outcome':
    case 'school-outcome-changed':
    case 'school-notice-ended':
      return schoolNoticeMail(deps, notice, notice.kind);
    case 'open-check-made':
    case 'open-check-alert':
      return openCheckMail(deps, notice, notice.kind);
    case 'open-check-unusual':
    case 'case-feed-alarm':
    case 'marker-overdue':
    case 'restricted-record':
    case 'glass-broken':
      return waitingMail(deps, notice, notice.kind);
    case 'sealed-revealed':
      return sealedRevealedMail(deps, notice);
    case 'leave-changed':
      return leaveMail(deps, notice);
    case 'school-contact-named':
    case 'school-contact-asked':
    case 'school-contact-unused':
      return schoolContactMail(deps, notice);
    case 'outcome-letter':
      return letterMail(deps, notice);
    case 'letter-reminder':
      return letterReminderMail(deps, notice);
    case 'draft-shared':
    case 'draft-handed-over':
    case 'draft-reminder':
    case 'draft-left':
    case 'draft-ending':
      return draftMail(deps, notice, notice.kind);
    case 'digest':
      return digestMail(deps, notice, (covered) => mailOfNotice(deps, covered));
  }
}
