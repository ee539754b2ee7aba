import * as z from 'zod';
import { stampOf } from '../actor.ts';
import type { Change } from '../contact/change.ts';
import type { Contact, ContactIn } from '../contact/contact.ts';
import { happening } from '../contact/happening.ts';
import { noDescriptor } from '../contact/propose-decision.ts';
import { awaitsRelease } from '../contact/release.ts';
import { DisagreementId, LetterId, PersonId } from '../ids.ts';
import { audienceOf } from '../letter/audience.ts';
import { hasHeldLetter } from '../letter/editions.ts';
import { saysSomething } from '../letter/typed-text.ts';
import type { Moment } from '../moment.ts';
import { may, relationTo } from '../permissions.ts';
import { ok, type Problem, type Result, refuse } from '../result.ts';
import { LevelNumber } from '../settings/codes.ts';
import { outcomeOf, type Settings } from '../settings.ts';
import { disagreementChange, tellAnswerers, tellReferrer } from './change-disagreement.ts';
import type { OpenDisagreement, SeenOfChild } from './disagreement.ts';
import { SafetyAsked, saidOfSafety } from './safety.ts';
import { beginStage, immediateStage, stageFrom } from './stages.ts';

const SeesChild = z.object({
  childId: z.string().min(1),
  level: z.coerce.number().pipe(LevelNumber),
  descriptors: z.array(z.string()).min(1).max(60),
  why: z.string().trim().max(2000),
});
type SeesChild = z.infer<typeof SeesChild>;

/** Disagrees with a letter: how the referrer sees each child, why, and whether the children are safe meanwhile. */
export const Raise = SafetyAsked.extend({
  letterId: LetterId,
  reason: z.string().min(1),
  words: z.string().trim().min(1).max(4000),
  children: z.array(SeesChild).min(1).max(12),
});
export type Raise = z.infer<typeof Raise>;

/** The contact with a letter that is out, where a disagreement can begin. */
type Decided = ContactIn<'outcome-issued'> | ContactIn<'closed'>;

/**
 * Whether a disagreement with the present letter can begin: the letter is out and not held since, none is open, and whoever
 * raised the concern was told an outcome.
 */
export const canBeDisagreedWith = (contact: Contact): contact is Decided =>
  (contact.status === 'outcome-issued' || contact.status === 'closed') &&
  !contact.disagreement &&
  !hasHeldLetter(contact) &&
  audienceOf(contact.raisedBy) !== 'thanks';

function problemsWith({ childId, descriptors }: SeesChild, settings: Settings): Problem[] {
  const known = settings.levels.flatMap((level) => level.descriptors.map(({ code }) => code));
  const field = `${childId}.descriptors`;
  if (descriptors.includes(noDescriptor) && descriptors.length > 1) return [{ field, code: 'none-stands-alone' }];
  const strange = descriptors.some((code) => code !== noDescriptor && !known.includes(code));
  return strange ? [{ field, code: 'not-listed' }] : [];
}

/** Both views of each child, in the order of the contact; the council's as it was when the letter went out. */
const bothViews = (contact: Decided, sees: readonly SeesChild[]): SeenOfChild[] =>
  contact.children.flatMap(({ id, name }) => {
    const theirs = sees.find(({ childId }) => childId === id);
    const ours = contact.proposal.children.find(({ childId }) => childId === id);
    if (!theirs || !ours) return [];
    const { level, why } = theirs;
    const descriptors = [...new Set(theirs.descriptors)].filter((code) => code !== noDescriptor);
    return [
      {
        childId: id,
        name,
        referrer: { level, descriptors, why },
        council: { level: ours.level, descriptors: ours.descriptors },
      },
    ];
  });

/**
 * Begins a disagreement with the letter that is out. It starts with whoever decided; where a child is not safe, or the
 * safeguarding lead raises it for a colleague, it starts with managers (Working Together 2026: any stage may be passed
 * over when a child is at risk). Only one can be open about a letter.
 */
export function raise(contact: Contact, command: Raise, moment: Moment): Result<Change> {
  const { actor, settings, now, newId } = moment;
  const relation = relationTo(actor, contact);
  if (!may(actor, 'disagree') || (relation !== 'own' && relation !== 'organisation')) {
    return refuse({ kind: 'forbidden' });
  }
  const audience = audienceOf(contact.raisedBy);
  // Whoever is told no outcome cannot be shown one to disagree with.
  if (!actor.email || audience === 'thanks') return refuse({ kind: 'forbidden' });
  if (contact.disagreement) return refuse({ kind: 'wrong-status', status: 'disagreement-open' });
  if (!canBeDisagreedWith(contact)) return refuse({ kind: 'wrong-status', status: contact.status });
  // Nobody outside can have read what may still be called back.
  if (awaitsRelease(contact, now)) return refuse({ kind: 'wrong-status', status: 'not-sent-yet' });
  if (command.letterId !== contact.letterId) return refuse({ kind: 'stale' });

  const { children } = command;
  const wrong: Problem[] = [
    ...(settings.reasons.disagreement.some(({ code }) => code === command.reason)
      ? []
      : [{ field: 'reason', code: 'not-listed' }]),
    ...(saysSomething(command.words) ? [] : [{ field: 'words', code: 'says-nothing' }]),
    ...contact.children
      .filter(({ id }) => children.filter(({ childId }) => childId === id).length !== 1)
      .map(({ id }) => ({ field: `${id}.level`, code: 'one-view-each' })),
    ...children
      .filter(({ childId }) => !contact.children.some(({ id }) => id === childId))
      .map(() => ({ field: 'children', code: 'not-in-this-contact' })),
    ...children.flatMap((child) => problemsWith(child, settings)),
  ];
  if (wrong.length > 0) return refuse({ kind: 'invalid', problems: wrong });

  const immediate = command.safe === 'no';
  const deciders = { decisionMaker: contact.proposal.by, authoriser: contact.authorised.by };
  const first = immediate ? immediateStage(settings) : stageFrom(settings, relation === 'own' ? 0 : 1);
  const by = stampOf(actor);
  const disagreement: OpenDisagreement = {
    id: DisagreementId.parse(newId()),
    contactId: contact.id,
    authority: contact.authority,
    settingsVersion: settings.version,
    version: 1,
    status: 'open',
    reference: contact.reference,
    letterId: contact.letterId,
    edition: contact.earlier.length + 1,
    organisation: contact.raisedBy.organisation,
    raisedAt: now.toISOString(),
    raisedBy: by,
    tell: { personId: PersonId.parse(actor.id), email: actor.email },
    reason: command.reason,
    words: command.words,
    children: bothViews(contact, children),
    immediate,
    minimalLetter:
      audience !== 'full' ||
      contact.proposal.children.some(({ outcome }) => outcomeOf(settings, outcome).minimalLetter),
    ...deciders,
    stages: [
      beginStage(first, settings, { immediate, safe: [saidOfSafety(command, 'referrer', moment)], deciders, now }),
    ],
  };
  const event = {
    ...happening(contact, moment),
    type: 'disagreement-raised' as const,
    disagreementId: disagreement.id,
    stage: first.stage,
    reason: command.reason,
    words: command.words,
  };
  const notices = [
    ...tellReferrer(contact, disagreement, 'disagreement-received', moment),
    ...tellAnswerers(contact, disagreement, moment),
  ];
  return ok(disagreementChange(contact, disagreement, event, notices));
}
