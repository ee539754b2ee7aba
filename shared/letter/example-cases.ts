import type { Stamp } from '../actor.ts';
import { Contact, type ContactIn } from '../contact/contact.ts';
import type { ChildDecision } from '../contact/decision.ts';
import type { OutcomeCode } from '../settings/codes.ts';
import type { Outcome, OutcomeGroup } from '../settings/outcomes.ts';
import { clockPolicy, outcomeOf, type Settings } from '../settings.ts';
import { startClock } from '../time/clocks.ts';
import { compose } from './compose.ts';
import type { LetterContent } from './letter.ts';

/** What the cases differ in: how many children, and how much the worker wrote. */
export const exampleKinds = ['one-child', 'long-reasons', 'two-children', 'unborn'] as const;
export type ExampleKind = (typeof exampleKinds)[number];

/** A case that was made up, decided and about to be authorised. */
export type ExampleCase = { contact: ContactIn<'decision-proposed'>; decidedAt: string; authorisedBy: Stamp };

const received = '2026-11-23T09:14:00.000Z';
const proposedAt = '2026-11-23T14:00:00.000Z';
const decidedAt = '2026-11-23T15:30:00.000Z';

const id = (last: number) => `0e0e0e0e-0000-4000-8000-${String(last).padStart(12, '0')}`;
const council = 'The council';
const worker: Stamp = { id: id(1), name: 'Example Worker', role: 'social-worker', organisation: council };
const manager: Stamp = { id: id(2), name: 'Example Manager', role: 'manager', organisation: council };

/** The level of need at which outcomes of a group are mostly decided. */
const levelOfGroup: Partial<Record<OutcomeGroup, 1 | 2 | 3 | 4>> = {
  'no-further-action': 1,
  advice: 2,
  'early-help': 3,
  protection: 4,
  care: 4,
};

const reasons =
  'What you saw over three weeks, and what the child told the class teacher, weighed most. Health and the police know of nothing that changes this. The grandmother helps every day, and the parents want support.';

const longReasons = [
  'Three absences in one week, each of them on the day after a weekend with the other parent, and what the child said to the class teacher in their own words weighed most with us. We read the chronology that you sent together with what the health visitor, the GP practice and the police told us when we asked them.',
  'We also weighed what is going well. The child is settled at school on most days, has two close friends, and goes to the breakfast club. The grandmother collects the child three times a week and has told us that she will go on doing so. Both parents answered our call on the same day and agreed to meet us at home.',
  'What you describe fits the descriptors of this level for parenting and for the home, and two of those for behaviour. It does not fit those of the level above: nobody has seen an injury, the child has said that they feel safe at home, and no adult in the household is known to be a risk to children.',
].join('\n');

const decisionOf = (settings: Settings, outcome: Outcome, childId: string, rationale: string): ChildDecision => ({
  childId,
  level: levelOfGroup[outcome.group] ?? 3,
  descriptors: [],
  outcome: outcome.code,
  additional: [],
  rationale,
  legalBasis: settings.legalBases.find(({ outcomes }) => outcomes.includes(outcome.code))?.code ?? '',
  nextStep: 'A worker will call the family by telephone and then visit them at home.',
  nextStepBy: '2026-11-27',
  askOfReferrer: 'Please send us the attendance record for this term.',
});

const children: Record<ExampleKind, { name: string; unborn?: true; birthYear: number }[]> = {
  'one-child': [{ name: 'Example Child', birthYear: 2016 }],
  'long-reasons': [{ name: 'Example Child', birthYear: 2016 }],
  'two-children': [
    { name: 'Example Child', birthYear: 2016 },
    { name: 'Another Child', birthYear: 2019 },
  ],
  unborn: [{ name: 'Example Child', unborn: true, birthYear: 2027 }],
};

/** Outcomes whose letter can be written: those that a worker can decide and that have words. */
export const outcomesWithLetter = ({ outcomes }: Settings): Outcome[] =>
  outcomes.filter(({ decidable, primary, letterTemplate }) => decidable && primary && letterTemplate !== null);

/**
 * A made-up case of an outcome, so that whoever changes the words of a letter sees a whole letter. It names nobody who
 * lives. Throws `UnknownCode` for an outcome that the settings do not have.
 */
export function exampleCase(
  settings: Settings,
  code: OutcomeCode = outcomesWithLetter(settings)[0]?.code ?? 'C01',
  kind: ExampleKind = 'one-child',
): ExampleCase {
  const outcome = outcomeOf(settings, code);
  const rationale = kind === 'long-reasons' ? longReasons : reasons;
  const by = { at: proposedAt, by: worker };
  const contact = Contact.parse({
    id: id(3),
    authority: settings.authority,
    settingsVersion: settings.version,
    version: 4,
    reference: 'EX-2222-3333',
    channel: 'portal',
    raisedBy: {
      name: 'Example Referrer',
      jobTitle: 'Class teacher',
      email: 'referrer@school.example',
      organisation: { id: id(4), name: 'Example Primary School', kind: 'school' },
    },
    censusSource: '2A',
    submittedAt: received,
    children: children[kind].map((child, at) => ({ id: `child-${at}`, unborn: false, infant: false, ...child })),
    referrerLevel: 3,
    domesticAbuse: false,
    confidentialAddress: false,
    urgency: { danger: false, today: false },
    clocks: { decision: startClock(clockPolicy(settings, 'decision'), settings.calendar, new Date(received)) },
    questions: [],
    returned: [],
    status: 'decision-proposed',
    holder: worker,
    heldSince: received,
    proposal: {
      children: children[kind].map((_, at) => decisionOf(settings, outcome, `child-${at}`, rationale)),
      triggers: [],
      ...by,
    },
  });
  if (contact.status !== 'decision-proposed') throw new Error('an example that is not decided');
  return { contact, decidedAt, authorisedBy: manager };
}

/** The letter of a made-up case, composed as a real one is. */
export function exampleLetter(settings: Settings, code: OutcomeCode, kind: ExampleKind): LetterContent {
  const { contact, decidedAt: at, authorisedBy: by } = exampleCase(settings, code, kind);
  return compose(contact, { at, by }, settings);
}
