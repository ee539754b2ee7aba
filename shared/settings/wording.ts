import * as z from 'zod';
import { AudiencesOrStandard } from './audiences.ts';
import { Slug, Words } from './codes.ts';

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

/** A kind that was added later: an authority that has not worded it sends the standard words, see `mailWordingOf`. */
const Later = MailWording.optional();

const mailShape = {
  acknowledgement: MailWording,
  'letter-waiting': MailWording,
  'letter-enclosed': MailWording,
  'question-waiting': MailWording,
  'sign-in-code': MailWording,
  'draft-reminder': MailWording,
  'letter-replaced': Later,
  'letter-reminder': Later,
  'message-waiting': Later,
  'letter-replaced-enclosed': Later,
  'decision-late': Later,
  'decision-new-time': Later,
  'decision-due-soon': Later,
  'disagreement-received': Later,
  'disagreement-to-answer': Later,
  'disagreement-answered': Later,
  'disagreement-late': Later,
  'consultation-received': Later,
  'consultation-answered': Later,
  'draft-shared': Later,
  'draft-handed-over': Later,
  'draft-left': Later,
  'draft-ending': Later,
  'attachment-refused': Later,
  'leave-changed': Later,
  'attachment-unchecked': Later,
  'incident-facts-asked': Later,
  'incident-urgent': Later,
  'incident-replied': Later,
  'triage-outcome': Later,
  'triage-outcome-changed': Later,
  'school-notice': Later,
  'school-notice-again': Later,
  'school-notice-added': Later,
  'school-notice-corrected': Later,
  'school-outcome': Later,
  'school-outcome-changed': Later,
  'school-notice-ended': Later,
  'school-contact': Later,
  'school-contact-unused': Later,
  'open-check-made': Later,
  'open-check-alert': Later,
  'open-check-unusual': Later,
  'case-feed-alarm': Later,
  'marker-overdue': Later,
  'restricted-record': Later,
  'glass-broken': Later,
  'sealed-revealed': Later,
  digest: Later,
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
