import type { Notice, NoticeKind, NoticeState, Trouble } from '../../shared/notice.ts';
import { troubleOfTask } from '../../shared/notice-task.ts';
import type { TagColour } from '../components/tag.tsx';
import type { FieldProblem } from './problem-words.ts';

/** What a message is for. */
export const noticeKindWords: Record<NoticeKind, string> = {
  acknowledgement: 'Acknowledgement of a concern',
  'decision-late': 'That a decision is late',
  'decision-new-time': 'That another time was set for a late decision',
  'decision-due-soon': 'Warning to staff that a decision is due soon',
  'leave-changed': 'That a manager changed their leave',
  'question-asked': 'That a question waits for an answer',
  'message-posted': 'That a message waits',
  'outcome-letter': 'Outcome letter',
  'letter-reminder': 'Reminder of a letter',
  'consultation-received': 'Acknowledgement of a question',
  'consultation-answered': 'That a question is answered',
  'sign-in-code': 'Code to sign in',
  'letter-code': 'Code to read a letter',
  'disagreement-received': 'That a disagreement was received or taken on',
  'disagreement-to-answer': 'That a disagreement waits for an answer',
  'disagreement-answered': 'That a disagreement has been answered',
  'disagreement-late': 'That the answer to a disagreement is late',
  'draft-shared': 'That a draft was shared',
  'draft-handed-over': 'That a draft was handed over',
  'draft-reminder': 'That a draft is not sent yet',
  'draft-left': 'That a colleague’s draft is not sent yet',
  'draft-ending': 'That a draft will soon be deleted',
  'attachment-refused': 'That a file was not taken',
  'attachment-unchecked': 'That a file waits to be checked',
  'incident-facts-asked': 'Facts asked of the police about an incident',
  'incident-urgent': 'That an incident cannot wait for the meeting',
  'incident-replied': 'That a school has replied to its notice',
  'triage-outcome': 'Outcome of triage for an agency',
  'triage-outcome-changed': 'Change to an outcome of triage',
  'school-notice': 'Notice of an incident to a school',
  'school-notice-again': 'Notice to a school, sent again',
  'school-notice-added': 'That a notice to a school says more',
  'school-notice-corrected': 'That a notice to a school was corrected',
  'school-outcome': 'Outcome of triage for a school',
  'school-outcome-changed': 'Change to an outcome for a school',
  'school-notice-ended': 'That a notice to a school counts no more',
  'school-code': 'Code to read a notice to a school',
  'school-contact-named': 'That a school has named them',
  'school-contact-asked': 'Whether they still are a school’s contact',
  'school-contact-unused': 'That access which they do not use will end',
  'open-check-made': 'That somebody checked whether a child is open',
  'open-check-alert': 'That a restricted record was asked after',
  'open-check-unusual': 'That checks were made unusually',
  'case-feed-alarm': 'That the case system’s list needs somebody',
  'marker-overdue': 'That a warning is to be looked at again',
  'restricted-record': 'That a restricted record waits',
  'glass-broken': 'That a restricted record was opened by break-glass',
  'sealed-revealed': 'That somebody revealed a sealed address',
  digest: 'Digest of the day',
};

/** Where a message stands. */
export const noticeStateWords: Record<NoticeState, { name: string; colour: TagColour }> = {
  pending: { name: 'Queued', colour: 'grey' },
  sending: { name: 'Being sent', colour: 'grey' },
  unknown: { name: 'Not known yet', colour: 'yellow' },
  sent: { name: 'Sent', colour: 'blue' },
  delivered: { name: 'Delivered', colour: 'green' },
  delayed: { name: 'Delayed', colour: 'yellow' },
  bounced: { name: 'Bounced', colour: 'red' },
  complained: { name: 'Marked as junk', colour: 'red' },
  failed: { name: 'Not sent', colour: 'red' },
  held: { name: 'Held back', colour: 'orange' },
  recalled: { name: 'Recalled, never sent', colour: 'grey' },
  withheld: { name: 'Withheld', colour: 'grey' },
  'in-digest': { name: 'Waits for the day’s digest', colour: 'grey' },
  digested: { name: 'In the day’s digest', colour: 'grey' },
};

const details: Record<string, string> = {
  'school-notice-stopped': 'An adult of the incident is or may be near to the school, so it waits for an officer.',
  'called-off': 'The incident was taken back meanwhile, so this was not sent.',
  'school-knows': 'The school knew of it meanwhile, so this was not sent.',
  'not-an-address': 'The address cannot be one that takes mail.',
  'lease-over': 'The attempt was broken off, so we wait for news of it.',
  'no-news': 'No news came of the attempt.',
  released: 'Someone sent it again.',
  'put-back':
    'The records were put back from a copy, and this may have been sent after the copy was made. Find out before you send it again.',
  'no-address': 'No email address was given. Tell them by telephone, or on paper.',
  'left-digest': 'It goes by itself and not in a digest.',
  'nothing-left': 'Nothing that it was to tell of was still new, so this was not sent.',
  'may-not-open': 'They may no longer open it, so this was not sent.',
  read: 'It had been read meanwhile, so this was not sent.',
  'told-anew': 'A newer time had been told meanwhile, so this was not sent.',
  decided: 'It had been decided meanwhile, so this was not sent.',
  'letter-opened': 'The letter was opened meanwhile, so this was not sent.',
  'concern-withdrawn': 'The concern was withdrawn meanwhile, so this was not sent.',
  'letter-replaced': 'A newer version of the letter has taken its place, so this one is not sent.',
  'person-inactive': 'The person’s account has ended: they may have left.',
  'person-moved': 'The person works for another organisation now.',
  'letter-changed': 'The letter no longer reads as it was authorised.',
  'letter-held':
    'Somebody in the family may be near to who it goes to, by what we know now. A manager decides on the letter’s page: release it, or withdraw it, and another letter can be made.',
  'letter-not-issued': 'The letter is not out, or was withdrawn.',
};

/** What is known of one line of a message's history beyond its state; codes of the mail service are given as they are. */
export const noticeDetailInWords = (detail: string | undefined): string | undefined =>
  detail === undefined ? undefined : (details[detail] ?? `The mail service says: ${detail}.`);

/** What is wrong with a message: its name in lists, and what that means. */
export const troubleWords: Record<Trouble, { name: string; means: string }> = {
  bounced: {
    name: 'Bounced',
    means: 'The other mail server refused it: the address may be wrong or closed, or the mailbox full.',
  },
  complained: { name: 'Marked as junk', means: 'It was marked as junk, so it may not have been read.' },
  failed: { name: 'Given up', means: 'We could not send it, and have stopped trying.' },
  held: { name: 'Held back', means: 'It was held back: the person may have left.' },
  unsent: { name: 'Not sent yet', means: 'It should have gone by now, and has not. We go on trying.' },
  throttled: { name: 'Put off', means: 'The mail service puts it off each time we try. We go on trying.' },
  uncertain: {
    name: 'Not known whether sent',
    means: 'An attempt broke off, so it may or may not have gone. We wait for news before we try again.',
  },
  silent: { name: 'No news', means: 'It was sent, and nobody has said that it arrived.' },
  'letter-held': {
    name: 'Letter held',
    means:
      'Somebody in the family may be near to who the letter went to, by what we know now. Nobody can read it until a manager lets it go or takes it back.',
  },
  unopened: { name: 'Letter not opened', means: 'The letter has not been opened, and neither has our reminder of it.' },
};

/** Why a message is somebody's task, or still may become one. */
export function troubleInWords(notice: Pick<Notice, 'state' | 'log' | 'task'>): string {
  const { log } = notice;
  const trouble = troubleOfTask(notice);
  const known = trouble === 'failed' || trouble === 'held' ? details[log.at(-1)?.detail ?? ''] : undefined;
  return known ?? troubleWords[trouble].means;
}

/** What somebody does not know while this message has not reached them. */
const unheardWords: Partial<Record<NoticeKind, string>> = {
  acknowledgement: 'They do not know that we have their concern, or by when they hear from us.',
  'decision-late': 'They do not know that our decision is late, or the new time.',
  'decision-new-time': 'They wait for our decision at a time that no longer holds.',
  'decision-due-soon': 'A decision will soon be late, and whoever has it may not know.',
  'question-asked': 'They do not know that we wait for their answer before we decide.',
  'message-posted': 'They do not know that we have written to them.',
  digest: 'They do not know of the messages that waited for this digest.',
  'outcome-letter': 'They do not know what we decided for the child, or what we ask of them.',
  'letter-reminder': 'They do not know what we decided for the child, or that our letter waits for them.',
  'sign-in-code': 'They cannot sign in with it.',
  'letter-code': 'They cannot read the letter with it.',
  'school-code': 'They cannot read the notice with it.',
  'school-notice': 'The school does not know of it before its day begins.',
  'school-notice-again': 'The school may still not know of it.',
  'school-notice-added': 'The school does not know that it is about another pupil too.',
  'school-notice-corrected': 'The school goes by what was told it of a pupil and is wrong.',
  'school-notice-ended': 'The school goes by what we told it and have taken back.',
  'incident-replied': 'Nobody may know what a school said: it stands on the board of notices to schools.',
  'school-outcome': 'The school does not know what was decided.',
  'school-outcome-changed': 'The school goes by what was decided before.',
};
export const unheardInWords = (kind: NoticeKind): string =>
  unheardWords[kind] ?? 'They do not know what we wrote to tell them.';

/** How somebody was reached another way. */
export const reachedWords = {
  telephoned: 'I spoke to them on the telephone',
  'told-in-person': 'I told them in person',
  'sent-another-way': 'I sent it another way, such as from my own mailbox or by post',
  'told-colleague': 'I told a colleague of theirs who deals with it now',
  'no-longer-needed': 'Nobody needs to be told any more',
} as const;

const reachedShort: Record<string, string> = {
  telephoned: 'Reached by telephone',
  'told-in-person': 'Told in person',
  'sent-another-way': 'Sent another way',
  'told-colleague': 'A colleague of theirs was told',
  'no-longer-needed': 'No longer needed',
  'sent-again': 'Sent again',
  withheld: 'Withheld, and the task ended,',
};

export const reachedInWords = (how: string): string => reachedShort[how] ?? how;

export const reachedProblems: FieldProblem = {
  how: () => 'Select how they were reached',
  note: (code) => (code === 'too_big' ? 'Your note must be 200 characters or fewer' : 'Enter whom you spoke to'),
};
