import * as z from 'zod';
import { OrganisationStamp, Stamp } from '../actor.ts';
import { ContactId, DisagreementId, LetterId, PersonId } from '../ids.ts';
import { LevelNumber } from '../settings/codes.ts';
import { Clock } from '../time/clocks.ts';
import { AnswerResult, DisagreementResult } from './result.ts';

const StampedAt = z.object({ at: z.iso.datetime(), by: Stamp });

export const Side = z.enum(['referrer', 'council']);
export type Side = z.infer<typeof Side>;

/** What one side says of whether the children are safe while this goes on. */
export const Safety = z.enum(['yes', 'no', 'not-known']);
export type Safety = z.infer<typeof Safety>;
const SafeMeanwhile = z.object({
  side: Side,
  safe: Safety,
  words: z.string(),
  /** They say that they have telephoned. */
  phoned: z.boolean(),
  ...StampedAt.shape,
});
export type SafeMeanwhile = z.infer<typeof SafeMeanwhile>;

const Seen = z.object({ level: LevelNumber, descriptors: z.array(z.string()).max(60) });

/** How each side sees one child: the level of need and what was seen in the child's life. */
export const SeenOfChild = z.object({
  childId: z.string(),
  name: z.string(),
  referrer: Seen.extend({ why: z.string() }),
  council: Seen,
});
export type SeenOfChild = z.infer<typeof SeenOfChild>;

/** The council's answer at one stage. `acceptBy`: after it a manager may record that nothing more was heard. */
export const StageAnswer = z.object({
  result: AnswerResult,
  words: z.string(),
  levels: z.array(z.object({ childId: z.string(), level: LevelNumber })),
  /** Whom it is from, where they have no account here and a manager writes it down for them. */
  onBehalfOf: z.string().optional(),
  acceptBy: z.iso.datetime(),
  ...StampedAt.shape,
});
export type StageAnswer = z.infer<typeof StageAnswer>;

/**
 * One stage of the local procedure, with its parties as the settings named them when it began. It is over once it is
 * answered, or left for a later one.
 */
export const DisagreementStage = z.object({
  stage: z.int().min(0),
  name: z.string(),
  parties: z.object({ referrer: z.string(), council: z.string() }),
  contact: z.object({ name: z.string(), phone: z.string() }).optional(),
  /** The person at the front door whose task the answer is. */
  answerer: Stamp,
  clock: Clock,
  safe: z.array(SafeMeanwhile).max(50),
  answer: StageAnswer.optional(),
  /** When the referrer was told that the answer is late. */
  lateToldAt: z.iso.datetime().optional(),
  left: z.object({ reason: z.string(), side: Side, ...StampedAt.shape }).optional(),
});
export type DisagreementStage = z.infer<typeof DisagreementStage>;

const common = z.object({
  id: DisagreementId,
  contactId: ContactId,
  authority: z.string(),
  settingsVersion: z.int().positive(),
  version: z.int().positive(),
  reference: z.string(),
  letterId: LetterId,
  edition: z.int().positive(),
  organisation: OrganisationStamp,
  raisedAt: z.iso.datetime(),
  raisedBy: Stamp,
  /** Where whoever raised it is written to. */
  tell: z.object({ personId: PersonId, email: z.string() }),
  /** A code of the authority's reasons for disagreeing. */
  reason: z.string(),
  words: z.string(),
  children: z.array(SeenOfChild).min(1),
  /** Somebody said that a child is not safe meanwhile. */
  immediate: z.boolean(),
  /** The letter said no more than it must, or kept our reasons back, so the referrer is not shown what we saw either. */
  minimalLetter: z.boolean(),
  decisionMaker: Stamp,
  authoriser: Stamp,
  stages: z.array(DisagreementStage).min(1).max(40),
});

/** How it ended: by the referrer's acceptance, as a manager recorded it, by the last stage's decision, or withdrawn. */
const Settled = z.object({
  result: DisagreementResult,
  how: z.enum(['accepted', 'recorded', 'final', 'withdrawn']),
  words: z.string().optional(),
  ...StampedAt.shape,
});

/** A professional disagreement about one letter, from the first word to its result. */
export const Disagreement = z.discriminatedUnion('status', [
  common.extend({ status: z.literal('open') }),
  common.extend({
    status: z.literal('settled'),
    settled: Settled,
    /** What the service should learn from it. */
    learning: z.object({ words: z.string(), ...StampedAt.shape }).optional(),
  }),
]);
export type Disagreement = z.infer<typeof Disagreement>;
export type OpenDisagreement = Extract<Disagreement, { status: 'open' }>;
export type SettledDisagreement = Extract<Disagreement, { status: 'settled' }>;

/** The stage that it stands at: the last that was begun. */
export function stageOf({ stages }: Pick<Disagreement, 'stages'>): DisagreementStage {
  const last = stages.at(-1);
  if (!last) throw new Error('a disagreement without a stage');
  return last;
}
