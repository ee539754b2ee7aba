import * as z from 'zod';
import { OrganisationStamp, Stamp } from '../actor.ts';
import { AttachmentFolderId, ContactId, DisagreementId, LetterId, PersonId } from '../ids.ts';
import { Restriction } from '../restriction/restriction.ts';
import { OutcomeCode, Rating as RatingColour } from '../settings/codes.ts';
import { Clock } from '../time/clocks.ts';
import { AdvisedFirst } from './asked-first.ts';
import { ChildDecision } from './decision.ts';
import { KeptFromColleagues } from './kept-from-colleagues.ts';
import { mostNightWork, NightWork } from './night-work.ts';

/** How whoever told us stands to the child: it decides how much of an outcome they may be told. */
export const Standing = z.enum(['professional', 'family', 'child', 'public', 'anonymous']);
export type Standing = z.infer<typeof Standing>;

/** Who told us, as they were when they did. `personId` is absent for a partner's system. */
export const Referrer = z.object({
  standing: Standing.default('professional'),
  personId: PersonId.optional(),
  clientId: z.string().optional(),
  name: z.string(),
  jobTitle: z.string(),
  email: z.string(),
  phone: z.string().optional(),
  organisation: OrganisationStamp,
});
export type Referrer = z.infer<typeof Referrer>;

const StampedAt = z.object({ at: z.iso.datetime(), by: Stamp });
/** `releaseAt`: until then nothing has left, and the letter can be called back. */
const IssuedAt = StampedAt.extend({ releaseAt: z.iso.datetime().optional() });

/** How urgent the contact was judged to be. `earlier` holds the colours it had before, oldest first. */
export const Rating = z.object({
  colour: RatingColour,
  reason: z.string(),
  earlier: z.array(z.object({ colour: RatingColour, at: z.iso.datetime() })).max(50),
  /** When the first rating was made: a new colour keeps this start. */
  startedAt: z.iso.datetime(),
  ...StampedAt.shape,
});
export type Rating = z.infer<typeof Rating>;

/** A question to the referrer. The decision clock is paused from `askedAt` until the answer or the lapse. */
export const Question = z.object({
  id: z.uuid(),
  text: z.string(),
  reason: z.string(),
  askedAt: z.iso.datetime(),
  askedBy: Stamp,
  lapsesAt: z.iso.datetime(),
  answer: z.object({ text: z.string(), ...StampedAt.shape }).optional(),
  lapsedAt: z.iso.datetime().optional(),
});
export type Question = z.infer<typeof Question>;

export const Proposal = z.object({
  children: z.array(ChildDecision).min(1),
  /** Why a second person is needed, as codes of the authority's sign-off rules. */
  triggers: z.array(z.string()),
  ...StampedAt.shape,
});
export type Proposal = z.infer<typeof Proposal>;

const Returned = z.object({ comment: z.string(), proposal: Proposal, ...StampedAt.shape });

/** One child of the contact, as the referrer knows them. */
export const ContactChild = z.object({
  id: z.string(),
  name: z.string(),
  unborn: z.boolean(),
  /** Year of birth or expected birth, when told. */
  birthYear: z.int().optional(),
  infant: z.boolean(),
});
export type ContactChild = z.infer<typeof ContactChild>;

const Clocks = z.object({ decision: Clock, rating: Clock.optional() });

/** A decision whose letter went out and which was opened again: all of it, with its clocks and why. Oldest first. */
const EarlierDecision = z.object({
  proposal: Proposal,
  authorised: StampedAt,
  issued: IssuedAt,
  letterId: LetterId,
  clocks: Clocks,
  reopened: z.object({
    reason: z.string(),
    /** The disagreement that led to it; absent when a manager corrects. */
    disagreementId: DisagreementId.optional(),
    ...StampedAt.shape,
  }),
});
export type EarlierDecision = z.infer<typeof EarlierDecision>;

/** The open disagreement with the decision, as lists need it; the disagreement itself lies beside the contact. */
const OpenDisagreement = z.object({
  id: DisagreementId,
  immediate: z.boolean(),
  /** Whose turn it is. */
  awaits: z.enum(['referrer', 'council']),
  dueAt: z.iso.datetime(),
});
/** That the referrer took the concern back, and what the front door said to it. */
export const Withdrawal = z.object({
  reason: z.string(),
  words: z.string(),
  ...StampedAt.shape,
  goOn: z.object({ because: z.string(), ...StampedAt.shape }).optional(),
});
export type Withdrawal = z.infer<typeof Withdrawal>;

/** That a promised time passed: what was told instead, when, and the manager whose task it is until it is decided. */
export const LateTold = z.object({
  promised: z.iso.datetime(),
  newTime: z.iso.datetime(),
  at: z.iso.datetime(),
  manager: Stamp.optional(),
  /** Where a manager set the new time, and not the service by itself: who, and what the referrer reads of why. */
  setBy: Stamp.optional(),
  reason: z.string().optional(),
});

const raised = z.object({
  id: ContactId,
  authority: z.string(),
  settingsVersion: z.int().positive(),
  version: z.int().positive(),
  reference: z.string(),
  channel: z.enum(['portal', 'system', 'telephone', 'paper', 'email', 'in-person', 'out-of-hours']),
  /** Who of the front door wrote it down for whoever raised it, and when. */
  entered: StampedAt.optional(),
  /** By when whoever telephoned should write it down, and that they have. */
  writtenFollowUp: z.object({ dueAt: z.iso.datetime(), done: StampedAt.optional() }).optional(),
  /** What the emergency duty team last did about it before the office opened. */
  overnight: NightWork.optional(),
  /** What it had done before that, oldest first. */
  overnightBefore: z.array(NightWork).max(mostNightWork).optional(),
  raisedBy: Referrer,
  /** Children in need census: source of referral. */
  censusSource: z.string(),
  submittedAt: z.iso.datetime(),
  children: z.array(ContactChild).min(1),
  /** What the sign-off rules and the letter need from the concern, which itself lies beside and never changes. */
  referrerLevel: z.int().min(1).max(4).optional(),
  primaryConcern: z.string().optional(),
  domesticAbuse: z.boolean(),
  confidentialAddress: z.boolean(),
  /** Somebody who works with children is meant, maybe a colleague: see `keptFrom`. */
  allegation: z.boolean().optional(),
  /** Colleagues of whoever raised it who may be an adult in it: see `keptFrom`. */
  keptFromColleagues: KeptFromColleagues.optional(),
  /** By which names the adults of it go: whoever comes to the organisation later is held against them as they open it. */
  adultNames: z.array(z.string()).optional(),
  /** That it is open to few at the front door: see `isOpenTo`. */
  restricted: Restriction.optional(),
  /** The referrer said someone is in immediate danger, or that this needs action today, and what calls they made. */
  urgency: z.object({ danger: z.boolean(), today: z.boolean(), phonedAt: z.string().optional() }),
  clocks: Clocks,
  rating: Rating.optional(),
  questions: z.array(Question).max(50),
  returned: z.array(Returned).max(20),
  earlier: z.array(EarlierDecision).max(20).default([]),
  disagreement: OpenDisagreement.optional(),
  /** The question to the front door that came before, with its advice. */
  askedFirst: AdvisedFirst.optional(),
  /** Fingerprints of what the referrer sent after the concern, so that a form that comes twice is taken once. */
  later: z.array(z.string()).max(100).optional(),
  /** Since when word of new danger waits for a new rating. */
  dangerSince: z.iso.datetime().optional(),
  /** Times promised for the decision that hold no longer, each with the new time that the referrer was told; oldest first. */
  late: z.array(LateTold).max(50).optional(),
  withdrawn: Withdrawal.optional(),
  /** The letter that is held since it was sent, see `holdLetter`; and the one that was then taken back last, and when. */
  heldLetter: LetterId.optional(),
  takenBack: z.object({ letterId: LetterId, at: z.iso.datetime() }).optional(),
  /** Where its files are listed, when they began with a draft; else under the contact's own id. */
  attachmentFolder: AttachmentFolderId.optional(),
});

const held = raised.extend({ holder: Stamp, heldSince: z.iso.datetime() });
const proposed = held.extend({ proposal: Proposal });
const authorised = proposed.extend({ authorised: StampedAt, letterId: LetterId });
const issued = authorised.extend({ issued: IssuedAt });

/** One shape per status, so that a field exists exactly when the contact has got that far. */
export const Contact = z.discriminatedUnion('status', [
  raised.extend({ status: z.literal('submitted') }),
  held.extend({ status: z.literal('screening') }),
  held.extend({ status: z.literal('awaiting-referrer') }),
  proposed.extend({ status: z.literal('decision-proposed') }),
  authorised.extend({ status: z.literal('authorised') }),
  issued.extend({ status: z.literal('outcome-issued') }),
  issued.extend({ status: z.literal('closed'), closed: StampedAt }),
  held.extend({ status: z.literal('withdrawn'), withdrawn: Withdrawal, closed: StampedAt, outcome: OutcomeCode }),
]);
export type Contact = z.infer<typeof Contact>;
export type ContactStatus = Contact['status'];
export type ContactIn<S extends ContactStatus> = Extract<Contact, { status: S }>;
