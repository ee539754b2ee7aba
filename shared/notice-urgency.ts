import type { NoticeKind } from './notice.ts';

/**
 * Whether a message goes at once whatever its reader chose. Only what costs no child anything by being read some hours
 * later can wait for the day's digest; each kind is here with its reason, so that a new one cannot be forgotten.
 */
const urgency: Readonly<Record<NoticeKind, 'at-once' | 'can-wait'>> = {
  // It is what they were promised to hear by, and how they know that it arrived.
  acknowledgement: 'at-once',
  'consultation-received': 'at-once',
  // The decision's clock stands still until they answer.
  'question-asked': 'at-once',
  // A promise was broken, and whoever waits may have to act otherwise.
  'decision-late': 'at-once',
  'decision-new-time': 'at-once',
  'disagreement-late': 'at-once',
  // What it is to keep from being late runs out in an hour or two.
  'decision-due-soon': 'at-once',
  // What was decided for a child, and what is asked of them.
  'outcome-letter': 'at-once',
  'letter-reminder': 'at-once',
  // Whether to raise a concern may hang on the advice.
  'consultation-answered': 'at-once',
  // A disagreement runs on a clock, and a child may not be safe meanwhile.
  'disagreement-received': 'at-once',
  'disagreement-to-answer': 'at-once',
  'disagreement-answered': 'at-once',
  // What a file would have shown is missing until it is sent again; and nobody can open one that waits.
  'attachment-refused': 'at-once',
  'attachment-unchecked': 'at-once',
  // What is not known about a child is asked before the meeting; what cannot wait for it is acted on today.
  'incident-facts-asked': 'at-once',
  'incident-urgent': 'at-once',
  // What a child said, or that they are not at school, may change what is done today.
  'incident-replied': 'at-once',
  // Each agency has something to do by a time, or no longer has.
  'triage-outcome': 'at-once',
  'triage-outcome-changed': 'at-once',
  // A school has to know before its next day begins.
  'school-notice': 'at-once',
  'school-notice-again': 'at-once',
  'school-notice-added': 'at-once',
  'school-notice-corrected': 'at-once',
  'school-outcome': 'at-once',
  'school-outcome-changed': 'at-once',
  'school-notice-ended': 'at-once',
  // Whoever asked may wait to be called; and what is kept from most was asked after.
  'open-check-made': 'at-once',
  'open-check-alert': 'at-once',
  'open-check-unusual': 'at-once',
  // Until somebody acts, nobody who checks is answered.
  'case-feed-alarm': 'at-once',
  // Whoever acts by an old warning may be in danger, or keep away from whoever needs them.
  'marker-overdue': 'at-once',
  // A child’s record waits for whoever may open it; and somebody has one open now who may not need to.
  'restricted-record': 'at-once',
  'glass-broken': 'at-once',
  // Whoever answers for the family must be able to ask why.
  'sealed-revealed': 'at-once',
  // A code runs out in minutes.
  'sign-in-code': 'at-once',
  'letter-code': 'at-once',
  'school-code': 'at-once',
  // A concern about a child lies unsent in the hands of somebody who may not know it.
  'draft-handed-over': 'at-once',
  // An unsent draft is a worry that nobody has been told.
  'draft-reminder': 'at-once',
  'draft-left': 'at-once',
  'draft-ending': 'at-once',
  // All that is in it has waited already.
  digest: 'at-once',
  // Whoever did not know it must be able to say that it is wrong.
  'leave-changed': 'at-once',
  // Until they answer, their school is told of its pupils by telephone alone.
  'school-contact-named': 'at-once',
  'school-contact-asked': 'at-once',
  'school-contact-unused': 'at-once',
  // Nothing waits for the answer: what does is a question, which comes at once.
  'message-posted': 'can-wait',
  // Its writer still has it, and can send it without them.
  'draft-shared': 'can-wait',
};

/** Whether a message goes at once, whatever its reader chose for the rest. */
export const isUrgent = (kind: NoticeKind): boolean => urgency[kind] === 'at-once';
