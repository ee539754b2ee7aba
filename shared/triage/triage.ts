import * as z from 'zod';
import { Stamp } from '../actor.ts';
import { IncidentId } from '../ids.ts';
import { Repeat } from '../incident/history.ts';
import { Slug } from '../settings/codes.ts';
import { TriageLevel } from '../triage-outcome/triage-agency.ts';
import { Answers } from './answer.ts';
import { LevelSum } from './level.ts';
import { MaracPrompt } from './marac.ts';

const StampedAt = z.object({ at: z.iso.datetime(), by: Stamp });

/**
 * The level that people settled on. What the rule came to at that moment stays beside it for good, and so does why they
 * chose another one.
 */
export const LevelDecision = z.object({
  level: TriageLevel,
  computed: TriageLevel,
  override: z.object({ category: Slug, words: z.string() }).optional(),
  ...StampedAt.shape,
  /** The second qualified social worker, where one was needed. */
  second: StampedAt.optional(),
});
export type LevelDecision = z.infer<typeof LevelDecision>;

/**
 * What the agencies know and conclude about one incident: answers to the descriptors of one version of the pack, the sum
 * of the rule, what people decided, and whether a conference is due. It lies beside the incident and keeps the settings
 * it was begun under.
 */
export const Triage = z.object({
  incidentId: IncidentId,
  authority: z.string(),
  settingsVersion: z.int().positive(),
  version: z.int().positive(),
  answers: Answers,
  sum: LevelSum,
  marac: z.array(MaracPrompt),
  /** Every victim, child and household of it, with how often it happened and when. */
  repeats: z.array(Repeat),
  decided: LevelDecision.optional(),
  /** A lower level that waits for a second qualified social worker. Until then what was in force stays so. */
  pending: LevelDecision.optional(),
  /** What was decided before and no longer holds, the oldest first. */
  earlier: z.array(LevelDecision).max(100),
});
export type Triage = z.infer<typeof Triage>;

/** Whether it happens again so often that the rule for repeats speaks. */
export const isRepeated = ({ repeats }: Pick<Triage, 'repeats'>): boolean => repeats.some(({ reached }) => reached);

/** The level by which people act now: what was decided, and until then what the rule comes to. */
export const levelInForce = ({ decided, sum }: Pick<Triage, 'decided' | 'sum'>): TriageLevel =>
  decided?.level ?? sum.computed;
