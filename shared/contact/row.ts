import * as z from 'zod';
import { Role } from '../actor.ts';
import { OrganisationKind } from '../agency.ts';
import { ContactId, DisagreementId, OrganisationId, PersonId } from '../ids.ts';
import { hasHeldLetter, issuedLetters } from '../letter/editions.ts';
import { isRestricted, Readership } from '../restriction/restriction.ts';
import { Rating as RatingColour } from '../settings/codes.ts';
import { Clock } from '../time/clocks.ts';
import { type Contact, LateTold } from './contact.ts';
import { awaitsReview } from './is-over.ts';
import { KeptFromColleagues } from './kept-from-colleagues.ts';
import { stageOf, stages } from './stage.ts';

/** The little of a contact that lists show: the board, my referrals, my organisation's. */
export const ContactRow = z.object({
  id: ContactId,
  authority: z.string(),
  version: z.int(),
  settingsVersion: z.int(),
  reference: z.string(),
  status: z.string(),
  stage: z.enum(stages).optional(),
  rating: RatingColour.optional(),
  urgent: z.boolean(),
  allegation: z.boolean().optional(),
  keptFromColleagues: KeptFromColleagues.optional(),
  /** By which names its adults go, so that no list of colleagues shows it to one of them. Rows from before do not say. */
  adultNames: z.array(z.string()).optional(),
  /** To whom it is open, where that is few. */
  restricted: Readership.optional(),
  /** Never stored: what the row is about is kept from its reader, see `rowFor`. */
  hidden: z.literal(true).optional(),
  phonedAt: z.string().optional(),
  /** Since when word of new danger waits for a new rating. */
  dangerSince: z.iso.datetime().optional(),
  /** The referrer has withdrawn it, and nobody has said yet what follows. */
  withdrawn: z.boolean().optional(),
  children: z.array(z.string()),
  primaryConcern: z.string().optional(),
  raisedBy: z.object({
    personId: PersonId.optional(),
    clientId: z.string().optional(),
    name: z.string(),
    organisationId: OrganisationId,
    organisation: z.string(),
    kind: OrganisationKind,
  }),
  submittedAt: z.iso.datetime(),
  clock: Clock,
  ratingClock: Clock.optional(),
  holder: z.object({ id: z.string(), name: z.string() }).optional(),
  question: z.string().optional(),
  lapsesAt: z.iso.datetime().optional(),
  /** Promised times that passed. */
  late: z.array(LateTold).optional(),
  /** Read it through `rowAsTold`: until `releaseAt` the letter has not left. */
  letterReady: z.boolean(),
  releaseAt: z.iso.datetime().optional(),
  /** The letter that holds now is held: outside it is told of as being checked. */
  letterHeld: z.boolean().optional(),
  /** A letter went out before the one that is awaited. */
  letterBefore: z.boolean().optional(),
  closedAt: z.iso.datetime().optional(),
  /** By whom it was actioned out of hours, and written down at all. */
  overnight: z.string().optional(),
  overnightAt: z.string().optional(),
  enteredBy: z.string().optional(),
  /** When and by whom it last changed; rows that were made before this was kept say nothing of it. */
  changedAt: z.iso.datetime().optional(),
  changedBy: z.object({ id: z.string(), role: Role }).optional(),
  /** The open disagreement with the decision; `immediate` when a child is not safe meanwhile. */
  disagreement: z.object({ id: DisagreementId, immediate: z.boolean() }).optional(),
});
export type ContactRow = z.infer<typeof ContactRow>;

/** When the night's work was last written down: with the contact, where it does not say. */
const nightWorkAt = ({ overnight, entered, submittedAt }: Contact): string =>
  overnight?.at ?? entered?.at ?? submittedAt;

/** The row of a contact, made anew with every change so that no list can disagree with the record. */
export function rowOf(contact: Contact): ContactRow {
  const stage = stageOf(contact);
  const open = contact.questions.find(({ answer, lapsedAt }) => !answer && !lapsedAt);
  const { raisedBy, urgency, clocks } = contact;
  return {
    id: contact.id,
    authority: contact.authority,
    version: contact.version,
    settingsVersion: contact.settingsVersion,
    reference: contact.reference,
    status: contact.status,
    ...(stage && { stage }),
    ...(contact.rating && { rating: contact.rating.colour }),
    urgent: urgency.danger || urgency.today || (contact.disagreement?.immediate ?? false),
    ...(contact.allegation && { allegation: true }),
    ...(contact.keptFromColleagues && { keptFromColleagues: contact.keptFromColleagues }),
    ...(contact.adultNames && { adultNames: contact.adultNames }),
    ...(contact.restricted && isRestricted(contact) && { restricted: Readership.parse(contact.restricted) }),
    ...(urgency.phonedAt && { phonedAt: urgency.phonedAt }),
    ...(contact.dangerSince && { dangerSince: contact.dangerSince }),
    ...(awaitsReview(contact) && { withdrawn: true }),
    children: contact.children.map(({ name }) => name),
    ...(contact.primaryConcern && { primaryConcern: contact.primaryConcern }),
    raisedBy: {
      ...(raisedBy.personId && { personId: raisedBy.personId }),
      ...(raisedBy.clientId && { clientId: raisedBy.clientId }),
      name: raisedBy.name,
      organisationId: raisedBy.organisation.id,
      organisation: raisedBy.organisation.name,
      kind: raisedBy.organisation.kind,
    },
    submittedAt: contact.submittedAt,
    clock: clocks.decision,
    ...(contact.late && { late: contact.late }),
    ...(clocks.rating && { ratingClock: clocks.rating }),
    ...('holder' in contact && { holder: { id: contact.holder.id, name: contact.holder.name } }),
    ...(contact.status === 'awaiting-referrer' && open && { question: open.id, lapsesAt: open.lapsesAt }),
    letterReady: issuedLetters(contact).length > 0,
    ...(hasHeldLetter(contact) && { letterHeld: true }),
    ...(contact.overnight && { overnight: contact.overnight.by.name, overnightAt: nightWorkAt(contact) }),
    ...(contact.entered && { enteredBy: contact.entered.by.name }),
    ...('issued' in contact && { closedAt: contact.issued.at }),
    ...(contact.disagreement && {
      disagreement: { id: contact.disagreement.id, immediate: contact.disagreement.immediate },
    }),
    ...(contact.earlier.length > 0 && { letterBefore: true }),
    ...('issued' in contact && contact.issued.releaseAt && { releaseAt: contact.issued.releaseAt }),
    ...(contact.status === 'withdrawn' && { closedAt: contact.closed.at }),
  };
}

/** Who could come to harm soonest stands first: called in as urgent, before or after it was rated, then red, unrated, amber, green, information. */
export function harmRank({
  urgent,
  rating,
  dangerSince,
}: Pick<ContactRow, 'urgent' | 'rating' | 'dangerSince'>): string {
  if (dangerSince) return '0';
  if (rating === 'red') return urgent ? '0' : '1';
  if (urgent && !rating) return '0';
  if (!rating) return '2';
  return { amber: '3', green: '4', blue: '5' }[rating];
}
