import type { ContactStatus } from '../../../shared/contact/contact.ts';

/** Where a concern stands, as those who raised it are told. */
export const statusInWords: Record<ContactStatus, string> = {
  submitted: 'Received',
  screening: 'Being looked at',
  'awaiting-referrer': 'Waiting for your answer',
  'decision-proposed': 'Decision being checked',
  authorised: 'Decided, letter being prepared',
  'outcome-issued': 'Outcome letter sent',
  closed: 'Closed, outcome letter sent',
  withdrawn: 'Closed, because you withdrew it',
};

/** Instead, while the letter that was sent is held. */
export const letterCheckedInWords = 'Outcome letter being checked by the front door';

export const statusCodes = [
  'submitted',
  'screening',
  'awaiting-referrer',
  'decision-proposed',
  'authorised',
  'outcome-issued',
  'closed',
  'withdrawn',
] as const satisfies readonly ContactStatus[];
