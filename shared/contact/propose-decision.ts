import * as z from 'zod';
import type { Role } from '../actor.ts';
import { needsNextStepBy } from '../letter/letter-values.ts';
import { saysSomething } from '../letter/typed-text.ts';
import type { Moment } from '../moment.ts';
import { may } from '../permissions.ts';
import { ok, type Problem, type Result, refuse } from '../result.ts';
import { Seen } from '../seen.ts';
import { LevelNumber, OutcomeCode } from '../settings/codes.ts';
import type { LegalBasis, Outcome } from '../settings/outcomes.ts';
import { letterTemplateOf, type Settings } from '../settings.ts';
import { localDate } from '../time/london.ts';
import type { Change } from './change.ts';
import { type ChildrensPast, nothingKnown } from './childrens-past.ts';
import type { Contact } from './contact.ts';
import type { ChildDecision } from './decision.ts';
import { happening, stampedAt } from './happening.ts';
import { decidedAgain, signOffTriggers } from './sign-off-triggers.ts';

/** At least this many words, most of them different: a reason that names its evidence cannot be shorter. */
export const rationaleWords = 8;
const differentWords = 6;

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

export const Propose = z.object({ seen: Seen, children: z.array(ProposeForChild).min(1).max(12) });
export type Propose = z.infer<typeof Propose>;

/** Said in place of a descriptor when none of them was seen. */
export const noDescriptor = 'none';

type Looked = { settings: Settings; today: string; role: Role };

function problemsWith(decision: ProposeForChild, { settings, today, role }: Looked): Problem[] {
  const { descriptors, additional, nextStepBy } = decision;
  const known = settings.levels.flatMap((level) => level.descriptors.map(({ code }) => code));
  const outcome = settings.outcomes.find(({ code }) => code === decision.outcome);
  const basis = settings.legalBases.find(({ code }) => code === decision.legalBasis);
  const template = outcome && letterTemplateOf(settings, outcome.code);
  const wrong: [field: string, code: string, isWrong: boolean][] = [
    ['outcome', 'not-listed', !outcome?.decidable || !outcome.primary || !outcome.recordedBy.includes(role)],
    ['additional', 'not-listed', !additional.every((code) => isAddition(code, settings))],
    ['additional', 'same-as-outcome', additional.includes(decision.outcome)],
    ['legalBasis', 'not-listed', !basis],
    ['legalBasis', 'does-not-fit', !!basis && !!outcome && !fits(basis, outcome)],
    ['descriptors', 'none-stands-alone', descriptors.includes(noDescriptor) && descriptors.length > 1],
    ['descriptors', 'not-listed', !descriptors.every((code) => code === noDescriptor || known.includes(code))],
    ['rationale', 'too-few-words', !isSentence(decision.rationale)],
    ['nextStep', 'says-nothing', !saysSomething(decision.nextStep)],
    ['nextStepBy', 'needed', !nextStepBy && !!template && needsNextStepBy(template)],
    ['nextStepBy', 'in-the-past', !!nextStepBy && nextStepBy < today],
  ];
  return wrong.flatMap(([field, code, isWrong]) => (isWrong ? [{ field: `${decision.childId}.${field}`, code }] : []));
}

const isAddition = (code: OutcomeCode, settings: Settings): boolean =>
  settings.outcomes.some((other) => other.code === code && other.additional && other.decidable);

/** A basis that names no outcome fits them all. */
const fits = (basis: LegalBasis, outcome: Outcome): boolean =>
  basis.outcomes.length === 0 || basis.outcomes.includes(outcome.code);

/** Whether a reason is a whole sentence and not a word or two said again and again. */
export function isSentence(text: string): boolean {
  const words = text.split(/\s+/).filter(saysSomething);
  return words.length >= rationaleWords && new Set(words.map((word) => word.toLowerCase())).size >= differentWords;
}

/**
 * Proposes level, outcome and reason for every child of the contact, for a manager to authorise.
 * The initial response is decided within one working day (Working Together to Safeguard Children). `past`: how earlier
 * contacts about the children ended, which may ask for a second person.
 */
export function propose(
  contact: Contact,
  { seen, children }: Propose,
  moment: Moment,
  past: ChildrensPast = nothingKnown,
): Result<Change> {
  const { actor, settings, now } = moment;
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
    ...children.flatMap((child) => problemsWith(child, { settings, today: localDate(now), role: actor.role })),
  ];
  if (problems.length > 0) return refuse({ kind: 'invalid', problems });

  const decisions: ChildDecision[] = children.map((decision) => ({
    ...decision,
    descriptors: decision.descriptors.filter((code) => code !== noDescriptor),
  }));
  const triggers = [
    ...signOffTriggers(contact, decisions, { settings, past, now }),
    ...(contact.earlier.length > 0 ? [decidedAgain] : []),
  ];
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
