import type { Stamp } from '../actor.ts';
import type { Contact, ContactIn } from '../contact/contact.ts';
import { fill } from '../settings/wording.ts';
import type { Settings } from '../settings.ts';
import { dateInWords } from '../time/words.ts';
import { audienceOf } from './audience.ts';
import { type DecidedChild, decidedChildren } from './decided-children.ts';
import type { LetterBlock, LetterContent } from './letter.ts';
import { guidanceInWords, letterValues, levelInWords, momentInWords } from './letter-values.ts';
import { headings, roleWords, terms } from './letter-words.ts';
import { missingParts } from './missing-parts.ts';
import { thanks } from './thanks.ts';
import { timeLimitInWords } from './time-limit.ts';
import { oneLine, saysSomething } from './typed-text.ts';
import { whyReplaced } from './why-replaced.ts';

type Decided = ContactIn<'decision-proposed'>;
type Stamped = { at: string; by: Stamp };

/** Whom a letter is addressed to. */
export type Addressee = Pick<Contact['raisedBy'], 'name' | 'jobTitle' | 'organisation'>;

const addressInWords = ({ name, jobTitle, organisation }: Addressee): string =>
  [name, jobTitle, organisation.name].map(oneLine).filter(saysSomething).join(', ');

const heading = (text: string, level: 2 | 3 = 2): LetterBlock => ({ kind: 'heading', level, text });
const paragraphs = (texts: readonly string[]): LetterBlock[] => texts.map((text) => ({ kind: 'paragraph', text }));
const list = (items: readonly string[]): LetterBlock => ({ kind: 'list', items: [...items] });
const facts = (rows: readonly (readonly [string, string | undefined])[]): LetterBlock => ({
  kind: 'facts',
  rows: rows.flatMap(([term, text]) => (text ? [{ term, text }] : [])),
});
const once = <T>(items: readonly T[]): T[] => [...new Set(items)];

/** Who and when: the sheet's head, which every reader looks at first. */
function head(
  contact: Decided,
  children: readonly DecidedChild[],
  { at, to }: { at: string; to: Addressee },
  settings: Settings,
): LetterBlock {
  const { submittedAt, reference, entered } = contact;
  const received = momentInWords(submittedAt);
  const openedAgain = contact.earlier.at(-1)?.reopened.at;
  return facts([
    [terms.reference, reference],
    [terms.date, dateInWords(new Date(at))],
    [terms.from, `${settings.serviceName}, ${settings.councilName}`],
    [terms.to, addressInWords(to)],
    [children.length === 1 ? terms.child : terms.children, children.map(({ label }) => label).join('; ')],
    [terms.received, received],
    // A call has its reference when it is written down, however long after it was told.
    [terms.acknowledged, `${entered ? momentInWords(entered.at) : received}, with this reference`],
    [terms.openedAgain, openedAgain && momentInWords(openedAgain)],
    [terms.decided, momentInWords(at)],
    [terms.inTime, timeLimitInWords(contact, at, settings)],
  ]);
}

/** What is decided about one child. `shared` is what the letter has said already for all of them. */
const aboutChild = (
  child: DecidedChild,
  contact: Decided,
  settings: Settings,
  shared: readonly string[],
): LetterBlock[] => [
  heading(`${headings.decisionAbout} ${child.label}`),
  ...paragraphs(child.opening.filter((line) => !shared.includes(line))),
  facts([
    [terms.decision, child.decision],
    [terms.level, child.level],
    [
      contact.earlier.length > 0 ? terms.suggestedFirst : terms.suggested,
      contact.referrerLevel ? levelInWords(settings, contact.referrerLevel) : 'You did not suggest one',
    ],
    [terms.legalBasis, child.legalBasis],
  ]),
  heading(headings.why, 3),
  ...paragraphs(child.rationale),
  heading(headings.next, 3),
  ...paragraphs(child.nextSteps),
];

const sentence = (words: string): string => `${words.charAt(0).toLocaleUpperCase('en-GB')}${words.slice(1)}`;

const stages = ({ escalation, contacts }: Settings): LetterBlock =>
  facts(
    escalation.map(({ stage, name, referrer, council, workingDays, contact }) => {
      const point = contacts.escalation.find(({ code }) => code === contact);
      const days = `within ${workingDays} working ${workingDays === 1 ? 'day' : 'days'}`;
      return [
        `Step ${stage + 1}: ${name}`,
        `${sentence(referrer)} and ${council}, ${days}${point ? `: ${point.phone}` : ''}`,
      ];
    }),
  );

const signed = ({ at, by }: Stamped): string =>
  `${oneLine(by.name)}, ${roleWords[by.role]}, ${dateInWords(new Date(at))}`;

function closing(contact: Decided, authorised: Stamped, settings: Settings): LetterBlock[] {
  const { guidance, wording } = settings;
  return [
    heading(headings.decidedBy),
    facts([
      [terms.decidedBy, signed(contact.proposal)],
      [terms.authorisedBy, signed(authorised)],
      [terms.guidance, [guidance.levelsOfNeed, guidance.workingTogether].map(guidanceInWords).join('; ')],
    ]),
    heading(headings.feedback),
    { kind: 'paragraph', text: wording.feedback.invitation },
    list(wording.feedback.questions.map(({ question }) => question)),
  ];
}

/** A letter lacks a part that no letter may lack. It is a fault: the decision and the settings were checked before. */
const incomplete = (parts: readonly string[]): Error =>
  Object.assign(new Error(`the letter lacks ${parts.join(', ')}`), { name: 'IncompleteLetter' });

/**
 * The outcome letter of a decision, for whoever raised the concern or `to` in their place. How much it says follows from
 * how they stand to the child (audience.ts). Children are named by initials and year
 * of birth only. Throws `IncompleteLetter` rather than let a letter lack the level of need, the reasons, the next step,
 * what is asked, how to disagree or who decided.
 */
export function compose(
  contact: Decided,
  authorised: Stamped,
  settings: Settings,
  to: Addressee = contact.raisedBy,
): LetterContent {
  const { standing } = contact.raisedBy;
  const audience = audienceOf(contact.raisedBy);
  if (standing !== 'professional' || audience === 'thanks') {
    const about = {
      standing: standing === 'professional' ? 'public' : standing,
      to: addressInWords(to),
      at: authorised.at,
    };
    return thanks(contact, about, settings);
  }
  const children = decidedChildren(contact, authorised.at, settings, audience);
  const [first] = children;
  const shared = first?.opening.filter((line) => children.every(({ opening }) => opening.includes(line))) ?? [];
  const values = letterValues(contact, children.map(({ label }) => label).join('; '), authorised.at, settings);
  const all = (part: 'asks' | 'disagree' | 'handling') => once(children.flatMap((child) => child[part]));
  const content: LetterContent = {
    title: (children.find(({ holding }) => !holding) ?? first)?.template.title ?? '',
    language: 'en-GB',
    blocks: [
      head(contact, children, { at: authorised.at, to }, settings),
      ...whyReplaced(contact, children, audience),
      ...paragraphs(shared),
      ...children.flatMap((child) => aboutChild(child, contact, settings, shared)),
      heading(headings.asks),
      list(all('asks')),
      heading(headings.worry),
      list(settings.wording.worryGrows.map((line) => fill(line, values))),
      heading(headings.disagree),
      ...paragraphs(all('disagree')),
      stages(settings),
      heading(headings.handling),
      list([
        ...all('handling'),
        `If you receive a letter with reference ${contact.reference} twice, it is the same letter.`,
      ]),
      ...closing(contact, authorised, settings),
    ],
  };
  const missing = missingParts(content);
  if (missing.length > 0) throw incomplete(missing);
  return content;
}
