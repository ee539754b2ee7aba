import type { NoticeKind } from '../../shared/notice.ts';
import { isUrgent } from '../../shared/notice-urgency.ts';
import type { MessageChoice } from '../../shared/preferences/choose-messages.ts';
import type { FieldProblem } from './problem-words.ts';

/** What its reader is told by each kind of message; the codes and receipts that somebody just asked for go without saying. */
const tellsYou: Record<NoticeKind, string | undefined> = {
  acknowledgement: 'that we have your concern, and by when you hear from us',
  'question-asked': 'a question that our decision waits for',
  'decision-late': 'that a decision is late, and its new time',
  'decision-new-time': undefined,
  'decision-due-soon': undefined,
  'leave-changed': undefined,
  'outcome-letter': 'a letter with what was decided',
  'letter-reminder': 'a reminder of a letter that you have not opened',
  'consultation-received': undefined,
  'consultation-answered': 'the answer to a question that you asked first',
  'disagreement-received': undefined,
  'disagreement-to-answer': 'anything about a disagreement',
  'disagreement-answered': undefined,
  'disagreement-late': undefined,
  'sign-in-code': 'a code to sign in or to read a letter',
  'letter-code': undefined,
  digest: undefined,
  'draft-handed-over': 'that a draft was handed over to you',
  'draft-reminder': 'that a draft has not been sent, or will soon be deleted',
  'draft-left': undefined,
  'draft-ending': undefined,
  'attachment-refused': 'that a file was not taken',
  'attachment-unchecked': undefined,
  'incident-facts-asked': 'what we ask the police about an incident',
  'incident-urgent': 'that an incident cannot wait for the meeting',
  'incident-replied': 'that a school has replied to its notice',
  'triage-outcome': 'an outcome of triage, or a change to one',
  'triage-outcome-changed': undefined,
  'school-notice': 'a notice to your school about a pupil, and its outcome',
  'school-notice-again': undefined,
  'school-notice-added': undefined,
  'school-notice-corrected': undefined,
  'school-outcome': undefined,
  'school-outcome-changed': undefined,
  'school-notice-ended': undefined,
  'school-code': undefined,
  'school-contact-named': 'that a school has named you, or asks whether that still holds',
  'school-contact-asked': undefined,
  'school-contact-unused': 'that your access ends if you do not use it',
  'open-check-made': undefined,
  'open-check-alert': undefined,
  'open-check-unusual': undefined,
  'case-feed-alarm': undefined,
  'marker-overdue': undefined,
  'restricted-record': undefined,
  'glass-broken': undefined,
  'sealed-revealed': 'that somebody revealed a sealed address',
  'message-posted': 'that we have written to you about a concern, when nothing waits for your answer',
  'draft-shared': 'that a colleague has shared a draft with you',
};

const kinds = Object.keys(tellsYou) as NoticeKind[];
const toldBy = (which: (kind: NoticeKind) => boolean): string[] =>
  kinds.filter(which).flatMap((kind) => tellsYou[kind] ?? []);

/** What comes at once whatever its reader chose, and what can wait for the digest. */
export const comesAtOnce = toldBy(isUrgent);
export const canWait = toldBy((kind) => !isUrgent(kind));

/** How messages that can wait come. */
export const messageChoiceWords: Record<MessageChoice, string> = {
  immediate: 'One by one, at once',
  'daily-digest': 'Together, once a day',
};

export const messagesProblems: FieldProblem = {
  messages: () => 'Select how messages that can wait reach you',
};
