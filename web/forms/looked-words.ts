import { purposeOf } from '../../shared/incident/contact-purpose.ts';
import type { Access } from '../../shared/looked/access.ts';
import { purposeWords } from './safe-contact-words.ts';

/** What was opened, by the route that opened it: the first that fits. */
const whatWords: readonly [route: RegExp, words: string][] = [
  [/^break-glass$/, 'All of it, for some hours'],
  [/^(GET|POST) \/retention\//, 'How long it is kept'],
  [/^GET \/disclosures\/.*\/print$/, 'What is given to whoever asked for it, printed'],
  [/^(GET|POST) \/disclosures\//, 'A request for what is held about them'],
  [/^GET \/restricted\//, 'Who may know of it'],
  [/^POST \/incidents\/:id\/safe-contact /, 'How to reach the victim safely'],
  [/\/safe-contact$/, 'How to reach the victim safely, before it was opened'],
  [/^POST .*\/confidential$/, 'Secret details, revealed'],
  [/\/confidential$/, 'The page of secret details'],
  [/\/letters\/.*\/pdf$/, 'Letter, as PDF'],
  [/\/letters\//, 'Letter'],
  [/\/decision$/, 'Decision form'],
  [/\/sign-off$/, 'Sign-off'],
  [/\/as-it-stood$/, 'How it stood at a time'],
  [/\/why$/, 'Why they can see it'],
  [/^GET \/looked\/people\/:record\/all$/, 'Who has looked at everything about this person'],
  [/\/accesses$|^GET \/looked\//, 'Who has looked'],
  [/\/notes$/, 'Notes'],
  [/\/chronology$/, 'The chronology'],
  [/\/(rating|question|assign)$/, 'A form of it'],
  [/^GET \/contacts\/:id\/thread$/, 'Messages'],
  [/^GET \/contacts\/:id\/attachments\/.*\/download$/, 'A document or photo'],
  [/^GET \/referrals\/.*\/download$/, 'A document or photo, in the referrer’s own view'],
  [/\/withdrawal$/, 'Answer to a withdrawal'],
  [/\/disagreements\//, 'A disagreement with the letter'],
  [/\/copy(\.txt|\.json)?$/, 'The referrer’s own copy'],
  [/^GET \/referrals\//, 'The referrer’s own view'],
  [/^GET \/api\//, 'Its state, by a system of theirs'],
  [/^GET \/people\/(contacts|incidents)\/:id\/known$/, 'What is known of its children'],
  [/^GET \/people\/(contacts|incidents)\/:id$/, 'Who its people are'],
  [/^POST \/people$/, 'Found by a search'],
  [/\/compare\/:other$/, 'Side by side with another record'],
  [/^GET \/people\/:record\//, 'A form of the record'],
  [/^GET \/people\/:record$/, 'The record'],
  [/^GET \/triage-outcomes\/|^HEAD \/triage-outcomes\//, 'What their agency was told of the outcome'],
  [/\/outcome(\/|$)/, 'The outcome'],
  [/^GET \/triage\/incidents\//, 'The incident'],
  [/^GET \/incidents\//, 'What the police told'],
  [/\/lanes\//, 'Where a child is at school'],
  [/^(GET|HEAD) \/school-notices\//, 'The notice to a school'],
  [/^GET \/checks\/:check\/told$/, 'The check, as the child’s team is told of it'],
  [/^GET \/checks\/:check$/, 'The receipt'],
  [/^GET \/consultations\//, 'The question'],
  [/^GET \/drafts\/:id$/, 'The list of its parts'],
  [/^GET \/drafts\//, 'A part of the draft'],
  [/^(GET|HEAD) \/contacts\/:id$/, 'The contact'],
  [/^(GET|HEAD) \/contacts\//, 'A part or a form of the contact'],
  [/^POST /, 'A form that was not taken, shown again'],
];

/** What was opened, in words. */
export const openedInWords = (what: string): string =>
  whatWords.find(([route]) => route.test(what))?.[1] ?? 'A page of it';

/** Why somebody opened it, where they were asked. */
export function whyInWords({ what, because, glass }: Pick<Access, 'what' | 'because' | 'glass'>): string | undefined {
  if (glass) return because ? `Break-glass: ${because}` : 'By break-glass';
  if (because) return because;
  const purpose = purposeOf(what);
  return purpose && (purpose.words ?? purposeWords[purpose.purpose]);
}
