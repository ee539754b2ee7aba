import * as z from 'zod';
import { LevelNumber, OutcomeCode, Rating, Words } from './codes.ts';

const rule = { sentence: Words, active: z.boolean() };

/** When a decision needs a second person: not the one who proposed it. Each rule carries its own figures. */
export const SignOffRule = z.discriminatedUnion('code', [
  z.object({
    ...rule,
    code: z.literal('nfa-high-indicators'),
    levels: z.array(LevelNumber).min(1),
    minimumDescriptors: z.int().positive(),
    outcomes: z.array(OutcomeCode).min(1),
  }),
  z.object({ ...rule, code: z.literal('red-downgraded'), from: Rating }),
  z.object({ ...rule, code: z.literal('level-two-below-referrer'), levelsBelow: z.int().min(1).max(3) }),
  z.object({ ...rule, code: z.literal('infant'), underMonths: z.int().positive(), unborn: z.boolean() }),
  z.object({ ...rule, code: z.literal('confidential-address-shared') }),
  z.object({
    ...rule,
    code: z.literal('third-nfa-in-12-months'),
    count: z.int().min(2),
    months: z.int().positive(),
    outcomes: z.array(OutcomeCode).min(1),
    /** Where the numbers come from. */
    source: Words.optional(),
  }),
]);
export type SignOffRule = z.infer<typeof SignOffRule>;
export type SignOffCode = SignOffRule['code'];
