import * as z from 'zod';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Problem, type Result, refuse } from '../result.ts';
import { LevelNumber, OutcomeCode } from '../settings/codes.ts';
import type { Settings } from '../settings.ts';
import type { Change } from './change.ts';
import type { Contact } from './contact.ts';
import type { ChildDecision } from './decision.ts';
import { happening, stampedAt } from './happening.ts';
import { signOffTriggers } from './sign-off-triggers.ts';

/** At least this many words: a reason that names its evidence cannot be shorter. */
export const rationaleWords = 8;

/** The decision for one child as it is proposed: everything chosen by a person, nothing beforehand. */
export const ProposeForChild = z.object({
  childId: z.string().min(1),
  level: z.coerce.number().pipe(LevelNumber),
  descriptors: z.array(z.string()).min(1).max(60),
  outcome: OutcomeCode,
  additional: z.array(OutcomeCode).max(25),
  rationale: z.string().trim().min(1).max(8000),
  legalBasis: z.string().min(1),
  nextStep: z.string().trim().min(1).max(4000),
  nextStepBy: z.iso.date().optional(),
  askOfReferrer: z.string().trim().max(4000).optional(),
});
export type ProposeForChild = z.infer<typeof ProposeForChild>;

export const Propose = z.object({ seen: z.coerce.number().int(), children: z.array(ProposeForChild).min(1).max(12) });
export type Propose = z.infer<typeof Propose>;

/** Said in place of a descriptor when none of them was seen. */
export const noDescriptor = 'none';

const problemsWith = (decision: ProposeForChild, settings: Settings): Problem[] => {
  const problem = (field: string, code: string): Problem => ({ field: `${decision.childId}.${field}`, code });
  const descriptors = settings.levels.flatMap((level) => level.descriptors.map(({ code }) => code));
  const outcome = settings.outcomes.find(({ code }) => code === decision.outcome);
  const basis = settings.legalBases.find(({ code }) => code === decision.legalBasis);
  const none = decision.descriptors.includes(noDescriptor);
  const unknownAddition = decision.additional.some(
    (code) => !settings.outcomes.some((other) => other.code === code && other.additional && other.decidable),
  );
  return [
    ...(outcome?.decidable && outcome.primary ? [] : [problem('outcome', 'not-listed')]),
    ...(unknownAddition || decision.additional.includes(decision.outcome) ? [problem('additional', 'not-listed')] : []),
    ...(basis ? [] : [problem('legalBasis', 'not-listed')]),
    ...(basis && outcome && basis.outcomes.length > 0 && !basis.outcomes.includes(outcome.code)
      ? [problem('legalBasis', 'does-not-fit')]
      : []),
    ...(none && decision.descriptors.length > 1 ? [problem('descriptors', 'none-stands-alone')] : []),
    ...(decision.descriptors.every((code) => code === noDescriptor || descriptors.includes(code))
      ? []
      : [problem('descriptors', 'not-listed')]),
    ...(decision.rationale.split(/\s+/).length >= rationaleWords ? [] : [problem('rationale', 'too-few-words')]),
  ];
};

/**
 * Proposes level, outcome and reason for every child of the contact, for a manager to authorise.
 * The initial response is decided within one working day (Working Together to Safeguard Children).
 */
export function propose(contact: Contact, { seen, children }: Propose, moment: Moment): Result<Change> {
  const { actor, settings } = moment;
  if (!may(actor, 'propose-a-decision')) return refuse({ kind: 'forbidden' });
  if (contact.status !== 'screening') return refuse({ kind: 'wrong-status', status: contact.status });
  if (seen !== contact.version) return refuse({ kind: 'stale' });
  const unrated: Problem[] = contact.rating ? [] : [{ field: 'rating', code: 'needed-first' }];
  const undecided = contact.children
    .filter(({ id }) => children.filter(({ childId }) => childId === id).length !== 1)
    .map(({ id }) => ({ field: `${id}.outcome`, code: 'one-decision-each' }));
  const strangers = children
    .filter(({ childId }) => !contact.children.some(({ id }) => id === childId))
    .map(() => ({ field: 'children', code: 'not-in-this-contact' }));
  const problems = [
    ...unrated,
    ...undecided,
    ...strangers,
    ...children.flatMap((child) => problemsWith(child, settings)),
  ];
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });

  const decisions: ChildDecision[] = children.map((decision) => ({
    ...decision,
    descriptors: decision.descriptors.filter((code) => code !== noDescriptor),
  }));
  const triggers = signOffTriggers(contact, decisions, settings);
  const event = { ...happening(contact, moment), type: 'decision-proposed' as const, children: decisions, triggers };
  return ok({
    contact: {
      ...contact,
      version: event.version,
      status: 'decision-proposed',
      proposal: { children: decisions, triggers, ...stampedAt(moment) },
    },
    event,
    letters: [],
    notices: [],
  });
}
