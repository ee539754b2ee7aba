import { Organisation } from '../../shared/agency.ts';
import { authorise } from '../../shared/contact/authorise-decision.ts';
import type { Change } from '../../shared/contact/change.ts';
import type { Contact, ContactIn } from '../../shared/contact/contact.ts';
import { issue } from '../../shared/contact/issue-letter.ts';
import type { ProposeForChild } from '../../shared/contact/propose-decision.ts';
import type { OpenDisagreement } from '../../shared/disagreement/disagreement.ts';
import { type Raise, raise } from '../../shared/disagreement/raise.ts';
import type { Reply } from '../../shared/disagreement/reply.ts';
import type { Concern } from '../../shared/form/concern.ts';
import type { Letter } from '../../shared/letter/letter.ts';
import { concernFor, inStatus, journey, momentOf, must, people, school, settings, withProposal } from './front-door.ts';
import { letterRecord, sentAtOnce } from './letter-record.ts';

export const oakfield = Organisation.parse({
  ...school,
  authority: settings.authority,
  censusSource: '2A',
  domains: [],
  deliveryPolicy: 'notify-only',
});

/** A contact whose letter is out: proposed by a worker, authorised by one manager, with one other manager left. */
export function decided(
  concern: Concern = concernFor(),
  more: Partial<ProposeForChild> = {},
  by = people.worker,
): { contact: ContactIn<'outcome-issued'>; letter: Letter } {
  return sentOut(withProposal(concern, { level: 2, descriptors: ['L2-education-1'], ...more }, by));
}

/** The decision authorised and its letter sent, as a letter that replaces `previous` where one went before. */
export function sentOut(
  proposed: ContactIn<'decision-proposed'>,
  previous?: Letter,
  now?: Date,
): { contact: ContactIn<'outcome-issued'>; letter: Letter } {
  const manager = momentOf(people.manager, now);
  const authorised = must(
    authorise(proposed, { seen: proposed.version }, letterRecord(proposed, oakfield), manager, previous),
  );
  const letter = authorised.letters[0]!;
  const { contact, letters } = must(
    issue(
      authorised.contact,
      letter,
      { seen: authorised.contact.version },
      letterRecord(proposed, oakfield),
      sentAtOnce(momentOf(people.officer, now)),
    ),
  );
  return { contact: inStatus(contact, 'outcome-issued'), letter: letters[0]! };
}

/** A decision made again by the worker, ready to be authorised. */
export const proposedAgain = (contact: Contact, more: Partial<ProposeForChild> = {}) =>
  inStatus(journey.proposed(contact, more).contact, 'decision-proposed');

/** What a referrer says who sees level 3 where the letter says level 2. */
export const seesMore = (contact: Contact, more: Partial<Raise> = {}): Raise => ({
  letterId: 'letterId' in contact ? contact.letterId : ('' as Raise['letterId']),
  reason: 'threshold',
  words: 'He has come hungry on nine of the last ten days, and he hides food.',
  safe: 'yes',
  safeWords: 'He stays with his grandmother this week.',
  phoned: false,
  children: contact.children.map(({ id }) => ({
    childId: id,
    level: 3,
    descriptors: ['L2-education-1', 'L3-parenting-1'],
    why: '',
  })),
  ...more,
});

/** What the council answers, in a sentence that names its evidence. */
export const answers = (disagreement: OpenDisagreement, more: Partial<Reply> = {}): Reply => ({
  seen: disagreement.version,
  result: 'upheld',
  words: 'The school nurse saw him twice this month and his weight is what it should be.',
  levels: disagreement.children.map(({ childId }) => ({ childId, level: 3 })),
  onBehalfOf: 'Rosalind Ferne, Group Manager',
  safe: 'yes',
  safeWords: 'A worker saw him at school this morning.',
  phoned: false,
  ...more,
});

/** The disagreement that a change makes or moves on, still open. */
export function openIn({ disagreements }: Pick<Change, 'disagreements'>): OpenDisagreement {
  const [disagreement] = disagreements ?? [];
  if (disagreement?.status !== 'open') throw new Error('no open disagreement');
  return disagreement;
}

/** A disagreement as the referrer begins it. */
export function disagreedWith(contact: Contact, more: Partial<Raise> = {}, now?: Date) {
  const change = must(raise(contact, seesMore(contact, more), momentOf(people.referrer, now)));
  return { contact: change.contact, disagreement: openIn(change), change };
}
