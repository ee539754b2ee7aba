import * as z from 'zod';
import { AudiencesOrStandard } from './audiences.ts';
import { Slug, Words } from './codes.ts';
import { standardMails } from './standard-mails.ts';

/** What may stand in braces in a wording. The first group says nothing about a child, so mail may use it. */
export const safePlaceholders = [
  'council',
  'service',
  'form',
  'reference',
  'receivedOn',
  'hearBy',
  'answerBy',
  'promisedFor',
  'newTime',
  'team',
  'waiting',
  'frontDoorPhone',
  'frontDoorHours',
  'emergencyPhone',
  'emergencyHours',
  'codeMinutes',
  'code',
  'link',
] as const;
export const letterOnlyPlaceholders = [
  'child',
  'decidedOn',
  'level',
  'guidance',
  'nextStepBy',
  'disagreeContact',
  'disagreePhone',
  'earlyHelpPhone',
  'earlyHelpEmail',
  'ladoPhone',
] as const;
export const Placeholder = z.enum([...safePlaceholders, ...letterOnlyPlaceholders]);
export type Placeholder = z.infer<typeof Placeholder>;
export type SafePlaceholder = (typeof safePlaceholders)[number];

const Paragraphs = z.array(Words).min(1);

/**
 * What a letter says around the decision. `title` never names a child or an outcome.
 * `fixedRationale`: stands in place of the worker's reasons where those could put a child or an enquiry at risk.
 */
export const LetterTemplate = z.object({
  key: Slug,
  title: Words,
  opening: Paragraphs,
  nextSteps: Paragraphs,
  asks: Paragraphs,
  disagree: Paragraphs,
  handling: Paragraphs,
  fixedRationale: Words.nullable(),
});
export type LetterTemplate = z.infer<typeof LetterTemplate>;

/** An email. It carries no personal data: a reference and an organisation, nothing of a child. */
export const MailWording = z.object({ subject: Words.max(120), paragraphs: Paragraphs });
export type MailWording = z.infer<typeof MailWording>;

const mailShape = {
  acknowledgement: MailWording,
  'letter-waiting': MailWording,
  'letter-enclosed': MailWording,
  'question-waiting': MailWording,
  'sign-in-code': MailWording,
  'draft-reminder': MailWording,
  // A kind that was added later has standard words, with which settings that were stored before it are read.
  'letter-replaced': MailWording.default(standardMails['letter-replaced']),
  'letter-reminder': MailWording.default(standardMails['letter-reminder']),
  'message-waiting': MailWording.default(standardMails['message-waiting']),
  'letter-replaced-enclosed': MailWording.default(standardMails['letter-replaced-enclosed']),
  'decision-late': MailWording.default(standardMails['decision-late']),
  'decision-new-time': MailWording.default(standardMails['decision-new-time']),
  'decision-due-soon': MailWording.default(standardMails['decision-due-soon']),
  'disagreement-received': MailWording.default(standardMails['disagreement-received']),
  'disagreement-to-answer': MailWording.default(standardMails['disagreement-to-answer']),
  'disagreement-answered': MailWording.default(standardMails['disagreement-answered']),
  'disagreement-late': MailWording.default(standardMails['disagreement-late']),
  'consultation-received': MailWording.default(standardMails['consultation-received']),
  'consultation-answered': MailWording.default(standardMails['consultation-answered']),
  'draft-shared': MailWording.default(standardMails['draft-shared']),
  'draft-handed-over': MailWording.default(standardMails['draft-handed-over']),
  'draft-left': MailWording.default(standardMails['draft-left']),
  'draft-ending': MailWording.default(standardMails['draft-ending']),
  'attachment-refused': MailWording.default(standardMails['attachment-refused']),
  'leave-changed': MailWording.default(standardMails['leave-changed']),
  'attachment-unchecked': MailWording.default(standardMails['attachment-unchecked']),
  'incident-facts-asked': MailWording.default(standardMails['incident-facts-asked']),
  'incident-urgent': MailWording.default(standardMails['incident-urgent']),
  'incident-replied': MailWording.default(standardMails['incident-replied']),
  'triage-outcome': MailWording.default(standardMails['triage-outcome']),
  'triage-outcome-changed': MailWording.default(standardMails['triage-outcome-changed']),
  'school-notice': MailWording.default(standardMails['school-notice']),
  'school-notice-again': MailWording.default(standardMails['school-notice-again']),
  'school-notice-added': MailWording.default(standardMails['school-notice-added']),
  'school-notice-corrected': MailWording.default(standardMails['school-notice-corrected']),
  'school-outcome': MailWording.default(standardMails['school-outcome']),
  'school-outcome-changed': MailWording.default(standardMails['school-outcome-changed']),
  'school-notice-ended': MailWording.default(standardMails['school-notice-ended']),
  'school-contact': MailWording.default(standardMails['school-contact']),
  'school-contact-unused': MailWording.default(standardMails['school-contact-unused']),
  'open-check-made': MailWording.default(standardMails['open-check-made']),
  'open-check-alert': MailWording.default(standardMails['open-check-alert']),
  'open-check-unusual': MailWording.default(standardMails['open-check-unusual']),
  'case-feed-alarm': MailWording.default(standardMails['case-feed-alarm']),
  'restricted-record': MailWording.default(standardMails['restricted-record']),
  'glass-broken': MailWording.default(standardMails['glass-broken']),
  'sealed-revealed': MailWording.default(standardMails['sealed-revealed']),
  digest: MailWording.default(standardMails.digest),
};
const Mails = z.object(mailShape);
export const MailKind = Mails.keyof();
export type MailKind = z.infer<typeof MailKind>;

const FeedbackQuestion = z.object({
  code: Slug,
  question: Words,
  answers: z.array(z.object({ code: Slug, words: Words })),
});

export const Wording = z.object({
  /** Each placeholder that the wordings below use, and what it stands for. */
  placeholders: z.array(z.object({ name: Placeholder, meaning: Words })),
  letters: z.array(LetterTemplate).min(1),
  /** What to do if the worry grows, printed in every letter. */
  worryGrows: Paragraphs,
  mails: Mails,
  audiences: AudiencesOrStandard,
  feedback: z.object({ invitation: Words, questions: z.array(FeedbackQuestion).min(1) }),
});
export type Wording = z.infer<typeof Wording>;

const braces = /\{([^{}]*)\}/g;

/** The names in braces in a wording, in order, as often as they occur. */
export const placeholdersIn = (words: string): string[] => [...words.matchAll(braces)].map((found) => found[1] ?? '');

/** The wording with each `{name}` replaced once; what is put in is never read for braces again. Throws if a value is missing. */
export const fill = (words: string, values: Partial<Record<Placeholder, string>>): string =>
  words.replace(braces, (found: string, name: string, at: number) => {
    const known = Placeholder.safeParse(name);
    const value = known.success ? values[known.data] : undefined;
    if (value === undefined) throw new Error(`no value for {${name}}`);
    // "A.B." at the end of a sentence has its full stop already.
    return value.endsWith('.') && words[at + found.length] === '.' ? value.slice(0, -1) : value;
  });
